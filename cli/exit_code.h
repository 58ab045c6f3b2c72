#pragma once

namespace unknot {

/// What the program ends with. Scripts rely on these numbers; they never change their meaning.
enum class ExitCode : int {
  Done = 0,             ///< all was said, however urgent it is
  WarningsFound = 1,    ///< nothing is wrong, but something is worth a look (`check`, `diff`)
  CasesFailed = 1,      ///< `test`: a case came out otherwise than it expects
  Usage = 2,            ///< the command line was not understood
  PackUnusable = 3,     ///< a pack could not be read or holds errors
  AnswersUnusable = 4,  ///< answers could not be read, or cannot all be true
  Unfinished = 5,       ///< the interview ended before all was said; the partial result was given
  ProgramMissing = 69,  ///< another program that a format needs is missing or failed
  InternalFault = 70,   ///< a fault of unknot itself; its output must not be relied on
  OutputLost = 74,      ///< the result or the saved interview could not be written
  Interrupted = 130,    ///< Ctrl-C
};

}  // namespace unknot
