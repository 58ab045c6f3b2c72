// The pack of the examples: one page of rules about a sore neck.
#pragma once

inline constexpr const char* kNeckPack = R"(
pack: {id: neck, title: A sore neck, version: 1.0.0, language: en, status: An example.}
levels:
  urgent: {title: Be seen today, within: the same day, do: Call a doctor today.}
  routine: {title: Make an appointment, within: in the coming weeks, do: Make an appointment.}
  self-care: {title: Look after it yourself, within: no appointment needed, do: Follow the plan.}
otherwise: {level: routine, see: doctor, because: Nothing we recognise as safe to treat at home.}
professionals: {doctor: {title: a doctor}, pharmacist: {title: a pharmacist}}
sections: {start: What brings you here}
facts:
  weak-hand: {type: yes-no, label: new weakness in a hand}
  duration: {type: time, label: how long it has lasted}
questions:
  - {ask: weak-hand, section: start, text: "Is a hand weak?", why: A nerve may be pressed on.}
  - {ask: duration, section: start, text: "How long has it lasted?", why: Most pain eases soon.}
rules:
  weak: {when: {weak-hand: yes}, level: urgent, see: doctor, because: A nerve may be pressed on.}
  long: {when: {duration: ">= 6 weeks"}, level: routine, see: doctor, because: It stays too long.}
  plain:
    when: {duration: "< 6 weeks", weak-hand: no}
    level: self-care
    see: pharmacist
    because: Most neck pain eases within weeks.
remedies:
  warm-pack:
    title: Warm pack
    phase: now
    steps: [15 minutes in a towel.]
    expect: Ease within minutes.
    evidence: {grade: low}
    effort: 15 minutes a day
    for: [{when: {duration: "< 6 weeks"}, weight: 1, because: Warmth relaxes.}]
)";
