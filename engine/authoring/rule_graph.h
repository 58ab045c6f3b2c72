#pragma once

#include "engine/authoring/graph.h"
#include "engine/pack/model.h"

namespace unknot {

/// The life of one rule, from left to right: the questions that ask for what it reads, the demands,
/// how they are joined, the findings and scores in between, and what it says. Equal questions and
/// findings are drawn once, so the picture is never larger than what the pack says.
Graph rule_graph(const Model& model, RuleId rule);

}  // namespace unknot
