#include "engine/verify/answer_words.h"

#include <fmt/format.h>

#include "engine/base/text.h"

namespace unknot {

std::string id_in_answers(const Vocabulary& vocabulary, VariableId id) {
  const Fact& fact = vocabulary.fact_of(id);
  return fact.type == FactType::AnyOf
             ? fmt::format("{}.{}", fact.id, fact.options[vocabulary[id].option].id)
             : fact.id;
}

std::string cells_in_words(const Vocabulary& vocabulary, VariableId id, CellMask cells) {
  const Fact& fact = vocabulary.fact_of(id);
  const bool is_chosen = fact.type == FactType::OneOf && cells != vocabulary[id].all();
  return fmt::format(
      "{}: {}",
      id_in_answers(vocabulary, id),
      is_chosen ? listed(covering_options(fact, cells), "or") : words(vocabulary, id, cells)
  );
}

std::string answer_in_words(const Vocabulary& vocabulary, const Answers& answers, VariableId id) {
  return vocabulary.fact_of(id).has_scale()
             ? fmt::format("{}: {}", id_in_answers(vocabulary, id), words(vocabulary, answers, id))
             : cells_in_words(vocabulary, id, answers.possible(id));
}

}  // namespace unknot
