#pragma once

#include <cstddef>
#include <string>

#include "cli/entry.h"
#include "engine/interview/interview.h"
#include "engine/report/page.h"

namespace unknot {

/// Everything the interview says, as text for a screen of `width` columns. Each text ends in a line
/// end; texts of the pack are made printable.
class PromptText {
 public:
  PromptText(const Model& model, std::size_t width, Colour colour);

  /// What this is and what it is not; shown once.
  [[nodiscard]] std::string welcome() const;

  /// A question with its numbered choices and a line on how to answer.
  [[nodiscard]] std::string question(const Prompt& prompt, const Answers& answers) const;

  /// The section a question belongs to and how much is still to come.
  [[nodiscard]] std::string progress(const Prompt& prompt, const Progress& progress) const;

  /// Why a question is asked.
  [[nodiscard]] std::string why(const Prompt& prompt) const;

  /// What can be typed, and what explains the question.
  [[nodiscard]] std::string help(const Prompt& prompt) const;

  /// All answers, numbered from 1.
  [[nodiscard]] std::string review(const std::vector<LogEntry>& log) const;

  /// One answer: its question and what was said.
  [[nodiscard]] std::string answer(const LogEntry& entry) const;

  /// How an answer was understood: "Taken as: 2 weeks to 3 weeks".
  [[nodiscard]] std::string taken_as(const std::vector<Reply>& replies) const;

  /// A plain paragraph.
  [[nodiscard]] std::string note(std::string_view text) const;

 private:
  [[nodiscard]] Page page() const { return Page(width_, colour_); }
  [[nodiscard]] std::string said(const std::vector<Reply>& replies) const;
  [[nodiscard]] std::string said_of_list(const std::vector<Reply>& replies) const;

  const Model& model_;
  std::size_t width_;
  Colour colour_;
};

}  // namespace unknot
