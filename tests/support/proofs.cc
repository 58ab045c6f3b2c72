#include "tests/support/proofs.h"

#include <set>

#include <fmt/format.h>

namespace unknot::test {

std::vector<std::string> about_of(const Inquiry& inquiry, Code code) {
  std::set<std::string> out;
  for (const Remark& remark : inquiry.remarks()) {
    if (remark.diagnostic.code == code) {
      out.insert(remark.about);
    }
  }
  return {out.begin(), out.end()};
}

std::vector<std::string> told_of(const Inquiry& inquiry) {
  std::vector<std::string> out;
  for (const Remark& remark : inquiry.remarks()) {
    const Diagnostic& diagnostic = remark.diagnostic;
    out.push_back(fmt::format("{} {}: {}", info(diagnostic.code).id, remark.about, diagnostic.message)
    );
    if (!diagnostic.example.empty()) {
      out.back() += fmt::format(" ({})", diagnostic.example);
    }
  }
  return out;
}

std::vector<std::string> tallies_of(const Inquiry& inquiry) {
  std::vector<std::string> out;
  for (const Tally& tally : inquiry.tallies()) {
    out.push_back(fmt::format(
        "{}: {}/{}/{}", tally.what, tally.proved, tally.refuted, tally.not_decided
    ));
  }
  return out;
}

}  // namespace unknot::test
