#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/facts/answers.h"
#include "engine/interview/interview.h"
#include "engine/pack/model.h"

namespace unknot {

/// How the lines of a prompt are answered.
enum class PromptShape : std::uint8_t {
  YesNo,      ///< one line: yes or no
  Checklist,  ///< several lines, any number of which may apply
  Options,    ///< one of several options
  Quantity,   ///< a number or a time
};

PromptShape shape(const Model& model, const Prompt& prompt);

/// What a line of a checklist or an option is called, and what explains it (may be empty).
struct Choice {
  std::string id;
  std::string label;
  std::string help;
  std::uint32_t depth = 0;  ///< of nested options
  CellMask cells = 0;       ///< Options: what choosing it leaves possible; else not used
};

/// The choices of a prompt, in the order of their numbers, which begin at 1. Options that earlier
/// answers rule out are left out. Empty for a quantity.
std::vector<Choice> choices(const Model& model, const Prompt& prompt, const Answers& answers);

/// What somebody typed at a prompt.
struct Entry {
  enum class Kind : std::uint8_t {
    Replies,  ///< an answer: `replies`
    Wrong,    ///< not understood: `text` says what would be accepted
    Back,
    Why,
    Review,
    Change,  ///< `number` of an earlier answer
    Save,    ///< `text` is the file; empty for the one in use
    Quit,
    Help,
  };
  Kind kind = Kind::Wrong;
  std::vector<Reply> replies;
  std::size_t number = 0;
  std::string text;
  bool interpreted = false;  ///< Replies: not plain, so the person is told how it was taken
  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Reads a line typed at a prompt: a number or a word that answers it, or a command. A command may
/// be written with a colon in front, and must be where an answer has the same name.
Entry read_entry(
    const Model& model, const Prompt& prompt, const Answers& answers, std::string_view line
);

/// One short line that says how to answer: "numbers of all that apply, `none` or `unsure`".
std::string how_to_answer(const Model& model, const Prompt& prompt, const Answers& answers);

}  // namespace unknot
