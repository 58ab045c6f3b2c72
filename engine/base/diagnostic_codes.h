#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace unknot {

/// How much a remark matters: with an error there is no result, a warning is worth a look.
enum class Severity : std::uint8_t { Warning, Error };

/// Everything unknot can remark about a text that a person wrote. The table in
/// diagnostic_codes.cc gives each its stable code, title and explanation, in this order.
enum class Code : std::uint16_t {
  // Y: the text is not YAML as unknot reads it.
  FileUnreadable,
  FileTooLarge,
  LineTooLong,
  BadUtf8,
  ControlCharacter,
  TabCharacter,
  YamlSyntax,
  TooDeep,
  AnchorOrAlias,
  TagNotAllowed,
  SecondDocument,
  DuplicateKey,
  EmptyFile,
  NotAScalarKey,
  // P: the shape of a pack.
  UnknownKey,
  MissingKey,
  WrongShape,
  BadId,
  DuplicateId,
  UnknownWord,
  BadWholeNumber,
  BadEffort,
  EmptyText,
  NoPackHeader,
  SecondPackHeader,
  MissingCollection,
  ReservedId,
  NothingToLoad,
  TooManyEntries,
  NotInAddition,
  NotAcceptable,
  // C: conditions.
  UnknownName,
  UnknownOption,
  NotYesNo,
  BadQuantity,
  WrongUnit,
  NeverHolds,
  AlwaysHolds,
  EmptyCondition,
  BadCount,
  OutOfDomain,
  // M: what the parts of a pack say together.
  UnknownReference,
  FindingCycle,
  AppliesCycle,
  TooManyCells,
  WrongAnswerType,
  AskedTwice,
  NeverAsked,
  ChecklistNotYesNo,
  ChecklistTooLong,
  ElseMissing,
  ElseWithoutApplies,
  UnsureNotLower,
  OtherwiseTooLow,
  TooFewLevels,
  WrongFactKey,
  EmptyExpectation,
  UnusedFact,
  UnusedName,
  // K: what is proved about a pack over everybody it allows.
  PromiseBroken,
  NotDecided,
  PromiseAboutNobody,
  UnsureBelowAll,
  UnsureNoEffect,
  LastLevelUnearned,
  NobodyAllowed,
  RuleNeverHolds,
  RuleDecidesNothing,
  RemedyNeverSuggested,
  ReasonNeverHolds,
  OptionImpossible,
  FindingsEqual,
  InterviewGap,
  QuestionNeverApplies,
  WarningAskedLate,
  AcceptedNothing,
  ElseContradicts,
  PartWithoutEffect,
  ThresholdsMissEachOther,
  // L: style and sources, seen without any proof.
  SourceOutdated,
  SourceMissing,
  HardToRead,
  UnusedSource,
  // A: answers of a person.
  UnknownFactInAnswers,
  BadAnswer,
  AnswerOutOfRange,
  ContradictoryAnswers,
  AnswersShape,
  // S: saved interviews.
  SessionShape,
  SessionOtherPack,
  SessionAnswerLost,
};

/// What the table says of one code.
struct CodeInfo {
  Code code;
  std::string_view id;  ///< for example "C001"; never reused for anything else
  Severity severity;
  std::string_view title;        ///< what is wrong, in a few words
  std::string_view explanation;  ///< why it matters and what to do, a few sentences
};

/// The row of `code`.
const CodeInfo& info(Code code);

/// All rows, in the order of the enumeration.
std::span<const CodeInfo> all_codes();

}  // namespace unknot
