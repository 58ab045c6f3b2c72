#include "engine/report/phrases.h"

#include <fmt/format.h>

#include "engine/base/expects.h"
#include "engine/base/text.h"

namespace unknot {

std::string sentence(std::string_view text) {
  std::string out(trimmed(text));
  constexpr std::string_view kStops = ".!?";
  if (!out.empty() && kStops.find(out.back()) == std::string_view::npos) {
    out += '.';
  }
  return out;
}

std::string clause(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with('.')) {
    text.remove_suffix(1);
  }
  return std::string(text);
}

std::string sentences(std::span<const std::string> parts) {
  std::string out;
  for (const std::string& part : parts) {
    out += out.empty() ? "" : " ";
    out += sentence(part);
  }
  return out;
}

std::string in_a_row(std::span<const std::string> parts) {
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string short_digest(const PackInfo& pack) {
  constexpr std::size_t kDigits = 12;
  return pack.digest.substr(0, kDigits);
}

std::string first_in_a_row(std::span<const std::string> parts, std::size_t limit) {
  expects(limit >= 1, "something is told");
  if (parts.size() <= limit + 1) {
    return in_a_row(parts);
  }
  return fmt::format("{}; and {} more", in_a_row(parts.first(limit)), parts.size() - limit);
}

}  // namespace unknot
