#pragma once

#include "engine/base/diagnostic.h"
#include "engine/pack/document.h"
#include "engine/pack/pack.h"

namespace unknot {

// What a file may say that only adds to somebody else's pack: everything that can make an outcome
// more urgent, and nothing that can make one less urgent. Since its ids must be new, this leaves
// five things to refuse: `levels`, `otherwise` and `impossible`, which speak of the whole pack, a
// rule of the last level, which would let self-care be earned by more people, and a fact that
// implies one of the pack, which would answer the pack's own question.

/// Takes the collections that an addition must not have out of one, with a remark on each (P016).
void refuse_collections(Node& file, said::Pack& pack, Diagnostics& remarks);

/// Remarks on the entries of additions that an addition must not have (P016).
/// Requires: the files are joined.
void check_additions(const said::Pack& pack, Diagnostics& remarks);

}  // namespace unknot
