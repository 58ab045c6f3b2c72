// Parts of conditions that could as well not be there, and comparisons that do not meet.
#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.h"
#include "engine/verify/extended_model.h"
#include "engine/verify/proofs.h"

namespace unknot {
namespace {

// ---- Parts that make no difference ----

// A condition of the pack and the name of what it belongs to.
struct Place {
  std::string about;
  const When* when;
};

std::vector<Place> rules_and_findings(const Model& model) {
  std::vector<Place> out;
  for (const Finding& finding : model.findings) {
    out.push_back({finding.id, &finding.when});
  }
  for (const Rule& rule : model.rules) {
    out.push_back({rule.id, &rule.when});
  }
  return out;
}

bool is_leaf(const Condition::Node& node) {
  return node.children.empty() && node.kind != Condition::Kind::Always;
}

// The condition with one leaf replaced by what always holds, or by what never does.
Condition with_constant(Condition condition, std::size_t leaf, bool holds) {
  Condition::Node always;
  always.span = condition.nodes[leaf].span;
  if (holds) {
    condition.nodes[leaf] = always;
    return condition;
  }
  // An "at least one of nothing" never holds.
  always.kind = Condition::Kind::AtLeast;
  always.count = 1;
  condition.nodes[leaf] = always;
  return condition;
}

// Somebody about whom the two say something different.
Found somebody_between(Search& search, NodeId a, NodeId b) {
  if (a == b) {
    return {Satisfiable::No, {}, {}};
  }
  View& view = search.answered();
  Logic& logic = search.logic();
  const auto differ = [&logic](Literal x, Literal y) {
    return logic.any({logic.all({x, -y}), logic.all({-x, y})});
  };
  return search.find({logic.any(
      {differ(view.certain(a), view.certain(b)), differ(view.possible(a), view.possible(b))}
  )});
}

struct Leaf {
  Place place;
  std::size_t node;
};

std::vector<Leaf> leaves(const Model& model) {
  std::vector<Leaf> out;
  for (const Place& place : rules_and_findings(model)) {
    const std::vector<Condition::Node>& nodes = place.when->written.nodes;
    for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {  // the root alone is what a rule says
      if (is_leaf(nodes[i])) {
        out.push_back({place, i});
      }
    }
  }
  return out;
}

// What decides who is possible and what follows, without what a pack says of them.
Model people_of(const Model& model) {
  Model out = model;
  out.rules = {};
  out.remedies = {};
  out.topics = {};
  out.promises = {};
  // "A gate and a closer look at it" is meant so, although the closer look implies the gate.
  out.implications.clear();
  return out;
}

void prove_some_leaves(Inquiry& inquiry, const Model& people, std::span<const Leaf> some) {
  std::vector<Condition> variants;
  for (const Leaf& leaf : some) {
    const Condition& written = leaf.place.when->written;
    variants.push_back(written);
    variants.push_back(with_constant(written, leaf.node, true));
    variants.push_back(with_constant(written, leaf.node, false));
  }
  const ExtendedModel questions = extended(people, std::move(variants));
  Search search(questions.model, inquiry.conflict_budget());
  for (std::size_t i = 0; i < some.size(); ++i) {
    const std::span<const NodeId> node = std::span(questions.nodes).subspan(3 * i, 3);
    Found found = somebody_between(search, node[0], node[1]);
    if (found.verdict == Satisfiable::Yes) {
      found = somebody_between(search, node[0], node[2]);
    }
    inquiry.claim_possible(
        some[i].place.about,
        found,
        {Code::PartWithoutEffect,
         some[i].place.when->written.nodes[some[i].node].span,
         fmt::format("this part of {} makes no difference", quoted(some[i].place.about)),
         "remove it, or look whether something else was meant",
         {}}
    );
  }
}

// A few at a time, because a solver takes the longer for each question the more it holds.
void prove_leaves(Inquiry& inquiry) {
  constexpr std::size_t kAtATime = 60;
  const Model people = people_of(inquiry.model());
  const std::vector<Leaf> all = leaves(inquiry.model());
  inquiry.begin("parts of conditions make a difference");
  for (std::size_t i = 0; i < all.size(); i += kAtATime) {
    prove_some_leaves(
        inquiry, people, std::span(all).subspan(i, std::min(kAtATime, all.size() - i))
    );
  }
}

// ---- Comparisons that do not meet ----

// Where the ranges that conditions compare a fact with begin and end.
struct Boundaries {
  std::map<Ticks, Span> starts;
  std::map<Ticks, Span> ends;
  std::set<Ticks> exact;
};

void add(Boundaries& boundaries, const Condition::Node& node) {
  for (const Range range : node.ranges) {
    if (range.first == range.last) {
      boundaries.exact.insert(range.first);
      continue;
    }
    if (range.first != Range::kLowest) {
      boundaries.starts.emplace(range.first, node.span);
    }
    if (range.last != Range::kHighest) {
      boundaries.ends.emplace(range.last, node.span);
    }
  }
}

std::map<FactId, Boundaries> boundaries_of(const Model& model) {
  std::map<FactId, Boundaries> out;
  for (const Place& place : rules_and_findings(model)) {
    for (const Condition::Node& node : place.when->written.nodes) {
      if (node.kind == Condition::Kind::Test &&
          model.vocabulary.fact_of(node.variable).has_scale()) {
        add(out[model.vocabulary[node.variable].fact], node);
      }
    }
  }
  return out;
}

// One value that stands alone between what some conditions leave out and others include.
void report_alone(
    Inquiry& inquiry, const Fact& fact, Ticks value, Span place, Span other, std::string_view why
) {
  inquiry.refute(
      fact.id,
      {Code::ThresholdsMissEachOther,
       place,
       fmt::format("of {}, exactly {} {}", quoted(fact.id), words(value, fact.scale), why),
       "let one condition end where the next begins, for example `< 6 weeks` beside `>= 6 weeks`",
       {{other, "the other condition"}}}
  );
}

void prove_meeting(Inquiry& inquiry, const Fact& fact, const Boundaries& boundaries) {
  const auto& [starts, ends, exact] = boundaries;
  for (const auto& [end, place] : ends) {
    const Ticks gap = end + 1;
    const auto after_gap = starts.find(gap + 1);
    const auto same = starts.find(end);
    const bool is_alone_before = after_gap != starts.end() && !starts.contains(gap) &&
                                 !ends.contains(gap) && !exact.contains(gap);
    const bool is_shared = same != starts.end() && !ends.contains(end - 1) &&
                           !starts.contains(end + 1) && !exact.contains(end);
    if (is_alone_before) {
      report_alone(inquiry, fact, gap, place, after_gap->second, "falls between two conditions");
    } else if (is_shared) {
      report_alone(inquiry, fact, end, place, same->second, "belongs to both of two conditions");
    } else {
      inquiry.prove();
    }
  }
}

}  // namespace

void prove_conditions(Inquiry& inquiry) {
  prove_leaves(inquiry);
  inquiry.begin("comparisons meet where one ends and the next begins");
  for (const auto& [fact, boundaries] : boundaries_of(inquiry.model())) {
    prove_meeting(inquiry, inquiry.model().vocabulary[fact], boundaries);
  }
}

}  // namespace unknot
