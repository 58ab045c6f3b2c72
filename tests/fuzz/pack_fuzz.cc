// libFuzzer target: any bytes as a pack file or an answers file. A broken promise is an exception,
// which ends the run and leaves the input behind.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/support/pack_property.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  unknot::test::require_pack_property({reinterpret_cast<const char*>(data), size});
  return 0;
}
