#include "engine/base/diagnostic_codes.h"

#include <array>

#include "engine/base/expects.h"

namespace unknot {
namespace {

constexpr auto kError = Severity::Error;
constexpr auto kWarning = Severity::Warning;

constexpr std::array kCodes{
    CodeInfo{
        Code::FileUnreadable,
        "Y001",
        kError,
        "file cannot be read",
        "The file or folder does not exist, you may not read it, or it is a pipe or a device."},
    CodeInfo{
        Code::FileTooLarge,
        "Y002",
        kError,
        "file too large",
        "A file may have at most 8 MiB, all files of a pack together 32 MiB. Split a large file "
        "into several; they are read as one pack."},
    CodeInfo{
        Code::LineTooLong,
        "Y003",
        kError,
        "line too long",
        "A line may have at most 20,000 bytes. Longer ones are almost always a damaged file."},
    CodeInfo{
        Code::BadUtf8,
        "Y004",
        kError,
        "not UTF-8",
        "The file holds bytes that are not UTF-8 text. Save it as UTF-8 in your editor."},
    CodeInfo{
        Code::ControlCharacter,
        "Y005",
        kError,
        "invisible control character",
        "The text holds a character that cannot be seen but could change what a screen shows. "
        "Delete it."},
    CodeInfo{
        Code::TabCharacter,
        "Y006",
        kError,
        "tab character",
        "YAML does not allow tabs for indentation, and they look different in every editor. Use "
        "spaces."},
    CodeInfo{
        Code::YamlSyntax,
        "Y007",
        kError,
        "not valid YAML",
        "The text does not follow the rules of YAML. Frequent reasons: a missing closing bracket "
        "or quote, a `: ` inside a text that is not in quotes, uneven indentation."},
    CodeInfo{
        Code::TooDeep,
        "Y008",
        kError,
        "nested too deeply",
        "Lists and mappings may be nested at most 64 deep. Give inner conditions a name under "
        "`findings` and refer to them."},
    CodeInfo{
        Code::AnchorOrAlias,
        "Y009",
        kError,
        "anchors and aliases are not allowed",
        "`&name` and `*name` copy parts of a file invisibly. Use a finding for a condition that "
        "is needed twice."},
    CodeInfo{
        Code::TagNotAllowed,
        "Y010",
        kError,
        "tags are not allowed",
        "`!tag` changes the type of what follows. unknot knows the types by itself."},
    CodeInfo{
        Code::SecondDocument,
        "Y011",
        kError,
        "second document in one file",
        "A line `---` or `...` ended the first document. Put everything into one document or into "
        "two files."},
    CodeInfo{
        Code::DuplicateKey,
        "Y012",
        kError,
        "key given twice",
        "The same key stands twice in one mapping, so one of the two would be lost. Join them or "
        "rename one."},
    CodeInfo{
        Code::EmptyFile,
        "Y013",
        kError,
        "file is empty",
        "The file holds no YAML. Delete it or fill it."},
    CodeInfo{
        Code::NotAScalarKey,
        "Y014",
        kError,
        "key is not a plain word",
        "A key must be a plain word, not a list or a mapping."},

    CodeInfo{
        Code::UnknownKey,
        "P001",
        kError,
        "unknown key",
        "The key means nothing here; probably it is misspelled or stands in the wrong place."},
    CodeInfo{
        Code::MissingKey,
        "P002",
        kError,
        "key is missing",
        "Something that is needed here was not said."},
    CodeInfo{
        Code::WrongShape,
        "P003",
        kError,
        "wrong kind of value",
        "A text, a list or a mapping stands where another one of the three is needed."},
    CodeInfo{
        Code::BadId,
        "P004",
        kError,
        "not a valid id",
        "Ids are written in small letters, digits and single hyphens and begin with a letter, for "
        "example `arm-weakness`."},
    CodeInfo{
        Code::DuplicateId,
        "P005",
        kError,
        "id given twice",
        "Another file of the pack has defined the same id. Rename one of the two."},
    CodeInfo{
        Code::UnknownWord,
        "P006",
        kError,
        "not one of the allowed words",
        "Only certain words are possible here; the help line lists them."},
    CodeInfo{
        Code::BadWholeNumber,
        "P007",
        kError,
        "not a suitable whole number",
        "A whole number within the given bounds is needed here."},
    CodeInfo{
        Code::BadEffort,
        "P008",
        kError,
        "effort not understood",
        "Write effort as a time and how often, for example `10 minutes a day`, `1 hour a week` or "
        "`5 minutes once`."},
    CodeInfo{
        Code::EmptyText,
        "P009",
        kError,
        "text is empty",
        "People will read this text, so it has to say something."},
    CodeInfo{
        Code::NoPackHeader,
        "P010",
        kError,
        "no pack header",
        "A pack needs exactly one `pack:` with id, title and version. A folder without one only "
        "adds to another pack."},
    CodeInfo{
        Code::SecondPackHeader,
        "P011",
        kError,
        "second pack header",
        "Two files say which pack this is. Remove one `pack:`; what only adds to a pack needs "
        "none."},
    CodeInfo{
        Code::MissingCollection,
        "P012",
        kError,
        "part of the pack is missing",
        "A pack needs at least levels, otherwise, facts, questions and rules."},
    CodeInfo{
        Code::ReservedId,
        "P013",
        kError,
        "id is a word of the language",
        "yes, no, unsure, none, unknown, always, all, any, not, at-least and of have a meaning of "
        "their own and cannot name anything."},
    CodeInfo{
        Code::NothingToLoad,
        "P014",
        kError,
        "no YAML file here",
        "The folder holds no file whose name ends in `.yaml`."},
    CodeInfo{
        Code::TooManyEntries,
        "P015",
        kError,
        "too many entries",
        "A pack may have at most 50,000 entries of one kind, and 4,096 facts and options of any-of "
        "facts."},
    CodeInfo{
        Code::NotInAddition,
        "P016",
        kError,
        "not possible in an addition",
        "Files without a `pack:` header add to another pack. They may bring what makes somebody's "
        "outcome more urgent, and remedies, but nothing that could make it less urgent: no levels, "
        "no `otherwise`, no `impossible` people, no rule of the last level and no fact that "
        "implies one of the pack. Make a pack of your own for that."},

    CodeInfo{
        Code::NotAcceptable,
        "P017",
        kError,
        "a remark that cannot be accepted",
        "Under `accepted` stand remarks of `unknot check` that are meant to be, with the reason. Only "
        "warnings with K and L can be accepted; an error has to be mended."},
    CodeInfo{
        Code::UnknownName,
        "C001",
        kError,
        "unknown fact, finding or score",
        "A condition speaks of something that no file of the pack defines."},
    CodeInfo{Code::UnknownOption, "C002", kError, "unknown option", "The fact has no such option."},
    CodeInfo{
        Code::NotYesNo,
        "C003",
        kError,
        "yes or no is needed",
        "A yes-no fact and a finding are compared with the plain words yes and no."},
    CodeInfo{
        Code::BadQuantity,
        "C004",
        kError,
        "quantity not understood",
        "Write a comparison such as `\">= 6 weeks\"`, `\"< 38\"`, `\"2 to 6 weeks\"` or an exact "
        "value."},
    CodeInfo{
        Code::WrongUnit,
        "C005",
        kError,
        "unit is missing or wrong",
        "A fact with a unit is compared with a value in its unit; a fact without one with a bare "
        "number."},
    CodeInfo{
        Code::NeverHolds,
        "C006",
        kError,
        "this can never hold",
        "The condition contradicts itself. It would stay undecided until the last question and "
        "keep every interview going, so it is an error."},
    CodeInfo{
        Code::AlwaysHolds,
        "C007",
        kWarning,
        "this always holds",
        "Whatever the answers, the condition is true. If that is meant, write `when: always`."},
    CodeInfo{
        Code::EmptyCondition,
        "C008",
        kError,
        "condition is empty",
        "A condition needs at least one entry; write `always` for one that holds for everybody."},
    CodeInfo{
        Code::BadCount,
        "C009",
        kError,
        "count does not fit",
        "`at-least: k` with `of: [...]` needs a whole number from 1 to the length of the list."},
    CodeInfo{
        Code::OutOfDomain,
        "C010",
        kError,
        "value outside of what the fact allows",
        "The fact's `min` and `max` exclude this value, so the comparison cannot mean what it "
        "says."},

    CodeInfo{
        Code::UnknownReference,
        "M001",
        kError,
        "refers to nothing",
        "An id stands here that no file of the pack defines."},
    CodeInfo{
        Code::FindingCycle,
        "M002",
        kError,
        "findings refer to each other in a circle",
        "A finding or score may not depend on itself, not even through others."},
    CodeInfo{
        Code::AppliesCycle,
        "M003",
        kError,
        "questions wait for each other in a circle",
        "Whether a question applies depends on facts that depend on this question again."},
    CodeInfo{
        Code::TooManyCells,
        "M004",
        kError,
        "too many options or thresholds",
        "A fact may have at most 63 innermost options, or 63 thresholds in all conditions "
        "together."},
    CodeInfo{
        Code::WrongAnswerType,
        "M005",
        kError,
        "value does not fit the fact",
        "The value given after `else` is not a possible answer of the fact."},
    CodeInfo{
        Code::AskedTwice,
        "M006",
        kError,
        "fact is asked twice",
        "Two questions ask for the same fact. Ask once; every rule can use the answer."},
    CodeInfo{
        Code::NeverAsked,
        "M007",
        kError,
        "fact is used but never asked",
        "Conditions read this fact, but no question asks for it, so it would stay unknown for "
        "ever."},
    CodeInfo{
        Code::ChecklistNotYesNo,
        "M008",
        kError,
        "checklist line is not a yes-no fact",
        "A question for several facts is shown as a checklist, so each of them must be yes-no."},
    CodeInfo{
        Code::ChecklistTooLong,
        "M009",
        kWarning,
        "checklist is long",
        "People overlook lines in long lists. Keep a checklist to eight lines."},
    CodeInfo{
        Code::ElseMissing,
        "M010",
        kError,
        "`applies` without `else`",
        "Where a question cannot apply, say what holds instead; otherwise the rules would have a "
        "hole there."},
    CodeInfo{
        Code::ElseWithoutApplies,
        "M011",
        kError,
        "`else` without `applies`",
        "`else` says what holds when `applies` is false, so the two belong together."},
    CodeInfo{
        Code::UnsureNotLower,
        "M012",
        kError,
        "`when-unsure` does not lower the level",
        "An undecided rule already counts with its own level. `when-unsure` is only for a less "
        "urgent one, with the reason."},
    CodeInfo{
        Code::OtherwiseTooLow,
        "M013",
        kError,
        "`otherwise` must be above the last level",
        "The last level has to be earned by a rule, so it cannot be what holds when no rule "
        "does."},
    CodeInfo{
        Code::TooFewLevels,
        "M014",
        kError,
        "too few or too many levels",
        "A pack needs between two and sixteen levels, most urgent first."},
    CodeInfo{
        Code::WrongFactKey,
        "M015",
        kError,
        "key does not fit the type of the fact",
        "Options belong to one-of and any-of, unit and decimals to number, min and max to number "
        "and time."},
    CodeInfo{
        Code::EmptyExpectation,
        "M016",
        kError,
        "nothing is expected",
        "A case needs an expectation, and a promise needs `level` or `never-suggest`."},
    CodeInfo{
        Code::UnusedFact,
        "M017",
        kWarning,
        "fact is never used",
        "No rule, remedy or text depends on this fact, so it is never asked. Remove it or use it."},
    CodeInfo{
        Code::UnusedName,
        "M018",
        kWarning,
        "finding or score is never used",
        "No condition speaks of it, so it has no effect. Remove it or use it."},

    CodeInfo{
        Code::PromiseBroken,
        "K001",
        kError,
        "a promise is broken",
        "A promise of the pack must hold for everybody the pack allows, also where some "
        "answers are not known. The example is somebody for whom it does not."},
    CodeInfo{
        Code::NotDecided,
        "K002",
        kWarning,
        "could not be decided",
        "The search for a counterexample was given up after its limit, so neither is known. "
        "Scores over many facts in both directions are the usual reason."},
    CodeInfo{
        Code::PromiseAboutNobody,
        "K003",
        kWarning,
        "a promise about nobody",
        "Nobody fulfils the `when` of this promise, so it promises nothing."},
    CodeInfo{
        Code::UnsureBelowAll,
        "K004",
        kError,
        "not knowing is told less urgent than every answer",
        "Whatever the answer were, the outcome would be more urgent than it is without the "
        "answer. Together, the `when-unsure` of several rules lower too much."},
    CodeInfo{
        Code::UnsureNoEffect,
        "K005",
        kWarning,
        "a `when-unsure` without effect",
        "Whenever this rule is undecided, other rules keep the outcome at its level or above. "
        "The lower level promises a mildness that nobody gets."},
    CodeInfo{
        Code::LastLevelUnearned,
        "K006",
        kError,
        "the last level while something urgent is open",
        "The last level has to be earned. Here somebody is told it although a rule more "
        "urgent than `otherwise` may hold; its `when-unsure` lowers it too far."},
    CodeInfo{
        Code::NobodyAllowed,
        "K007",
        kError,
        "the pack allows nobody",
        "`impossible` and `implies` together exclude every person, so nothing else can be "
        "proved."},
    CodeInfo{
        Code::RuleNeverHolds,
        "K008",
        kError,
        "a rule that never holds",
        "No answers of anybody the pack allows make this rule true. Its demands exclude each "
        "other, if only by way of an `applies`, `implies` or `impossible`."},
    CodeInfo{
        Code::RuleDecidesNothing,
        "K009",
        kWarning,
        "a rule that never decides",
        "For everybody for whom this rule holds or may hold, the other rules lead to the same "
        "level. It can be kept for its reason or for whom to see; the level does not depend "
        "on it."},
    CodeInfo{
        Code::RemedyNeverSuggested,
        "K010",
        kWarning,
        "a remedy that is never suggested",
        "Nobody gets this remedy: nothing speaks for it, or whenever something does, "
        "something forbids it or the level leaves it out."},
    CodeInfo{
        Code::ReasonNeverHolds,
        "K011",
        kWarning,
        "a reason that never holds",
        "This `for`, `caution` or `never` of a remedy is true of nobody the pack allows."},
    CodeInfo{
        Code::OptionImpossible,
        "K012",
        kWarning,
        "an option that nobody can be",
        "`impossible`, `implies` and the `else` of questions exclude everybody with this "
        "answer."},
    CodeInfo{
        Code::FindingsEqual,
        "K013",
        kWarning,
        "two findings that mean the same",
        "Whatever is known, the two findings have the same value. One of them is enough."},
    CodeInfo{
        Code::InterviewGap,
        "K014",
        kError,
        "the interview misses something",
        "Somebody is told less than the whole truth would say, because a question does not "
        "apply to them and its `else` stands for an answer that is not theirs. It is the most "
        "dangerous mistake a pack can have."},
    CodeInfo{
        Code::QuestionNeverApplies,
        "K015",
        kWarning,
        "a question that applies to nobody",
        "Nobody is ever asked this question, so its `else` always holds."},
    CodeInfo{
        Code::WarningAskedLate,
        "K016",
        kWarning,
        "a warning sign that is asked late",
        "A question that can show an emergency stands behind a section whose questions only "
        "serve the plan. Who breaks off early was never asked it."},
    CodeInfo{
        Code::AcceptedNothing,
        "K017",
        kWarning,
        "an accepted remark that is not made",
        "What stands under `accepted` is not remarked any more. Take the entry out, so that it does "
        "not hide something new."},
    CodeInfo{
        Code::ElseContradicts,
        "K018",
        kError,
        "what is assumed contradicts an answer",
        "Where a question does not apply, its `else` counts as answered. For somebody the pack allows "
        "this contradicts, by `implies` or `impossible`, what they can answer themselves."},
    CodeInfo{
        Code::PartWithoutEffect,
        "K019",
        kWarning,
        "a part of a condition without effect",
        "Whatever is known, the condition has the same value without this part. Other parts already "
        "say it, or make it impossible."},
    CodeInfo{
        Code::ThresholdsMissEachOther,
        "K020",
        kWarning,
        "comparisons that do not meet",
        "One condition ends and another begins at the same value, but it falls between them or belongs "
        "to both: `< 6 weeks` beside `> 6 weeks` says nothing about exactly 6 weeks."},

    CodeInfo{
        Code::SourceOutdated,
        "L001",
        kWarning,
        "a source is due to be looked at again",
        "The day given by `review-by` has passed. Look whether there is a newer edition and whether "
        "what it says has changed, and give a new day."},
    CodeInfo{
        Code::SourceMissing,
        "L002",
        kWarning,
        "no source",
        "Other parts of this pack name their sources, so that readers can look them up. Name one, or "
        "say openly that there is none: `basis: local` or `unverified` of a rule, `grade: none` of a "
        "remedy."},
    CodeInfo{
        Code::HardToRead,
        "L003",
        kWarning,
        "text is hard to read",
        "Who is in pain or afraid reads badly. A sentence should have at most 25 words, and an "
        "English text of 20 words or more a Flesch-Kincaid grade of at most 9: what somebody reads "
        "after nine years of school. It counts words in a sentence and syllables in a word. Make two "
        "sentences of one, and use the shorter word."},
    CodeInfo{
        Code::UnusedSource,
        "L004",
        kWarning,
        "source is never named",
        "No rule, remedy or topic names it. Remove it, or name it where it belongs."},

    CodeInfo{
        Code::UnknownFactInAnswers,
        "A001",
        kError,
        "unknown fact in the answers",
        "The pack knows no fact of this name."},
    CodeInfo{
        Code::BadAnswer,
        "A002",
        kError,
        "answer not understood",
        "The answer does not fit the fact; the help line says what would."},
    CodeInfo{
        Code::AnswerOutOfRange,
        "A003",
        kError,
        "answer outside of what is possible",
        "The value is below the fact's smallest or above its largest possible value."},
    CodeInfo{
        Code::ContradictoryAnswers,
        "A004",
        kError,
        "answers contradict each other",
        "The answers cannot all be true of one person. unknot does not guess which one is "
        "wrong."},
    CodeInfo{
        Code::AnswersShape,
        "A005",
        kError,
        "not an answers file",
        "An answers file is a mapping with `answers` and, if wanted, `unlisted: no`."},

    CodeInfo{
        Code::SessionShape,
        "S001",
        kError,
        "not a saved interview",
        "The file is not what `save` writes, or it is damaged."},
    CodeInfo{
        Code::SessionOtherPack,
        "S002",
        kWarning,
        "saved with another pack",
        "The rules have changed since the interview was saved. The answers are kept where they "
        "still fit; the result may differ."},
    CodeInfo{
        Code::SessionAnswerLost,
        "S003",
        kWarning,
        "saved answer no longer fits",
        "The pack no longer has the fact or the option, so the question will be asked again."},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kCodes.size(); ++i) {
    if (static_cast<std::size_t>(kCodes[i].code) != i) {
      return false;
    }
  }
  return static_cast<std::size_t>(Code::SessionAnswerLost) + 1 == kCodes.size();
}
static_assert(in_order(), "one row per code, in the order of the enumeration");

}  // namespace

const CodeInfo& info(Code code) {
  const auto index = static_cast<std::size_t>(code);
  expects(index < kCodes.size(), "every code has a row");
  return kCodes[index];
}

std::span<const CodeInfo> all_codes() {
  return kCodes;
}

}  // namespace unknot
