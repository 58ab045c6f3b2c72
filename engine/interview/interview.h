#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluation/closure.h"
#include "engine/evaluation/triage.h"
#include "engine/interview/agenda.h"
#include "engine/pack/model.h"

namespace unknot {

/// What a person replied about one variable.
struct Reply {
  VariableId variable;
  CellMask cells = 0;  ///< what it leaves possible; all cells for "I don't know"
  bool not_known = false;
  std::string text;  ///< as an answers file would say it: "yes", "neck", "2-3 weeks", "unsure"
  Range said = {};   ///< of a number or time: exactly what was said
  friend bool operator==(const Reply&, const Reply&) = default;
};

/// One answered prompt.
struct LogEntry {
  QuestionId question;
  std::vector<Reply> replies;

  /// Kept, but of no effect now: it cannot be true together with the other answers, or the
  /// question no longer applies. It comes back by itself when that changes.
  bool set_aside = false;
  friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

/// How many prompts are still to come. `fewest` is never more than what will really come and
/// `most` never less, unless an earlier answer is changed.
struct Progress {
  std::size_t fewest = 0;
  std::size_t most = 0;
  friend bool operator==(const Progress&, const Progress&) = default;
};

enum class Accepted : std::uint8_t {
  Yes,
  Contradicts,  ///< cannot be true together with earlier answers; nothing was changed
};

/// A conversation with one person: the only thing in unknot that has a state, and the state is the
/// log of what was replied. Everything else is computed from it.
class Interview {
 public:
  /// `given` is what was known before, for example from an answers file; it is never undone by
  /// `back`. What it leaves open between several cells may be asked for more precisely.
  /// `log` is what was replied in an earlier conversation, in the order in which it counts; what no
  /// longer fits is set aside.
  /// Requires: the model outlives the interview; `given` has no contradictions (see closed()).
  Interview(const Model& model, Answers given, std::vector<LogEntry> log = {});

  /// The prompt to show; nothing when all is said.
  [[nodiscard]] std::optional<Prompt> next() const;

  /// Records replies to the lines of the prompt `next()`. A line that is left out is asked again.
  /// Requires: there is a prompt; each reply is about one of its lines.
  [[nodiscard]] Accepted answer(std::vector<Reply> replies);

  /// Takes the last entry back; false if there is none.
  bool back();

  /// Replaces the replies of entry `index` of the log. The other answers are kept where they still
  /// fit; compare `set_aside` before and after to tell the person.
  /// Requires: index < log().size(); each reply is about a fact of the entry's question.
  [[nodiscard]] Accepted revise(std::size_t index, std::vector<Reply> replies);

  /// What was replied, in the order of asking.
  [[nodiscard]] const std::vector<LogEntry>& log() const { return log_; }

  /// The same in the order in which it counts: an entry that contradicts an earlier one is set
  /// aside. This is the order to save.
  [[nodiscard]] std::vector<LogEntry> log_as_applied() const;

  /// What was known before the interview began.
  [[nodiscard]] const Answers& given() const { return given_; }

  /// Everything known, with what follows from it.
  [[nodiscard]] const Answers& answers() const { return answers_; }
  [[nodiscard]] const Triage& triage() const { return triage_; }
  [[nodiscard]] const Agenda& agenda() const { return agenda_; }
  [[nodiscard]] const Model& model() const { return *model_; }

  /// Computed on demand, because it looks a few answers ahead.
  [[nodiscard]] Progress progress() const;

 private:
  void replay();
  void put_before_what_it_replaces();
  void look_ahead();

  const Model* model_;
  Answers given_;
  std::vector<LogEntry> log_;
  // In which the log is applied: a revised entry goes first, a new answer before what it replaces.
  std::vector<std::size_t> order_;
  Answers answers_;
  Evaluation evaluation_;
  Triage triage_;
  Agenda agenda_;
};

}  // namespace unknot
