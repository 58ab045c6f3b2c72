#include "engine/base/diagnostic_codes.h"

#include <set>
#include <string>

#include "engine/base/expects.h"
#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("diagnostic_codes: the table has one row for each code, in order") {
  std::size_t next = 0;
  for (const CodeInfo& row : all_codes()) {
    CHECK(static_cast<std::size_t>(row.code) == next);
    CHECK(&info(row.code) == &row);
    ++next;
  }
  CHECK(info(Code::FileUnreadable).id == "Y001");
  CHECK(info(Code::UnknownName).id == "C001");
  CHECK(info(Code::SessionAnswerLost).severity == Severity::Warning);
}

TEST_CASE("diagnostic_codes: every id is one letter of its kind and a number, given once") {
  std::set<std::string_view> seen;
  char kind = 'Y';
  int number = 0;
  for (const CodeInfo& row : all_codes()) {
    INFO(row.id);
    REQUIRE(row.id.size() == 4);
    if (row.id[0] != kind) {
      kind = row.id[0];
      number = 0;
    }
    ++number;
    const std::string digits = std::to_string(1000 + number).substr(1);
    CHECK(row.id == std::string(1, kind) + digits);
    CHECK(std::string_view("YPCMKLAS").find(kind) != std::string_view::npos);
    CHECK(seen.insert(row.id).second);
  }
}

TEST_CASE("diagnostic_codes: titles are short and lower case, explanations are sentences") {
  for (const CodeInfo& row : all_codes()) {
    INFO(row.id);
    REQUIRE_FALSE(row.title.empty());
    CHECK(row.title.size() <= 60);
    CHECK(row.title.back() != '.');
    CHECK(row.title.find('\n') == std::string_view::npos);
    REQUIRE_FALSE(row.explanation.empty());
    CHECK(row.explanation.back() == '.');
  }
}

TEST_CASE("diagnostic_codes: a code without a row is a fault") {
  CHECK_THROWS_AS(info(static_cast<Code>(all_codes().size())), InternalFault);
}

}  // namespace unknot
