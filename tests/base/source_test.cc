#include "engine/base/source.h"

#include "tests/support/catch.h"

namespace unknot {

TEST_CASE("source: offsets are lines and columns, both from one") {
  const Source source("a.yaml", "one\ntwo\n\nfour");
  CHECK(source.name() == "a.yaml");
  CHECK(source.position(0) == LineColumn{1, 1});
  CHECK(source.position(2) == LineColumn{1, 3});
  CHECK(source.position(3) == LineColumn{1, 4});  // the line end itself
  CHECK(source.position(4) == LineColumn{2, 1});
  CHECK(source.position(8) == LineColumn{3, 1});
  CHECK(source.position(9) == LineColumn{4, 1});
  CHECK(source.position(13) == LineColumn{4, 5});
  CHECK(source.position(1000) == LineColumn{4, 5});
}

TEST_CASE("source: columns count characters, not bytes") {
  const Source source("a", "\xC3\xA4\xE4\xBD\xA0\xF0\x9F\x98\x80x");
  CHECK(source.position(2) == LineColumn{1, 2});
  CHECK(source.position(5) == LineColumn{1, 3});
  CHECK(source.position(9) == LineColumn{1, 4});
}

TEST_CASE("source: lines without their ends") {
  const Source source("a", "one\r\ntwo\n\r\nfour\rfive");
  CHECK(source.line(1) == "one");
  CHECK(source.line(2) == "two");
  CHECK(source.line(3) == "");
  CHECK(source.line(4) == "four\rfive");
  CHECK(source.line(5) == "");
  CHECK(source.line(0) == "");
  CHECK(source.line_start(1) == 0);
  CHECK(source.line_start(2) == 5);
  CHECK(source.line_start(4) == 11);
  CHECK(source.line_start(5) == source.text().size());
  CHECK(source.line_start(0) == source.text().size());
}

TEST_CASE("source: a text that ends in a line end has an empty last line") {
  const Source source("a", "one\n");
  CHECK(source.position(4) == LineColumn{2, 1});
  CHECK(source.line(2) == "");
}

TEST_CASE("source: an empty text is one empty line") {
  const Source source("a", "");
  CHECK(source.position(0) == LineColumn{1, 1});
  CHECK(source.position(7) == LineColumn{1, 1});
  CHECK(source.line(1) == "");
}

TEST_CASE("sources: a span is a piece of its own text, cut at its end") {
  Sources sources;
  CHECK(sources.size() == 0);
  const std::uint32_t first = sources.add("a", "hello");
  const std::uint32_t second = sources.add("b", "world");
  CHECK(sources.size() == 2);
  CHECK(sources[second].name() == "b");
  CHECK(sources.text({first, 1, 3}) == "el");
  CHECK(sources.text({second, 0, 5}) == "world");
  CHECK(sources.text({second, 3, 99}) == "ld");
  CHECK(sources.text({second, 99, 100}) == "");
  CHECK(sources.text({second, 4, 2}) == "");
}

}  // namespace unknot
