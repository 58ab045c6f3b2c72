// The small headers of the base: truth, ids and tables, and promises.
#include "engine/base/truth.h"

#include <algorithm>
#include <type_traits>

#include "engine/base/expects.h"
#include "engine/base/strong_id.h"
#include "tests/support/catch.h"

namespace unknot {
namespace {

constexpr Truth kF = Truth::False;
constexpr Truth kU = Truth::Unknown;
constexpr Truth kT = Truth::True;
constexpr Truth kAll[] = {kF, kU, kT};

using AppleId = StrongId<struct AppleTag>;
using PearId = StrongId<struct PearTag>;

}  // namespace

TEST_CASE("truth: Kleene's tables") {
  constexpr Truth kAnd[3][3] = {{kF, kF, kF}, {kF, kU, kU}, {kF, kU, kT}};
  constexpr Truth kOr[3][3] = {{kF, kU, kT}, {kU, kU, kT}, {kT, kT, kT}};
  for (int a = 0; a < 3; ++a) {
    for (int b = 0; b < 3; ++b) {
      CHECK((kAll[a] & kAll[b]) == kAnd[a][b]);
      CHECK((kAll[a] | kAll[b]) == kOr[a][b]);
    }
  }
  CHECK((!kF) == kT);
  CHECK((!kU) == kU);
  CHECK((!kT) == kF);
}

TEST_CASE("truth: negation turns and into or, and undoes itself") {
  for (const Truth a : kAll) {
    CHECK((!!a) == a);
    for (const Truth b : kAll) {
      CHECK((!(a & b)) == ((!a) | (!b)));
      CHECK((!(a | b)) == ((!a) & (!b)));
    }
  }
}

TEST_CASE("truth: each value has a name") {
  CHECK(name(kF) == "false");
  CHECK(name(kU) == "unknown");
  CHECK(name(kT) == "true");
}

TEST_CASE("strong_id: ids of different tables do not convert into each other") {
  CHECK_FALSE(std::is_convertible_v<AppleId, PearId>);
  CHECK_FALSE(std::is_constructible_v<PearId, AppleId>);
  CHECK_FALSE(std::is_convertible_v<std::uint32_t, AppleId>);
  CHECK(AppleId{1} < AppleId{2});
  CHECK(AppleId{2} == AppleId{2});
}

TEST_CASE("strong_id: a table is indexed by its own ids, in order") {
  IdMap<AppleId, std::string> table;
  CHECK(table.empty());
  CHECK(table.add("red") == AppleId{0});
  CHECK(table.add("green") == AppleId{1});
  table[AppleId{0}] = "yellow";
  CHECK(table.size() == 2);
  CHECK(table.items() == std::vector<std::string>{"yellow", "green"});
  std::vector<AppleId> seen;
  for (const AppleId id : ids(table)) {
    seen.push_back(id);
  }
  CHECK(seen == std::vector{AppleId{0}, AppleId{1}});
  IdMap<AppleId, bool> flags(2, true);
  flags[AppleId{1}] = false;
  flags.resize(3, true);
  CHECK(flags.items() == std::vector<bool>{true, false, true});
  CHECK(std::count(flags.begin(), flags.end(), true) == 2);
}

TEST_CASE("expects: a broken promise is an internal fault that names it") {
  expects(true, "nothing happens");
  try {
    expects(false, "two and two are four");
    FAIL("a broken promise goes on");
  } catch (const InternalFault& fault) {
    CHECK(std::string(fault.what()) == "two and two are four");
  }
}

}  // namespace unknot
