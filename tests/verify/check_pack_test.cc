#include "engine/verify/check_pack.h"

#include <fmt/format.h>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Names = std::vector<std::string>;

Names told(const PackCheck& check) {
  Names out;
  for (const Remark& remark : check.remarks) {
    if (info(remark.diagnostic.code).id.front() == 'L') {
      continue;  // tests/verify/lint_test.cc looks at style
    }
    out.push_back(fmt::format("{} {}", info(remark.diagnostic.code).id, remark.about));
  }
  return out;
}

constexpr std::string_view kIdleRule =
    "rules:\n"
    "  fever-again: {when: {fever: yes, numbness: yes}, level: soon, see: doctor, because: A.}\n";

}  // namespace

TEST_CASE("check_pack: everything that is claimed of the shipped pack is proved or accepted") {
  Sources sources;
  const Checked<LoadedPack> pack = load_pack(test::checkout_pack("rules/muscle-knots"), sources);
  const PackCheck check = check_pack(*pack.value);
  CHECK(told(check) == Names{});
  for (const Tally& tally : check.tallies) {
    INFO(tally.what);
    CHECK(tally.not_decided == 0);
  }
}

TEST_CASE("check_pack: a remark that the pack accepts is not made, one accepted in vain is") {
  CHECK(told(check_pack(test::small_pack_with(kIdleRule))) == Names{"K009 fever-again"});
  const PackCheck accepted = check_pack(test::small_pack_with(
      std::string(kIdleRule) +
      "accepted:\n"
      "  - {code: K009, of: fever-again, because: For a test.}\n"
      "  - {code: K009, of: infected, because: For a test.}\n"
  ));
  CHECK(told(accepted) == Names{"K017 infected"});
  CHECK(accepted.accepted == 1);
}

}  // namespace unknot
