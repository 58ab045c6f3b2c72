#include "engine/interview/interview.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/base/expects.h"

namespace unknot {
namespace {

// Adds one entry to the answers; false, with the answers unchanged, if it cannot be true with them.
bool apply(const Model& model, const LogEntry& entry, Answers& answers) {
  Answers changed = answers;
  for (const Reply& reply : entry.replies) {
    if (changed.state(reply.variable) == AnswerState::Assumed) {
      changed.forget(reply.variable, model.vocabulary);
    }
    if (reply.not_known) {
      changed.not_known(reply.variable);
    } else if (!changed.narrow(reply.variable, reply.cells)) {
      return false;
    } else {
      changed.remember(reply.variable, reply.said);
    }
  }
  if (!closed(model, changed).contradictions.empty()) {
    return false;
  }
  answers = std::move(changed);
  return true;
}

bool is_about(const Prompt& prompt, const std::vector<Reply>& replies) {
  return std::ranges::all_of(replies, [&prompt](const Reply& reply) {
    return std::ranges::find(prompt.lines, reply.variable) != prompt.lines.end();
  });
}

bool share_a_variable(const LogEntry& a, const LogEntry& b) {
  return std::ranges::any_of(a.replies, [&b](const Reply& reply) {
    return std::ranges::find(b.replies, reply.variable, &Reply::variable) != b.replies.end();
  });
}

bool is_about(const Model& model, QuestionId question, const std::vector<Reply>& replies) {
  return std::ranges::all_of(replies, [&model, question](const Reply& reply) {
    return model.asked_by[model.vocabulary[reply.variable].fact] == question;
  });
}

}  // namespace

Interview::Interview(const Model& model, Answers given, std::vector<LogEntry> log)
    : model_(&model),
      given_(std::move(given)),
      log_(std::move(log)),
      order_(log_.size()),
      answers_(given_),
      evaluation_(model.circuit) {
  expects(
      closed(model, given_).contradictions.empty(), "an interview begins without contradictions"
  );
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  replay();
}

std::optional<Prompt> Interview::next() const {
  if (agenda_.prompts.empty()) {
    return std::nullopt;
  }
  return agenda_.prompts.front();
}

Accepted Interview::answer(std::vector<Reply> replies) {
  const std::optional<Prompt> prompt = next();
  expects(prompt.has_value(), "a reply answers a prompt");
  expects(is_about(*prompt, replies), "a reply is about a line of its prompt");
  order_.push_back(log_.size());
  log_.push_back({prompt->question, std::move(replies), false});
  replay();
  if (log_.back().set_aside) {
    back();
    return Accepted::Contradicts;
  }
  put_before_what_it_replaces();
  return Accepted::Yes;
}

// An answer that was set aside comes back when it fits again. If the person was asked anew
// meanwhile, the newer answer stands before it, so that the older one never overrides it.
void Interview::put_before_what_it_replaces() {
  const LogEntry& newest = log_.back();
  const auto replaced = std::ranges::find_if(order_, [&](std::size_t index) {
    return log_[index].set_aside && share_a_variable(log_[index], newest);
  });
  std::rotate(replaced, order_.end() - (replaced == order_.end() ? 0 : 1), order_.end());
}

bool Interview::back() {
  if (log_.empty()) {
    return false;
  }
  log_.pop_back();
  std::erase(order_, log_.size());
  replay();
  return true;
}

Accepted Interview::revise(std::size_t index, std::vector<Reply> replies) {
  expects(index < log_.size(), "only what was answered can be changed");
  expects(
      is_about(*model_, log_[index].question, replies), "a reply is about a fact of its question"
  );
  const std::vector<Reply> before = std::exchange(log_[index].replies, std::move(replies));
  const std::vector<std::size_t> order_before = order_;
  // What the person says last counts most: it is applied before everything else.
  std::erase(order_, index);
  order_.insert(order_.begin(), index);
  replay();
  if (log_[index].set_aside) {
    log_[index].replies = before;
    order_ = order_before;
    replay();
    return Accepted::Contradicts;
  }
  return Accepted::Yes;
}

std::vector<LogEntry> Interview::log_as_applied() const {
  std::vector<LogEntry> entries;
  for (const std::size_t index : order_) {
    entries.push_back(log_[index]);
  }
  return entries;
}

void Interview::replay() {
  Answers said = given_;
  for (const std::size_t index : order_) {
    log_[index].set_aside = !apply(*model_, log_[index], said);
  }
  answers_ = closed(*model_, std::move(said)).answers;
  look_ahead();
}

void Interview::look_ahead() {
  evaluation_.evaluate(answers_.possible());
  triage_ = unknot::triage(*model_, evaluation_);
  // Asked for: what nobody spoke of, and what was only narrowed before the interview began.
  Askable askable = unknot::askable(*model_, answers_, AskFor::Unclear);
  for (const LogEntry& entry : log_) {
    for (const Reply& reply : entry.replies) {
      askable[reply.variable] = askable[reply.variable] && entry.set_aside;
    }
  }
  agenda_ = unknot::agenda(*model_, evaluation_, askable);
}

}  // namespace unknot
