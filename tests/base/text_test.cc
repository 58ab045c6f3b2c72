#include "engine/base/text.h"

#include "engine/base/expects.h"
#include "tests/support/catch.h"
#include "tests/support/random_model.h"

namespace unknot {
namespace {

const std::string kBad = "\xEF\xBF\xBD";  // U+FFFD
const std::string kUmlaut = "\xC3\xA4";
const std::string kWide = "\xE4\xBD\xA0";
const std::string kSmile = "\xF0\x9F\x98\x80";
const std::string kCombining = "e\xCC\x81";

std::vector<std::string> strings(std::initializer_list<const char*> items) {
  return {items.begin(), items.end()};
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) {
    out += part;
  }
  return out;
}

}  // namespace

TEST_CASE("text: printable leaves plain text alone") {
  for (const std::string& text :
       {std::string("plain text, \"quotes\" and <tags>"),
        kUmlaut + kWide + kSmile,
        kCombining,
        std::string()}) {
    CHECK(printable(text) == text);
  }
}

TEST_CASE("text: printable makes harmless what could steer a terminal") {
  CHECK(printable("a\tb\nc\rd") == "a b c d");
  CHECK(printable("\x1B[31mred") == kBad + "[31mred");
  CHECK(printable(std::string("a\0b", 3)) == "a" + kBad + "b");
  CHECK(printable("\x07\x08\x7F") == kBad + kBad + kBad);
  CHECK(printable("\xC2\x80|\xC2\x9B|\xC2\x9F") == kBad + "|" + kBad + "|" + kBad);  // C1
  CHECK(printable("\xC2\xA0") == "\xC2\xA0");                                        // first after
  CHECK(
      printable("a\xE2\x80\xAE"
                "b") == "a" + kBad + "b"
  );                                                                   // override
  CHECK(printable("\xE2\x81\xA6x\xE2\x81\xA9") == kBad + "x" + kBad);  // isolates
  CHECK(printable("\xD8\x9C") == kBad);                                // U+061C
  CHECK(printable("\xE2\x80\x8B\xE2\x80\x8F") == kBad + kBad);         // zero width
  CHECK(printable("\xE2\x80\xA8\xE2\x80\xA9") == kBad + kBad);         // separators
  CHECK(printable("\xEF\xBB\xBFx") == kBad + "x");                     // BOM
  CHECK(printable("\xF3\xA0\x81\x81") == kBad);                        // tags
}

TEST_CASE("text: bytes that are not UTF-8 become one replacement each") {
  const std::vector<std::pair<std::string, std::size_t>> table{
      {"\x80", 1},              // a continuation alone
      {"\xC3", 1},              // cut off
      {"\xE4\xBD", 2},          // cut off
      {"\xF0\x9F\x98", 3},      // cut off
      {"\xC0\xAF", 2},          // overlong
      {"\xE0\x80\xAF", 3},      // overlong
      {"\xF0\x80\x80\xAF", 4},  // overlong
      {"\xED\xA0\x80", 3},      // a surrogate
      {"\xF4\x90\x80\x80", 4},  // past the last code point
      {"\xF8\x88\x80\x80\x80", 5},
      {"\xFF\xFE", 2},
  };
  for (const auto& [bytes, count] : table) {
    CHECK(printable("a" + bytes + "b") == "a" + repeated(kBad, count) + "b");
    CHECK(code_points("a" + bytes + "b") == count + 2);
    CHECK(find_bad_utf8("ab" + bytes) == 2);
  }
}

TEST_CASE("text: valid UTF-8 is found valid up to its borders") {
  for (const std::string& text :
       {std::string("ascii"),
        kUmlaut,
        std::string("\xC2\x80"),
        std::string("\xDF\xBF"),
        std::string("\xE0\xA0\x80"),
        std::string("\xED\x9F\xBF"),
        std::string("\xEE\x80\x80"),
        std::string("\xEF\xBF\xBF"),
        std::string("\xF0\x90\x80\x80"),
        std::string("\xF4\x8F\xBF\xBF")}) {
    CHECK_FALSE(find_bad_utf8(text).has_value());
  }
  CHECK(find_bad_utf8(kWide + "\xFF") == 3);
}

TEST_CASE("text: printable gives valid text without controls for any bytes") {
  test::Dice dice(111);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (std::uint32_t i = dice.roll(12); i > 0; --i) {
      bytes += static_cast<char>(dice.once_in(2) ? dice.roll(256) : 0x80 + dice.roll(0x70));
    }
    const std::string clean = printable(bytes);
    REQUIRE_FALSE(find_bad_utf8(clean).has_value());
    REQUIRE(printable(clean) == clean);
    REQUIRE(code_points(clean) == code_points(bytes));
    for (const char c : clean) {
      const auto byte = static_cast<unsigned char>(c);
      REQUIRE((byte >= 0x20 && byte != 0x7F));
    }
  }
}

TEST_CASE("text: code points and columns") {
  CHECK(code_points("") == 0);
  CHECK(code_points("abc") == 3);
  CHECK(code_points(kUmlaut + kWide + kSmile) == 3);
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width(kUmlaut) == 1);
  CHECK(display_width(kWide) == 2);
  CHECK(display_width(kSmile) == 2);
  CHECK(display_width(kCombining) == 1);
  CHECK(display_width(kBad) == 1);
}

TEST_CASE("text: quoted stands between back-ticks and is printable") {
  CHECK(quoted("neck") == "`neck`");
  CHECK(quoted("") == "``");
  CHECK(quoted("a\x1B[0m\nb") == "`a" + kBad + "[0m b`");
}

TEST_CASE("text: quoted shortens a long text in the middle") {
  CHECK(quoted("1234567890", 10) == "`1234567890`");
  CHECK(quoted("1234567890A", 10) == "`12345...0A`");
  CHECK(quoted("123456789", 8) == "`123...89`");
  const std::string sixty = repeated("x", 60);
  CHECK(quoted(sixty) == "`" + sixty + "`");
  CHECK(
      quoted("begin " + sixty + " end") ==
      "`begin " + repeated("x", 36) + "..." + repeated("x", 11) + " end`"
  );
  CHECK_THROWS_AS(quoted("abc", 7), InternalFault);
}

TEST_CASE("text: quoted cuts between characters, however long the text") {
  for (const std::size_t length : {std::size_t{70}, std::size_t{500}, std::size_t{100'000}}) {
    CHECK(
        quoted(repeated(kWide, length)) ==
        "`" + repeated(kWide, 42) + "..." + repeated(kWide, 15) + "`"
    );
    CHECK(
        quoted(repeated("\xFF", length)) ==
        "`" + repeated(kBad, 42) + "..." + repeated(kBad, 15) + "`"
    );
  }
}

TEST_CASE("text: the nearest name is found for small slips only") {
  const std::vector<std::string> names =
      strings({"arm-weakness", "arm-tingling", "duration", "age", "neck", "back"});
  const auto nearest_to = [&names](std::string_view text) {
    return nearest(text, names).value_or("none");
  };
  CHECK(nearest_to("arm-weaknes") == "arm-weakness");
  CHECK(nearest_to("arm-weekness") == "arm-weakness");
  CHECK(nearest_to("armweakness") == "arm-weakness");
  CHECK(nearest_to("arm-waekness") == "arm-weakness");
  CHECK(nearest_to("druation") == "duration");
  CHECK(nearest_to("arm-tinglign") == "arm-tingling");
  CHECK(nearest_to("nekc") == "neck");
  CHECK(nearest_to("aeg") == "age");
  CHECK(nearest_to("neck") == "neck");
  CHECK(nearest_to("leg-pain") == "none");
  CHECK(nearest_to("") == "none");
  CHECK(nearest_to("necktie") == "none");  // three slips of seven
  CHECK(nearest_to("xyz") == "none");
  CHECK(nearest_to(repeated("a", 65)) == "none");
  CHECK_FALSE(nearest("a", std::vector<std::string>{}).has_value());
}

TEST_CASE("text: of equally near names the first is taken") {
  CHECK(nearest("cat", strings({"bat", "car"})) == "bat");
  CHECK(nearest("cat", strings({"car", "bat"})) == "car");
  CHECK(nearest("cat", strings({"bat", "cats", "cat"})) == "cat");
}

TEST_CASE("text: lists for reading") {
  CHECK(listed({}, "or") == "");
  CHECK(listed(strings({"a"}), "or") == "a");
  CHECK(listed(strings({"a", "b"}), "or") == "a or b");
  CHECK(listed(strings({"a", "b", "c"}), "and") == "a, b and c");
}

TEST_CASE("text: wrapping") {
  CHECK(wrap("", 10) == strings({""}));
  CHECK(wrap("   ", 10) == strings({""}));
  CHECK(wrap("one two three", 7) == strings({"one two", "three"}));
  CHECK(wrap("one two three", 6) == strings({"one", "two", "three"}));
  CHECK(wrap("one two three", 80) == strings({"one two three"}));
  CHECK(wrap("  one   two  ", 80) == strings({"one two"}));
  CHECK(wrap("a verylongword b", 4) == strings({"a", "verylongword", "b"}));
  CHECK(wrap("one\ntwo three\n\nfour", 80) == strings({"one", "two three", "", "four"}));
  CHECK(wrap("one\n", 80) == strings({"one", ""}));
  CHECK(wrap("a b", 0) == strings({"a", "b"}));
  CHECK(wrap(kWide + kWide + " " + kWide, 6) == std::vector<std::string>{kWide + kWide, kWide});
  CHECK(
      wrap(kWide + kWide + " " + kWide, 7) == std::vector<std::string>{kWide + kWide + " " + kWide}
  );
}

TEST_CASE("text: trimming, small letters and counting") {
  CHECK(trimmed("  a b\t\r\n") == "a b");
  CHECK(trimmed(" \n") == "");
  CHECK(trimmed("") == "");
  CHECK(lower_case("AbC-9 \xC3\x84") == "abc-9 \xC3\x84");
  CHECK(counted(0, "question") == "0 questions");
  CHECK(counted(1, "question") == "1 question");
  CHECK(counted(3, "question") == "3 questions");
}

TEST_CASE("text: ids are small letters, digits and single inner hyphens") {
  for (const char* id : {"a", "neck", "arm-weakness", "l5-s1", "a1b2", "a-1"}) {
    INFO(id);
    CHECK(is_id(id));
  }
  for (const char* text :
       {"", "-", "-a", "a-", "a--b", "1a", "A", "aB", "a_b", "a b", "a.b", "\xC3\xA4", "a\n"}) {
    INFO(text);
    CHECK_FALSE(is_id(text));
  }
}

}  // namespace unknot
