#include "engine/pack/fields.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/pack/yaml.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;
using Texts = std::vector<std::string>;

// One mapping, read by the test, and what was remarked on.
class Mapping {
 public:
  explicit Mapping(const std::string& text) {
    const std::uint32_t source = sources_.add("test.yaml", text);
    Checked<Node> yaml = read_yaml(sources_, source);
    REQUIRE(yaml.ok());
    node_ = std::move(*yaml.value);
    fields_.emplace(node_, "a thing", Span{}, remarks_);
  }

  Fields& operator*() { return *fields_; }
  Fields* operator->() { return &*fields_; }

  // "CODE `text`: message; help"
  Remarks remarks() const {
    Remarks out;
    for (const Diagnostic& d : remarks_) {
      out.push_back(
          std::string(info(d.code).id) + " `" + std::string(sources_.text(d.span)) +
          "`: " + d.message + "; " + d.help
      );
    }
    return out;
  }

 private:
  Sources sources_;
  Node node_;
  Diagnostics remarks_;
  std::optional<Fields> fields_;
};

enum class Colour : std::uint8_t { Red, Green };
constexpr std::array kColours{
    Word<Colour>{"red", Colour::Red}, Word<Colour>{"green", Colour::Green}};

}  // namespace

TEST_CASE("fields: texts are folded to one paragraph", "[pack]") {
  Mapping mapping("a: |\n  one\n  two\n\nb: '  x  '\nc: [d, ' e ']\nf: g\n");
  CHECK(mapping->text("a") == "one two");
  CHECK(mapping->text("b") == "x");
  CHECK(mapping->texts("c") == Texts{"d", "e"});
  CHECK(mapping->texts("f") == Texts{"g"});
  CHECK(mapping->texts("absent").empty());
  mapping->finish();
  CHECK(mapping.remarks().empty());
}

TEST_CASE("fields: a required key that is absent is told where the entry begins", "[pack]") {
  Mapping mapping("a: b\n");
  CHECK(mapping->text("title", Need::Required).empty());
  CHECK(mapping.remarks() == Remarks{"P002 ``: a thing needs the key `title`; add `title: ...`"});
}

TEST_CASE("fields: keys nobody asked for get the nearest one that was", "[pack]") {
  Mapping mapping("titel: b\nzzz: c\n");
  mapping->text("title");
  mapping->text("help");
  mapping->finish();
  CHECK(
      mapping.remarks() ==
      Remarks{
          "P001 `titel`: a thing has no key `titel`; did you mean `title`?",
          "P001 `zzz`: a thing has no key `zzz`; possible here: `title` or "
          "`help`",
      }
  );
}

TEST_CASE("fields: empty texts and wrong shapes are told", "[pack]") {
  Mapping mapping("a: ''\nb:\nc: [d]\ne: {f: g}\nh: []\n");
  mapping->text("a");
  mapping->text("b");
  mapping->text("c");
  mapping->texts("e");
  mapping->texts("h", Need::Required);
  const Remarks remarks = mapping.remarks();
  REQUIRE(remarks.size() == 5);
  CHECK(remarks[0].starts_with("P009 `''`: `a` is empty; "));
  CHECK(remarks[1].starts_with("P009 ``: `b` is empty; "));
  CHECK(remarks[2].starts_with("P003 `[d]`: a text is needed here, not a list; "));
  CHECK(remarks[3].starts_with("P003 `{f: g}`: a text is needed here, not a mapping; "));
  CHECK(remarks[4].starts_with("P009 `[]`: `h` is an empty list; "));
}

TEST_CASE("fields: whole numbers have bounds and no other notation", "[pack]") {
  Mapping mapping("a: 3\nb: 9\nc: 1.0\nd: -1\ne: 0x1\nf: +2\n");
  CHECK(mapping->whole("a", 1, 5) == 3);
  for (const char* key : {"b", "c", "d", "e", "f"}) {
    CHECK_FALSE(mapping->whole(key, 1, 5));
  }
  REQUIRE(mapping.remarks().size() == 5);
  CHECK(
      mapping.remarks().front() ==
      "P007 `9`: `b` must be a whole number from 1 to 5; write for example `b: 1`"
  );
}

TEST_CASE("fields: yes and no are the plain words", "[pack]") {
  Mapping mapping("a: yes\nb: no\nc: true\nd: maybe\n");
  CHECK(mapping->yes_no("a") == true);
  CHECK(mapping->yes_no("b") == false);
  CHECK_FALSE(mapping->yes_no("c"));
  CHECK_FALSE(mapping->yes_no("d"));
  CHECK_FALSE(mapping->yes_no("absent"));
  CHECK(
      mapping.remarks() ==
      Remarks{
          "P006 `true`: `c` must be `yes` or `no`; write `yes`",
          "P006 `maybe`: `d` must be `yes` or `no`; write `yes` or `no`",
      }
  );
}

TEST_CASE("fields: a choice lists its words, or the nearest", "[pack]") {
  Mapping mapping("a: green\nb: gren\nc: blue\nd: [red]\n");
  CHECK(mapping->choice<Colour>("a", kColours) == Colour::Green);
  CHECK_FALSE(mapping->choice<Colour>("b", kColours));
  CHECK_FALSE(mapping->choice<Colour>("c", kColours));
  CHECK_FALSE(mapping->choice<Colour>("d", kColours));
  CHECK(
      mapping.remarks() ==
      Remarks{
          "P006 `gren`: `b` cannot be `gren`; did you mean `green`?",
          "P006 `blue`: `c` cannot be `blue`; write `red` or `green`",
          "P003 `[red]`: a word is needed here, not a list; write `red` or `green`",
      }
  );
}

TEST_CASE("fields: what is not a mapping is told once and misses nothing", "[pack]") {
  Mapping mapping("[a]");
  CHECK_FALSE(mapping->readable());
  mapping->text("title", Need::Required);
  mapping->finish();
  CHECK(
      mapping.remarks() ==
      Remarks{"P003 `[a]`: a mapping is needed here, not a list; a thing is written as keys with "
              "values: `key: value`"}
  );
}

TEST_CASE("fields: ids are checked, and put right where that is easy", "[pack]") {
  const auto help_for = [](const std::string& id) {
    Diagnostics remarks;
    check_id({id, {}}, remarks);
    return remarks.empty() ? "" : std::string(info(remarks[0].code).id) + " " + remarks[0].help;
  };
  CHECK(help_for("arm-weakness").empty());
  CHECK(help_for("Arm_Weakness") == "P004 write `arm-weakness`");
  CHECK(
      help_for("2-arms") ==
      "P004 use small letters, digits and single hyphens, beginning with a letter"
  );
  CHECK(help_for("unsure") == "P013 choose another id");
}

}  // namespace unknot
