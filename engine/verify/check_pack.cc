#include "engine/verify/check_pack.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/verify/lint.h"

namespace unknot {
namespace {

// Takes out what the pack accepts, and remarks on what it accepts in vain.
std::size_t take_out(const std::vector<AcceptedRemark>& accepted, std::vector<Remark>& remarks) {
  const std::size_t before = remarks.size();
  std::vector<Remark> in_vain;
  for (const AcceptedRemark& entry : accepted) {
    const auto is_meant = [&entry](const Remark& remark) {
      return remark.diagnostic.code == entry.code && remark.about == entry.of;
    };
    if (std::erase_if(remarks, is_meant) == 0) {
      in_vain.push_back(
          {entry.of,
           {Code::AcceptedNothing,
            entry.span,
            fmt::format("{} is not remarked about {}", info(entry.code).id, quoted(entry.of)),
            "take it out of `accepted`",
            {}},
           std::nullopt}
      );
    }
  }
  const std::size_t taken = before - remarks.size();
  remarks.insert(remarks.end(), in_vain.begin(), in_vain.end());
  return taken;
}

}  // namespace

PackCheck check_pack(const LoadedPack& pack, const CheckOptions& options) {
  Inquiry inquiry(pack.model, options.conflicts);
  PackCheck out;
  out.conflicts = options.conflicts;
  prove_rules(inquiry);
  const bool allows_somebody = inquiry.tallies().front().proved == 1;
  if (allows_somebody) {
    prove_promises(inquiry);
    out.lowered = prove_caution(inquiry);
    prove_interview(inquiry);
    out.interviews = longest_interviews(pack.model);
    prove_remedies(inquiry);
    prove_names(inquiry);
    prove_conditions(inquiry);
  }
  out.remarks = inquiry.remarks();
  std::ranges::move(lint(pack.model, options.today), std::back_inserter(out.remarks));
  if (allows_somebody) {
    out.accepted = take_out(pack.accepted, out.remarks);
  }
  std::ranges::stable_sort(out.remarks, [](const Remark& a, const Remark& b) {
    const auto place = [](const Span& span) { return std::tuple(span.source, span.begin); };
    return place(a.diagnostic.span) < place(b.diagnostic.span);
  });
  out.tallies = inquiry.tallies();
  return out;
}

}  // namespace unknot
