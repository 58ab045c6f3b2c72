#include "engine/verify/check_pack.h"

#include <algorithm>
#include <tuple>

namespace unknot {

PackCheck check_pack(const LoadedPack& pack, std::int32_t conflict_budget) {
  Inquiry inquiry(pack.model, conflict_budget);
  PackCheck out;
  prove_rules(inquiry);
  const bool allows_somebody = inquiry.tallies().front().proved == 1;
  if (allows_somebody) {
    prove_promises(inquiry);
    out.lowered = prove_caution(inquiry);
    prove_interview(inquiry);
    prove_remedies(inquiry);
    prove_names(inquiry);
  }
  out.remarks = inquiry.remarks();
  std::ranges::stable_sort(out.remarks, [](const Remark& a, const Remark& b) {
    const auto place = [](const Span& span) { return std::tuple(span.source, span.begin); };
    return place(a.diagnostic.span) < place(b.diagnostic.span);
  });
  out.tallies = inquiry.tallies();
  return out;
}

}  // namespace unknot
