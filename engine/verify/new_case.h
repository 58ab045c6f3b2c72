#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/pack/loader.h"
#include "engine/verify/example.h"

namespace unknot {

/// A case that a pack could have.
struct NewCase {
  Case example;  ///< its answers are what its text is read as
  Example told;
};

/// A case of these answers, which expects nothing yet.
NewCase new_case(const Model& model, std::string id, Example told);

/// The inside of `expect` in a pack file: "level: urgent, rules: [a, b]".
std::string expectation_text(const Model& model, const Expectation& expect);

/// The cases as a pack file that adds to the pack, below a comment of one line; empty without any.
std::string case_file(
    const Model& model, const std::vector<NewCase>& cases, std::string_view comment
);

/// Gives ids to new cases that no other case of the pack has.
class FreshCaseIds {
 public:
  explicit FreshCaseIds(const std::vector<Case>& cases);

  /// `wish`, with what cannot stand in an id replaced, or a number behind it if that is taken.
  std::string take(std::string wish);

 private:
  std::set<std::string, std::less<>> taken_;
};

}  // namespace unknot
