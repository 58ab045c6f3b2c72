#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/facts/answer_text.h"
#include "engine/facts/answers.h"
#include "engine/facts/vocabulary.h"
#include "engine/pack/document.h"
#include "engine/pack/pack.h"

namespace unknot {

/// What a file says about one fact.
struct FactAnswer {
  std::vector<Narrowing> narrowings;
  std::vector<VariableId> not_known;
  Diagnostics faults;  ///< if there are any, the rest is meaningless
};

/// Reads the value of one fact: a word or quantity, a list of options, or for an any-of fact a
/// mapping of options to `yes`, `no` or `unsure`.
FactAnswer read_fact_answer(const Vocabulary& vocabulary, FactId id, const Node& value);

/// What `unlisted: no` adds: every yes-no fact and every option of an any-of fact that nothing was
/// said about is assumed to be no.
Answers with_unlisted_no(const Vocabulary& vocabulary, Answers answers);

/// Reads a mapping of facts to answers. What it does not list stays open or, with Unlisted::No, is
/// no for every yes-no fact and every option of an any-of fact. Facts in `broken` are skipped.
/// Requires: the vocabulary is cut. Errors: the value is missing if anything is remarked on.
Checked<Answers> read_answers(
    const Node& mapping,
    said::Unlisted unlisted,
    const Vocabulary& vocabulary,
    const std::set<std::string, std::less<>>& broken = {}
);

}  // namespace unknot
