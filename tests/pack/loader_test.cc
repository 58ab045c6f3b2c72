#include "engine/pack/loader.h"

#include <algorithm>
#include <string>

#include "engine/pack/text_check.h"
#include "tests/support/catch.h"
#include "tests/support/packs.h"

namespace unknot {
namespace {

using Remarks = std::vector<std::string>;

// The small pack, one file for each of its collections.
std::vector<PackFile> small_pack_in_pieces() {
  std::vector<PackFile> files;
  const std::string text = test::small_pack();
  std::size_t start = 1;  // behind the first line end
  while (start < text.size()) {
    const std::size_t blank = std::min(text.find("\n\n", start), text.size());
    const std::string piece = text.substr(start, blank - start) + "\n";
    files.push_back({piece.substr(0, piece.find(':')) + ".yaml", piece});
    start = blank + 2;
  }
  return files;
}

Remarks answer_remarks(const std::string& text) {
  const Model model = test::model_of(test::small_pack());
  Sources sources;
  const Checked<Answers> answers = load_answers("answers.yaml", text, model, sources);
  CHECK(answers.ok() == !has_errors(answers.diagnostics));
  return test::remarks_of(answers.diagnostics, sources);
}

}  // namespace

TEST_CASE("loader: the order of the files does not matter", "[pack]") {
  std::vector<PackFile> files = small_pack_in_pieces();
  REQUIRE(files.size() > 10);
  const test::Loaded forward = test::load_files(files);
  std::ranges::reverse(files);
  const test::Loaded backward = test::load_files(files);
  REQUIRE(forward.pack.ok());
  REQUIRE(backward.pack.ok());
  const Model& one = forward.pack.value->model;
  const Model& other = backward.pack.value->model;
  CHECK(one.pack.digest == other.pack.digest);
  CHECK(one.circuit.node_count() == other.circuit.node_count());
  CHECK(std::equal(
      one.circuit.terms().begin(),
      one.circuit.terms().end(),
      other.circuit.terms().begin(),
      other.circuit.terms().end()
  ));
  CHECK(one.asked_by == other.asked_by);
  for (const RuleId id : ids(one.rules)) {
    CHECK(one.rules[id].id == other.rules[id].id);
    CHECK(one.rules[id].when.node == other.rules[id].when.node);
    CHECK(one.rules[id].span == other.rules[id].span);
  }
}

TEST_CASE("loader: one file or many give the same circuit", "[pack]") {
  const Model one = test::model_of(test::small_pack());
  const test::Loaded pieces = test::load_files(small_pack_in_pieces());
  REQUIRE(pieces.pack.ok());
  const Model& other = pieces.pack.value->model;
  CHECK(one.circuit.node_count() == other.circuit.node_count());
  CHECK(one.pack.digest != other.pack.digest);
}

TEST_CASE("loader: the digest follows names and bytes", "[pack]") {
  const auto digest = [](const std::string& name, const std::string& more) {
    return test::load_files({{name, test::small_pack() + more}}).pack.value->model.pack.digest;
  };
  CHECK(digest("a.yaml", "") == digest("a.yaml", ""));
  CHECK(digest("a.yaml", "") != digest("b.yaml", ""));
  CHECK(digest("a.yaml", "") != digest("a.yaml", "# more\n"));
}

TEST_CASE("loader: no file is an error that can be rendered", "[pack]") {
  const test::Loaded loaded = test::load_files({});
  CHECK(test::remarks_of(loaded) == Remarks{"P014 ``"});
  CHECK(
      loaded.rendered() ==
      "pack:1:1: error[P014]: there is no file to load\n"
      "      = help: name a folder that holds files ending in `.yaml`\n"
  );
}

TEST_CASE("loader: a file that is no YAML hides no fault of the others", "[pack]") {
  const test::Loaded loaded = test::load_files(
      {{"broken.yaml", "facts: [unclosed\n"},
       {"faulty.yaml", "rules:\n  a: {when: {hidden: yes, fever: perhaps}, levl: soon}\n"},
       {"small.yaml", test::small_pack()}}
  );
  // `hidden` may be defined in the broken file, so nothing is said about it.
  CHECK(
      test::remarks_of(loaded) ==
      Remarks{
          "Y007 `[`",
          "P002 `a`",
          "P002 `a`",
          "P002 `a`",
          "C003 `perhaps`",
          "P001 `levl`",
      }
  );
}

TEST_CASE("loader: with errors nothing is said about what is unused", "[pack]") {
  const std::string unused = "findings: {hot: {fever: yes}}\n";
  CHECK(test::remarks_of(test::load_with_small_pack(unused)) == Remarks{"M018 `hot`"});
  CHECK(
      test::remarks_of(test::load_with_small_pack(
          unused + "rules: {r: {when: {hott: yes}, level: soon, see: doctor, because: A.}}\n"
      )) == Remarks{"C001 `hott`"}
  );
}

TEST_CASE("loader: a pack as a whole has a largest size", "[pack]") {
  std::string comments;
  while (comments.size() < kMaxFileBytes - 100) {
    comments += "# Comments are read as well.\n";
  }
  std::vector<PackFile> files;
  for (int i = 0; i < 5; ++i) {
    files.push_back({"f" + std::to_string(i) + ".yaml", comments + "sections: {}\n"});
  }
  CHECK(test::remarks_of(test::load_files(files)) == Remarks{"Y002 ``"});
}

TEST_CASE("loader: two files may have one name", "[pack]") {
  const test::Loaded loaded =
      test::load_files({{"a.yaml", test::small_pack()}, {"a.yaml", "sections: {extra: Extra}\n"}});
  CHECK(loaded.pack.ok());
  CHECK(loaded.pack.value->model.sections.size() == 3);
}

TEST_CASE("loader: the value is missing only if there is an error", "[pack]") {
  CHECK(test::load(test::small_pack()).pack.ok());
  const test::Loaded warned = test::load_with_small_pack("findings: {hot: {fever: yes}}\n");
  CHECK(warned.pack.ok());
  CHECK_FALSE(warned.pack.diagnostics.empty());
  CHECK_FALSE(test::load("a: [").pack.ok());
}

TEST_CASE("loader: an answers file has answers, and unlisted if wanted", "[pack]") {
  const Model model = test::model_of(test::small_pack());
  Sources sources;
  const Checked<Answers> answers =
      load_answers("answers.yaml", "answers: {fever: yes}\nunlisted: no\n", model, sources);
  REQUIRE(answers.ok());
  const VariableId numbness = model.vocabulary[*model.vocabulary.find("numbness")].first_variable;
  CHECK(answers.value->possible(numbness) == kNo);
}

TEST_CASE("loader: faults of an answers file are told", "[pack]") {
  CHECK(answer_remarks("answers: {}\n").empty());
  CHECK(answer_remarks("[a]") == Remarks{"A005 ``"});
  CHECK(answer_remarks("fever: yes\n") == Remarks{"A005 ``"});
  CHECK(answer_remarks("answers: [fever]\n") == Remarks{"P003 `[fever]`"});
  CHECK(answer_remarks("answers: {}\nunlisted: yes\n") == Remarks{"P006 `yes`"});
  CHECK(answer_remarks("answers: {}\nlisted: no\n") == Remarks{"P001 `listed`"});
  CHECK(
      answer_remarks("answers: {fever: maybe, age: 300}\n") == Remarks{"A002 `maybe`", "A003 `300`"}
  );
  CHECK(answer_remarks("answers: {") == Remarks{"Y007 `{`"});
}

TEST_CASE("loader: the facts that an answers file names have their places", "[pack]") {
  Sources sources;
  sources.add("answers.yaml", "unlisted: no\nanswers: {fever: yes, age: 30}\n");
  sources.add("other.yaml", "fever: yes\n");
  sources.add("broken.yaml", "answers: {");
  CHECK(
      facts_answered(sources, 0) ==
      std::vector<Written>{{"fever", {0, 23, 28}}, {"age", {0, 35, 38}}}
  );
  CHECK(facts_answered(sources, 1).empty());
  CHECK(facts_answered(sources, 2).empty());
}

}  // namespace unknot
