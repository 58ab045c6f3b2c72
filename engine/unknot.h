// All of unknot's library in one header. The whole way from rules to a plan:
//
//     unknot::Sources sources;                                       // texts, for diagnostics
//     const auto pack = unknot::load_pack(unknot::shipped_pack(), sources);
//     if (!pack.ok()) {
//       return unknot::render(pack.diagnostics, sources);
//     }
//     const unknot::Model& model = pack.value->model;
//
//     unknot::Interview interview(model, unknot::Answers(model.vocabulary));
//     while (const auto prompt = interview.next()) {                 // until nothing matters any
//     more
//       if (interview.answer(ask_somehow(model, *prompt)) == unknot::Accepted::Contradicts) {
//         tell_somehow();
//       }
//     }
//     const unknot::Report report = unknot::make_report(model, interview.answers());
//     return unknot::render_text(report, {});
//
// Everything but Interview is a pure function of values. The library reads no files, knows no
// clock and no terminal, and throws nothing but InternalFault, which means a fault of unknot or of
// its caller.
#pragma once

#include "engine/authoring/graph.h"
#include "engine/authoring/interview_graph.h"
#include "engine/authoring/level_map.h"
#include "engine/authoring/rule_graph.h"
#include "engine/authoring/schema.h"
#include "engine/authoring/sheet.h"
#include "engine/authoring/sheet_html.h"
#include "engine/authoring/sheet_json.h"
#include "engine/authoring/sheet_markdown.h"
#include "engine/authoring/sheet_text.h"
#include "engine/authoring/skeleton.h"
#include "engine/authoring/starter_pack.h"
#include "engine/base/diagnostic.h"
#include "engine/evaluation/closure.h"
#include "engine/evaluation/evaluation.h"
#include "engine/evaluation/triage.h"
#include "engine/explain/changes.h"
#include "engine/explain/support.h"
#include "engine/facts/answer_text.h"
#include "engine/facts/answers.h"
#include "engine/interview/interview.h"
#include "engine/interview/session.h"
#include "engine/pack/loader.h"
#include "engine/pack/model.h"
#include "engine/pack/shipped.h"
#include "engine/plan/plan.h"
#include "engine/report/json.h"
#include "engine/report/markdown.h"
#include "engine/report/report.h"
#include "engine/report/text.h"
