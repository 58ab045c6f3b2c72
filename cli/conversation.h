#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/entry.h"
#include "cli/prompt_text.h"
#include "cli/terminal.h"
#include "engine/interview/interview.h"

namespace unknot {

/// How a conversation ended.
enum class Ending : std::uint8_t {
  Complete,     ///< nothing is left to ask
  Left,         ///< the person quit, or the input ended
  Interrupted,  ///< Ctrl-C
};

/// Leads an interview at a terminal: shows prompts, reads entries, and keeps the interview in a
/// file after every answer, if there is one.
class Conversation {
 public:
  /// `file` is where the interview is kept; empty for nowhere.
  /// Requires: interview and terminal outlive the conversation.
  Conversation(Interview& interview, Terminal& terminal, std::string file);

  Ending run();

  /// Where the interview is kept; empty for nowhere.
  [[nodiscard]] const std::string& file() const { return file_; }

  /// Whether the last attempt to keep it failed; the person was told.
  [[nodiscard]] bool keeping_failed() const { return keeping_failed_; }

 private:
  void show(const Prompt& prompt);
  bool handle(const Prompt& prompt, Entry entry);
  bool take(Entry entry);
  void tell_taken(const Entry& entry);
  bool take_back();
  void refuse(const Entry& wrong);
  void review();
  void change(std::size_t number);
  bool handle_change(std::size_t index, const Prompt& prompt, Entry entry);
  void tell_set_aside(const std::vector<LogEntry>& before);
  void save_as(std::string file);
  void keep();
  std::optional<std::string> read_line();
  void say(std::string_view paragraph);

  Interview& interview_;
  Terminal& terminal_;
  PromptText text_;
  std::string file_;
  bool keeping_failed_ = false;
  std::size_t wrong_in_a_row_ = 0;
  std::optional<Ending> ending_;  // once there will be no more input
};

}  // namespace unknot
