#pragma once

#include <string>
#include <vector>

namespace unknot::test {

/// A program to run and what is typed into it.
struct Run {
  std::vector<std::string> command;      ///< path of the program, then its arguments
  std::vector<std::string> environment;  ///< "NAME=value"; nothing else is passed on
  std::string folder;                    ///< where it runs
  bool keep_result = true;               ///< false: standard output goes nowhere
  std::vector<std::string> lines;        ///< typed one by one; "^C" and "^D" are the keys
};

/// What came of it. `output` is standard output and standard error in the order of writing.
struct Ran {
  std::string output;
  int status = -1;  ///< of exit; 128 and more for a signal, as shells tell it
};

/// Runs with all input in a pipe, which then ends.
Ran run_in_pipe(const Run& run);

/// Runs at a terminal of `columns`: each line is typed when the program waits behind "> ", and the
/// key for the end of input once there are no more.
Ran run_at_terminal(const Run& run, unsigned short columns);

}  // namespace unknot::test
