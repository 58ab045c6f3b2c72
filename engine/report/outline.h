#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/report/report.h"

namespace unknot {

/// How much of a report is told. Each tells all that the one before it tells.
enum class Detail : std::uint8_t {
  Short,  ///< what somebody reads who hurts
  Full,   ///< every remedy, reason and sign, and what people ask
  Why,    ///< also the rules, the answers and the sources
};

/// One piece of a report for people, before any layout.
struct Block {
  enum class Kind : std::uint8_t {
    Title,       ///< the outcome
    Alarm,       ///< the outcome when it ends the interview
    Heading,     ///< of a section
    Subheading,  ///< of a part of a section
    Labelled,    ///< `label`: `text`, in a column of its own
    RunIn,       ///< `label`: `text`, as one paragraph
    Numbered,    ///< `label` is the number, `text` a title
    Item,        ///< of a list
    Note,        ///< a paragraph
    Source,      ///< `label` is the id, `text` the title, `url` where it is
  };
  Kind kind = Kind::Note;
  std::uint32_t depth = 0;  ///< 0 at the margin, 1 inside of a section, 2 inside of an item
  std::string label;
  std::string text;
  std::string url;
  friend bool operator==(const Block&, const Block&) = default;
};

/// What is told, in order: what to do, by when, who, why, then the rest. What stops the interview
/// is told in three blocks, and little follows.
std::vector<Block> outline(const Report& report, Detail detail);

}  // namespace unknot
