#include "engine/base/digest.h"

#include <string_view>
#include <vector>

#include "tests/support/catch.h"

namespace unknot {
namespace {

std::string digest(const std::vector<std::string_view>& texts) {
  return digest_of(texts);
}

}  // namespace

TEST_CASE("digest: it is the SHA-256 of each text behind its length", "[base]") {
  CHECK(digest({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  // Eight bytes of length, the smallest first, then `abc`.
  CHECK(digest({"abc"}) == "ce91dc5eec0139adf091900d225971d6ad246a845bad791b5693a9d0d55dd391");
}

TEST_CASE("digest: no byte can move between neighbours unseen", "[base]") {
  CHECK(digest({"ab", "c"}) != digest({"a", "bc"}));
  CHECK(digest({"abc"}) != digest({"abc", ""}));
  CHECK(digest({"a", "b"}) != digest({"b", "a"}));
}

}  // namespace unknot
