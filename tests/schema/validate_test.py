#!/usr/bin/env python3
"""The schemas that `unknot schema` prints, under a validator that is not ours: they accept every
pack of the checkout and refuse one mistake at a time, each at its place.

Usage: validate_test.py PROGRAM
"""

import copy
import json
import pathlib
import sys
import tempfile
import textwrap
import unittest

try:
    import jsonschema
    import yaml

    from packs import LOADERS, ROOT, EditorLoader, guide_blocks, program_output, raw_string
except ImportError as missing:
    print(f"SKIPPED: {missing}; install python3-jsonschema and python3-yaml, or run tests/run")
    sys.exit(77)

PROGRAM = sys.argv.pop(1)

# One change of the small pack each: where, and what stands there then (None: nothing). The
# validator has to complain at that place, or at the one that is named behind.
MISTAKES = (
    ("a key that is none", "ruels", {}, ""),
    ("an unknown key of a rule", "rules/infected/levle", "soon", "rules/infected"),
    ("an id with a capital", "sections/Start", "Start", "sections"),
    ("a word of the language as id", "findings/unsure", {"fever": "yes"}, "findings"),
    ("a list for a mapping", "rules", []),
    ("a mapping for a text", "rules/infected/because", {}),
    ("an empty text", "rules/infected/because", ""),
    ("an unknown level", "rules/infected/level", "sooon"),
    ("an unknown person to see", "otherwise/see", "docter"),
    ("an unknown source", "rules/infected/sources", ["gide"]),
    ("an unknown basis", "rules/infected/basis", "guess"),
    ("true for yes", "levels/emergency/stop", "true"),
    ("an unknown fact", "findings/infection", {"fevr": "yes"}),
    ("an option as a fact", "findings/infection", {"calf": "yes"}),
    ("true in a condition", "findings/infection", {"fever": "true"}),
    ("an unknown option", "findings/infection", {"location": "calv"}),
    ("an option of a list", "impossible/0", {"location": ["calf", "nek"]}),
    ("an empty condition", "findings/infection", {}),
    ("an empty list of options", "impossible/0", {"location": []}),
    ("a value without its unit", "impossible/0", {"temperature": ">= 38"}),
    ("a time without its unit", "impossible/0", {"duration": "3"}),
    ("too many decimals", "impossible/0", {"age": ">= 7.5"}),
    ("a comparison that is none", "impossible/0", {"risk": "around 2"}),
    ("`of` without `at-least`", "impossible/0", {"of": [{"fever": "yes"}]}),
    ("`all` and `none` of options", "impossible/0",
     {"medicines": {"all": ["ibuprofen"], "none": ["blood-thinner"]}}),
    ("a mistake deep inside", "impossible/0",
     {"any": [{"not": {"all": [{"fever": "yes"}, {"sex": "femal"}]}}]}),
    ("an unknown type of fact", "facts/fever/type", "yes"),
    ("options of a yes-no fact", "facts/fever/options", {"a": "A"}),
    ("a one-of fact without options", "facts/sex", {"type": "one-of"}),
    ("parts of an any-of option", "facts/medicines/options/ibuprofen",
     {"label": "I", "options": {"a": "A"}}),
    ("a unit of a time", "facts/duration/unit", "days"),
    ("asking for nothing known", "questions/0/ask", "locatoin"),
    ("a checklist of numbers", "questions/1/ask", ["fever", "age"]),
    ("`applies` without `else`", "questions/0/applies", {"fever": "yes"}, "questions/0"),
    ("an unknown section", "questions/0/section", "begin"),
    ("points that are no number", "scores/risk/0/points", "two"),
    ("a level without a title", "levels/soon/title", None, "levels/soon"),
    ("nothing for everybody else", "levels/soon/do", [{"when": "always", "text": "Go."}]),
    ("an unknown phase", "remedies/warm-pack/phase", "later"),
    ("an unknown grade", "remedies/warm-pack/evidence/grade", "good"),
    ("an effort without a rhythm", "remedies/warm-pack/effort", "20 minutes"),
    ("a weight of 6", "remedies/warm-pack/for/0/weight", 6),
    ("a `never` with a weight", "remedies/ibuprofen-tablets/never/0/weight",
     2, "remedies/ibuprofen-tablets/never/0"),
    ("an unknown verdict", "topics/cracking/verdict", "false"),
    ("an unknown remedy", "promises/no-ibuprofen-on-thinners/never-suggest", ["warm"]),
    ("nothing promised", "promises/numb-is-an-emergency/level",
     None, "promises/numb-is-an-emergency"),
    ("an unknown rule", "cases/numb-back/expect/rules", ["numbness"]),
    ("nothing expected", "cases/numb-back/expect", {}),
    ("an answer that is none", "cases/numb-back/answers/numbness", "maybe"),
    ("an answer to nothing", "cases/numb-back/answers/numbnes", "yes", "cases/numb-back/answers"),
    ("`unlisted` as an answer", "cases/numb-back/unlisted", "yes"),
)

# The codes of diagnostics that are about shapes and names; the others are about what something
# means, which a schema cannot know.
SHAPES = set("""
    C001 C002 C003 C004 C005 C008 M001 M008 M010 M011 M015 M016
    P001 P002 P003 P004 P006 P007 P008 P009 P013
""".split())

# Other ways to write something, none of them a mistake.
VARIANTS = (
    ("always", "impossible/0", "always"),
    ("at least two of three", "impossible/0",
     {"at-least": 2, "of": [{"fever": "yes"}, {"numbness": "no"}, {"infection": "no"}]}),
    ("options that are counted", "impossible/0",
     {"medicines": {"at-least": "2", "of": ["ibuprofen", "blood-thinner"]}}),
    ("no option at all", "impossible/0", {"medicines": "none"}),
    ("several ranges", "impossible/0", {"age": ["< 3", "40 to 50", 65], "risk": 2, "duration": 0}),
    ("new names", "findings/new-one", {"location": "lower-back"}),
    ("a source as a word", "rules/infected/sources", "guide"),
    ("a level lowered", "rules/infected/when-unsure", {"level": "routine", "because": "Why."}),
    ("answers in every form", "cases/numb-back/answers",
     {"location": ["neck", "calf"], "medicines": {"ibuprofen": "yes", "blood-thinner": "unsure"},
      "age": "40 or more", "duration": "2-3 weeks", "temperature": "unsure", "sex": "female"}),
)


def place(text):
    """The keys and indexes of "rules/infected/sources/0"."""
    return tuple(int(part) if part.isdigit() else part for part in text.split("/") if part)


def changed(pack, path, value):
    """A copy of `pack` with something else at `path`; without it if `value` is None."""
    copied = copy.deepcopy(pack)
    *outer, last = place(path)
    inner = copied
    for key in outer:
        inner = inner[key]
    if value is None:
        del inner[last]
    else:
        inner[last] = value
    return copied


def schema_of(*arguments):
    schema = json.loads(program_output(PROGRAM, "schema", *arguments))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def wrong_part(path):
    """What an example of a diagnostic shows as wrong, without the lines that underline it."""
    lines = path.read_text().split("right:")[0].splitlines()
    lines = [line for line in lines[lines.index("wrong:") + 1:] if line.strip(" ^")]
    return textwrap.dedent("\n".join(lines)) + "\n"


class Schema(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def accepts(self, validator, name, text):
        for loader in LOADERS:
            errors = validator.iter_errors(yaml.load(text, Loader=loader))
            told = [f"{list(error.absolute_path)}: {error.message[:200]}" for error in errors]
            self.assertEqual(told, [], f"{name} with {loader.__name__}")

    def written(self, name, text):
        path = pathlib.Path(self.folder.name) / name
        path.write_text(text)
        return path

    def guide_pack(self):
        blocks = guide_blocks("yaml")
        self.assertGreater(len(blocks), 8)
        return [self.written(f"block-{i}.yaml", block) for i, block in enumerate(blocks)]

    def small_pack(self):
        """The small pack as an editor reads it, and its schema."""
        text = raw_string("tests/support/small_pack.cc")
        return yaml.load(text, Loader=EditorLoader), schema_of(self.written("small.yaml", text))

    def accepts_pack(self, paths):
        validator = schema_of(*paths)
        for path in paths:
            for file in sorted(path.rglob("*.yaml")) if path.is_dir() else [path]:
                self.accepts(validator, file, file.read_text())

    def test_the_shipped_pack_is_accepted(self):
        folder = ROOT / "rules/muscle-knots"
        validator = schema_of()
        files = sorted(folder.rglob("*.yaml"))
        self.assertGreater(len(files), 20)
        for file in files:
            self.accepts(validator, file, file.read_text())

    def test_the_packs_of_the_tests_and_examples_are_accepted(self):
        self.accepts_pack([ROOT / "tests/data/small-pack.yaml"])
        self.accepts_pack([self.written("small.yaml", raw_string("tests/support/small_pack.cc"))])
        self.accepts_pack([self.written("neck.yaml", raw_string("examples/neck_pack.h"))])

    def test_the_pack_of_the_page_for_authors_is_accepted(self):
        self.accepts_pack(self.guide_pack())

    def test_a_new_pack_is_accepted_by_the_schema_beside_it(self):
        folder = pathlib.Path(self.folder.name) / "first"
        program_output(PROGRAM, "new", folder)
        beside = (folder / "pack.schema.json").read_text()
        self.assertEqual(beside, program_output(PROGRAM, "schema", folder))
        self.accepts_pack([folder])

    def test_answers_files_are_accepted(self):
        small = ROOT / "tests/data/small-pack.yaml"
        answers = (ROOT / "tests/data/answers.yaml").read_text()
        self.accepts(schema_of(small, "--answers"), "answers.yaml", answers)
        validator = schema_of(*self.guide_pack(), "--answers")
        for block in guide_blocks("yaml answers"):
            self.accepts(validator, "the page for authors", block)

    def test_answers_files_with_a_mistake_are_refused(self):
        validator = schema_of(ROOT / "tests/data/small-pack.yaml", "--answers")
        for answers in (
            {},
            {"answer": {}},
            {"answers": {"locatoin": "neck"}},
            {"answers": {"location": "nek"}},
            {"answers": {"duration": "soon"}},
            {"answers": {}, "unlisted": "yes"},
        ):
            self.assertFalse(validator.is_valid(answers), answers)

    def test_one_mistake_is_refused_at_its_place(self):
        pack, validator = self.small_pack()
        for what, path, value, *complaint in MISTAKES:
            with self.subTest(what):
                errors = validator.iter_errors(changed(pack, path, value))
                expected = place(complaint[0] if complaint else path)
                self.assertEqual({tuple(error.absolute_path) for error in errors}, {expected})

    def test_every_example_of_a_mistake_that_can_be_refused_is(self):
        validator = schema_of(ROOT / "tests/data/stiff-neck.yaml")
        for code in sorted(SHAPES):
            text = wrong_part(ROOT / f"engine/base/diagnostic_examples/{code}.txt")
            for loader in LOADERS:
                with self.subTest(code, loader=loader.__name__):
                    self.assertFalse(validator.is_valid(yaml.load(text, Loader=loader)))

    def test_another_way_to_write_it_is_no_mistake(self):
        pack, validator = self.small_pack()
        for what, path, value in VARIANTS:
            with self.subTest(what):
                self.assertEqual(list(validator.iter_errors(changed(pack, path, value))), [])


if __name__ == "__main__":
    unittest.main()
