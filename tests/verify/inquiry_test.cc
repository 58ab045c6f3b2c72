#include "engine/verify/inquiry.h"

#include "tests/support/catch.h"
#include "tests/support/packs.h"
#include "tests/support/proofs.h"
#include "tests/support/small_pack.h"

namespace unknot {
namespace {

using Names = std::vector<std::string>;

Diagnostic refutation() {
  return {Code::PromiseBroken, {}, "it is broken", "mend it", {}};
}

}  // namespace

TEST_CASE("inquiry: every answer to a claim is counted, and only refutations are remarked") {
  const Model model = test::model_of(test::small_pack());
  Inquiry inquiry(model, AnswerSpace::kUsualBudget);
  const auto shows = [](const Possible&) { return true; };
  const Found example = inquiry.search().find({});
  const Found none{Satisfiable::No, {}, {}};
  inquiry.begin("claims");
  inquiry.claim("a", none, refutation(), shows, "level: soon");
  inquiry.claim("b", example, refutation(), shows, "level: soon");
  inquiry.claim("c", Found{}, refutation(), shows, "level: soon");
  inquiry.begin("possibilities");
  inquiry.claim_possible("d", example, refutation());
  inquiry.claim_possible("e", none, refutation());
  inquiry.claim_possible("f", Found{}, refutation());
  CHECK(test::tallies_of(inquiry) == Names{"claims: 1/1/1", "possibilities: 1/1/1"});
  CHECK(
      test::told_of(inquiry) ==
      Names{
          "K001 b: it is broken (otherwise no)",
          "K002 c: could not be decided within 100000 conflicts: whether it is broken",
          "K001 e: it is broken",
          "K002 f: could not be decided within 100000 conflicts: whether it is broken"}
  );
  CHECK(inquiry.remarks()[0].expectation == "level: soon");
}

}  // namespace unknot
