// An interview with a person who has a fixed reply to everything. unknot asks only what still
// matters, and stops by itself.
#include <iostream>
#include <map>
#include <string>

#include "engine/unknot.h"
#include "examples/neck_pack.h"

namespace {

// What the person says to each fact; everything else they do not know.
const std::map<std::string, std::string> kPerson{{"weak-hand", "no"}, {"duration", "2-3 weeks"}};

std::vector<unknot::Reply> replies(const unknot::Model& model, const unknot::Prompt& prompt) {
  std::vector<unknot::Reply> out;
  for (const unknot::VariableId line : prompt.lines) {
    const unknot::FactId fact = model.vocabulary[line].fact;
    const auto said = kPerson.find(model.vocabulary[fact].id);
    const std::string text = said == kPerson.end() ? "unsure" : said->second;
    const auto read =
        unknot::read_answer_text(model.vocabulary, fact, text, unknot::Wording::Spoken);
    const bool knows = read.outcome == unknot::ReadAnswer::Outcome::Narrowed;
    out.push_back(
        {line,
         knows ? read.narrowings.front().cells : model.vocabulary[line].all(),
         !knows,
         knows ? text : "unsure"}
    );
  }
  return out;
}

}  // namespace

int main() {
  unknot::Sources sources;
  const auto pack =
      unknot::load_pack(std::vector<unknot::PackFile>{{"neck.yaml", kNeckPack}}, sources);
  if (!pack.ok()) {
    std::cerr << unknot::render(pack.diagnostics, sources);
    return 1;
  }
  const unknot::Model& model = pack.value->model;

  unknot::Interview interview(model, unknot::Answers(model.vocabulary));
  while (const auto prompt = interview.next()) {
    const unknot::Progress left = interview.progress();
    std::cout << model.questions[prompt->question].text << " (" << left.fewest << " to "
              << left.most << " left)\n";
    if (interview.answer(replies(model, *prompt)) == unknot::Accepted::Contradicts) {
      std::cerr << "this person contradicts themselves\n";
      return 1;
    }
  }
  std::cout << "-> " << model.levels[interview.triage().outcome].title << '\n';
  return 0;
}
