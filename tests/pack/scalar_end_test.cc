#include "engine/pack/scalar_end.h"

#include <string>

#include "tests/support/catch.h"

namespace unknot {
namespace {

// The text of the scalar that begins at the front.
std::string scalar(std::string_view text, std::string_view value) {
  return std::string(text.substr(0, scalar_end(text, 0, value)));
}

}  // namespace

TEST_CASE("scalar end: a plain text ends where its value does", "[pack]") {
  CHECK(scalar("neck, back]", "neck") == "neck");
  CHECK(scalar("one two  # x", "one two") == "one two");
  CHECK(scalar("one\n    two\n\n  three\nb: c", "one two\nthree") == "one\n    two\n\n  three");
  CHECK(scalar("one\r\n  two\r\n", "one two") == "one\r\n  two");
}

TEST_CASE("scalar end: a quoted text ends behind its quote", "[pack]") {
  CHECK(scalar("'a' , b", "a") == "'a'");
  CHECK(scalar("'it''s', b", "it's") == "'it''s'");
  CHECK(scalar("''", "") == "''");
  CHECK(scalar(R"("a\"b", c)", "a\"b") == R"("a\"b")");
  CHECK(scalar(R"("a\\", c)", "a\\") == R"("a\\")");
}

TEST_CASE("scalar end: a quote that is never closed is noticed", "[pack]") {
  CHECK(quoted_end("'a''", 0) == std::nullopt);
  CHECK(quoted_end("\"a\\", 0) == std::nullopt);
  CHECK(quoted_end("x'a'", 1) == std::size_t{4});
}

TEST_CASE("scalar end: a block is its first line", "[pack]") {
  CHECK(scalar(">-  # why\n  a\n  b\n", "a b") == ">-  # why");
  CHECK(scalar("|\r\n  a\r\n", "a\n") == "|");
  CHECK(starts_block("a: |", 3));
  CHECK_FALSE(starts_block("a: |", 9));
  CHECK_FALSE(starts_quoted("a", 1));
}

}  // namespace unknot
