#include "engine/pack/text_check.h"

#include <string>
#include <utility>
#include <vector>

#include "tests/support/catch.h"

namespace unknot {
namespace {

// Code and offsets of each remark.
using Found = std::vector<std::pair<Code, Span>>;

Found found(std::string_view text) {
  Found out;
  for (const Diagnostic& remark : check_text(text, 7)) {
    out.emplace_back(remark.code, remark.span);
  }
  return out;
}

}  // namespace

TEST_CASE("text check: text of any language is fine, with either line end", "[pack]") {
  CHECK(found("").empty());
  CHECK(found("a: b\r\n\u00e9: \u75db\u307f\n").empty());
  CHECK(found("\xEF\xBB\xBF"
              "a: b")
            .empty());
}

TEST_CASE("text check: the first fault of each kind is told", "[pack]") {
  CHECK(
      found("a\tb\tc\x1B\x07\n") ==
      Found{
          {Code::TabCharacter, {7, 1, 2}},
          {Code::ControlCharacter, {7, 5, 6}},
      }
  );
}

TEST_CASE("text check: characters that steer a screen are underlined whole", "[pack]") {
  CHECK(found("ab\u202Ec\u202C") == Found{{Code::ControlCharacter, {7, 2, 5}}});
  CHECK(found("ab\u200Bc") == Found{{Code::ControlCharacter, {7, 2, 5}}});
  CHECK(found("ab\u0085c") == Found{{Code::ControlCharacter, {7, 2, 4}}});
  CHECK(found("ab\rc") == Found{{Code::ControlCharacter, {7, 2, 3}}});
  CHECK(found("ab\x7F") == Found{{Code::ControlCharacter, {7, 2, 3}}});
}

TEST_CASE("text check: bytes that are not UTF-8 end the check", "[pack]") {
  CHECK(found("a\tb\xC0\xAF") == Found{{Code::BadUtf8, {7, 3, 4}}});
  CHECK(found("a\xE2\x82") == Found{{Code::BadUtf8, {7, 1, 2}}});
}

TEST_CASE("text check: brackets that are never closed end somewhere", "[pack]") {
  CHECK(found(std::string(1000, '[') + "]{").empty());
  CHECK(found(std::string(1000, '[') + "{[{") == Found{{Code::TooDeep, {7, 1000, 1001}}});
  std::string pairs;
  for (int i = 0; i < 5000; ++i) {
    pairs += "[] ";
  }
  CHECK(found(pairs).empty());
}

TEST_CASE("text check: files and lines have a largest size", "[pack]") {
  const std::string line(kMaxLineBytes, 'x');
  CHECK(found("a\n" + line + "\nb").empty());
  CHECK(found("a\n" + line + "x\nb") == Found{{Code::LineTooLong, {7, 2, 3}}});
  std::string file;
  while (file.size() < kMaxFileBytes) {
    file += "# 56789012345\n#\n";
  }
  CHECK(found(file.substr(0, kMaxFileBytes)).empty());
  CHECK(found(file.substr(0, kMaxFileBytes) + "#") == Found{{Code::FileTooLarge, {7, 0, 0}}});
}

}  // namespace unknot
