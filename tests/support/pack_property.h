#pragma once

#include <string_view>

namespace unknot::test {

/// What must be true whatever bytes a pack or an answers file has: loading ends, a value is missing
/// if and only if there is an error, and every remark can be rendered as printable text.
///
/// Loads the bytes as a pack of their own, as a second file beside the small pack, and as answers
/// to it. Throws std::logic_error, which says what was broken.
void require_pack_property(std::string_view bytes);

}  // namespace unknot::test
