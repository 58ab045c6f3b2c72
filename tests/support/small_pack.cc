// Apart from packs.cc, because the fuzz targets use it without Catch.
#include "tests/support/small_pack.h"

namespace unknot::test {

std::string small_pack() {
  return R"(
pack: {id: small, title: A small pack, version: 1.0.0, language: en, status: For tests only.}

levels:
  emergency:
    title: Get help now
    within: now
    do: [{when: {location: neck}, text: Keep your neck still and call for help.}, Call for help.]
    plan: while-waiting
    stop: yes
  soon: {title: See someone soon, within: within days, do: Book an appointment for this week.}
  routine: {title: Make an appointment, within: in the coming weeks, do: Book an appointment.}
  self-care: {title: Look after it yourself, within: no appointment needed, do: Follow the plan.}

otherwise: {level: routine, see: doctor, because: Nothing was recognised., sources: [guide]}

professionals:
  ambulance: {title: an ambulance crew}
  doctor: {title: a doctor}

sections: {start: What brings you here, health: Your health}

facts:
  location:
    type: one-of
    label: where it is
    options:
      neck: Neck
      back: {label: Back, options: {upper-back: Upper back, lower-back: Lower back}}
      calf: Calf
  duration: {type: time, label: how long it has lasted}
  age: {type: number, label: your age, min: 0, max: 120, can-appear: no}
  temperature: {type: number, unit: C, decimals: 1, label: your temperature, min: 30, max: 45}
  fever: {type: yes-no, label: a fever}
  numbness: {type: yes-no, label: numbness around the back passage}
  sex: {type: one-of, label: your sex, options: {female: Female, male: Male}}
  pregnant: {type: yes-no, label: a pregnancy}
  medicines:
    type: any-of
    label: medicines you take
    options: {blood-thinner: A blood thinner, ibuprofen: Ibuprofen}

questions:
  - {ask: location, section: start, text: "Where is it?", why: Rules differ by place.}
  - {ask: [fever, numbness], section: start, text: "Do you have any of these?", why: Warning signs.}
  - {ask: duration, section: start, text: "How long has it lasted?", why: Time matters.}
  - {ask: temperature, section: start, text: "What is your temperature?", why: It says how ill.}
  - {ask: age, section: health, text: "How old are you?", why: Age matters.}
  - {ask: sex, section: health, text: "What is your sex?", why: It decides what applies.}
  - ask: pregnant
    section: health
    applies: {sex: female}
    else: no
    text: Are you pregnant?
    why: Some medicines are not safe then.
  - {ask: medicines, section: health, text: "Which do you take?", why: Some do not mix.}

impossible:
  - {sex: male, pregnant: yes}

findings:
  infection: {any: [{fever: yes}, {temperature: ">= 38 C"}]}

scores:
  risk:
    - {when: {age: ">= 65"}, points: 2}
    - {when: {medicines: blood-thinner}, points: 1}
    - {when: {duration: "< 2 days"}, points: -1}

rules:
  saddle-numbness:
    when: {location: back, numbness: yes}
    level: emergency
    see: ambulance
    because: Numbness here can mean that nerves of the spine are pressed on.
    sources: [guide]
    basis: guideline
  infected:
    when: {infection: yes}
    level: soon
    see: doctor
    because: A fever with pain can mean an infection.
  at-risk:
    when: {risk: ">= 2"}
    level: soon
    see: doctor
    because: Several small risks add up.
    when-unsure: {level: routine, because: The score leans on age alone for most people.}
  plain-knot:
    when: {duration: "< 6 weeks", numbness: no, infection: no}
    level: self-care
    see: doctor
    because: A plain knot eases by itself.

remedies:
  warm-pack:
    title: Warm pack
    phase: now
    steps: [Wrap it in a towel., Keep it on for ten minutes.]
    expect: Ease within minutes.
    stop-if: [the skin burns]
    evidence: {grade: moderate, sources: [guide]}
    effort: 20 minutes a day
    for: [{when: {location: [neck, back]}, weight: 2, because: Warmth eases stiffness.}]
    caution: [{when: {age: ">= 65"}, because: Skin is thinner.}]
  ibuprofen-tablets:
    title: Ibuprofen
    phase: now
    steps: [Take one with food.]
    dose: [{when: {age: ">= 65"}, text: 200 mg.}, 400 mg.]
    expect: Ease within an hour.
    evidence: {grade: strong}
    effort: 5 minutes a day
    while-waiting: no
    for: [{when: always, because: It eases pain.}]
    never:
      - {when: {medicines: [blood-thinner, ibuprofen]}, because: They do not mix.}
      - {when: {pregnant: yes}, because: It can harm the baby.}

topics:
  cracking:
    question: Does cracking harm?
    verdict: unsupported
    answer: No.
    sources: [guide]
    when: {location: neck}

sources:
  guide: {title: A guide, url: "https://example.org", date: 2024-01}

promises:
  numb-is-an-emergency: {when: {location: lower-back, numbness: yes}, level: emergency}
  no-ibuprofen-on-thinners: {when: {medicines: blood-thinner}, never-suggest: [ibuprofen-tablets]}

cases:
  numb-back:
    about: numb for a day
    answers: {location: lower-back, numbness: yes}
    expect: {level: emergency, see: ambulance, rules: [saddle-numbness]}
  plain-neck:
    answers: {location: neck, duration: 3 days, age: 30, sex: male, temperature: 36.8 C}
    unlisted: no
    expect: {level: self-care, plan-has: [warm-pack, ibuprofen-tablets]}
)";
}

}  // namespace unknot::test
