#include "engine/base/digest.h"

#include <array>
#include <cstdint>
#include <sha2.h>

namespace unknot {
namespace {

void update(SHA2_CTX& state, std::string_view bytes) {
  SHA256Update(&state, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

// Eight bytes, the smallest first, whatever the machine.
std::string length_prefix(std::uint64_t length) {
  std::string bytes;
  for (unsigned i = 0; i < 8; ++i) {
    bytes += static_cast<char>(length >> (8 * i) & 0xFFU);
  }
  return bytes;
}

}  // namespace

std::string digest_of(std::span<const std::string_view> texts) {
  SHA2_CTX state;
  SHA256Init(&state);
  for (const std::string_view text : texts) {
    update(state, length_prefix(text.size()));
    update(state, text);
  }
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
  SHA256Final(digest.data(), &state);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t byte : digest) {
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 0xFU];
  }
  return out;
}

}  // namespace unknot
