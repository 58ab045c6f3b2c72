#include "engine/pack/named_conditions.h"

#include <algorithm>

namespace unknot {
namespace {

std::vector<const Condition*> conditions_of(const Score& score) {
  std::vector<const Condition*> out;
  for (const Score::Item& item : score.items) {
    out.push_back(&item.when.written);
  }
  return out;
}

}  // namespace

NamedConditions::NamedConditions(const Model& model)
    : model_(&model), finding_count_(static_cast<std::uint32_t>(model.findings.size())) {
  std::vector<std::vector<const Condition*>> definitions;
  for (const Finding& finding : model.findings) {
    definitions.push_back({&finding.when.written});
  }
  for (const Score& score : model.scores) {
    definitions.push_back(conditions_of(score));
  }
  Needs needs(definitions.size());
  for (std::size_t i = 0; i < definitions.size(); ++i) {
    for (const Condition* condition : definitions[i]) {
      const std::vector<std::uint32_t> named = named_in(*condition);
      needs[i].insert(needs[i].end(), named.begin(), named.end());
    }
    std::ranges::sort(needs[i]);
    needs[i].erase(std::unique(needs[i].begin(), needs[i].end()), needs[i].end());
  }
  order_ = dependency_order(needs);
  facts_.assign(definitions.size(), std::vector<bool>(model.vocabulary.facts().size(), false));
  for (const std::uint32_t index : order_.order) {
    for (const Condition* condition : definitions[index]) {
      add_reads(*condition, facts_[index]);
    }
  }
}

std::vector<std::uint32_t> NamedConditions::named_in(const Condition& condition) const {
  std::vector<std::uint32_t> out;
  for (const Condition::Node& node : condition.nodes) {
    if (node.kind == Condition::Kind::Finding) {
      out.push_back(node.finding.index);
    } else if (node.kind == Condition::Kind::Score) {
      out.push_back(finding_count_ + node.score.index);
    }
  }
  return out;
}

void NamedConditions::add_reads(const Condition& condition, std::vector<bool>& facts) const {
  for (const Condition::Node& node : condition.nodes) {
    if (node.kind == Condition::Kind::Test) {
      facts[model_->vocabulary[node.variable].fact.index] = true;
    }
  }
  for (const std::uint32_t index : named_in(condition)) {
    for (std::size_t fact = 0; fact < facts.size(); ++fact) {
      facts[fact] = facts[fact] || facts_[index][fact];
    }
  }
}

std::vector<bool> NamedConditions::facts_read(const Condition& condition) const {
  std::vector<bool> facts(model_->vocabulary.facts().size(), false);
  add_reads(condition, facts);
  return facts;
}

}  // namespace unknot
