// A pack of your own that is added to another one, and what happens when it holds a mistake: every
// remark has a place, a code and a hint.
#include <iostream>

#include "engine/unknot.h"
#include "examples/neck_pack.h"

namespace {

constexpr const char* kMore = R"(
rules:
  hand-and-time:
    when: {weak-hand: yes, duration: "> 2 days"}
    level: urgent
    see: doctor
    because: Weakness that stays should be seen the same day.
)";

constexpr const char* kMistaken = R"(
rules:
  slip: {when: {weak-hnad: yes}, level: urgent, see: doctor, because: A slip of the keyboard.}
)";

void load(const char* more) {
  unknot::Sources sources;
  const std::vector<unknot::PackFile> files{{"neck.yaml", kNeckPack}, {"more.yaml", more}};
  const auto pack = unknot::load_pack(files, sources);
  std::cout << unknot::render(pack.diagnostics, sources);
  if (pack.ok()) {
    std::cout << pack.value->model.rules.size() << " rules\n";
  }
}

}  // namespace

int main() {
  load(kMore);
  load(kMistaken);
  return 0;
}
