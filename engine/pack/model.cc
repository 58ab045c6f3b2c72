#include "engine/pack/model.h"

namespace unknot {

std::string_view name(Grade grade) {
  switch (grade) {
    case Grade::Strong:
      return "strong";
    case Grade::Moderate:
      return "moderate";
    case Grade::Low:
      return "low";
    case Grade::VeryLow:
      return "very-low";
    case Grade::Contested:
      return "contested";
    case Grade::None:
      return "none";
  }
  return "invalid";
}

std::string_view name(Phase phase) {
  switch (phase) {
    case Phase::Now:
      return "now";
    case Phase::ThisWeek:
      return "this-week";
    case Phase::Prevention:
      return "prevention";
  }
  return "invalid";
}

std::string_view name(Verdict verdict) {
  switch (verdict) {
    case Verdict::Supported:
      return "supported";
    case Verdict::Partly:
      return "partly";
    case Verdict::Contested:
      return "contested";
    case Verdict::Unsupported:
      return "unsupported";
  }
  return "invalid";
}

std::string_view name(Basis basis) {
  switch (basis) {
    case Basis::NotStated:
      return "not-stated";
    case Basis::Study:
      return "study";
    case Basis::Guideline:
      return "guideline";
    case Basis::Local:
      return "local";
    case Basis::Unverified:
      return "unverified";
  }
  return "invalid";
}

}  // namespace unknot
