"""The packs that the tests of the schema read, and how YAML is read for them."""

import pathlib
import re
import subprocess

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]


class PlainLoader(yaml.BaseLoader):
    """Every scalar is a text, as unknot reads it."""


class EditorLoader(yaml.SafeLoader):
    """Scalars have the types of the YAML 1.2 core schema, as in editors: yes and no are texts."""

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


EditorLoader.yaml_implicit_resolvers = {}
FLOAT = r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$"
for tag, pattern, first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^(?:[-+]?[0-9]+)$", list("-+0123456789")),
    ("float", FLOAT, list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
# PyYAML reads 010 as a number of base 8, YAML 1.2 does not.
EditorLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node), 10)
)

LOADERS = (PlainLoader, EditorLoader)


def program_output(program, *arguments):
    """What the program prints; it must end well."""
    command = [program, *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if ran.returncode != 0:
        raise AssertionError(f"unknot {arguments} ended with {ran.returncode}: {ran.stderr}")
    return ran.stdout


def raw_string(path):
    """The raw string literal of a C++ file of the checkout."""
    return re.search(r'R"\((.*?)\)"', (ROOT / path).read_text(), re.DOTALL).group(1)


def guide_blocks(kind):
    """The fenced blocks of one kind in the page for authors."""
    page = (ROOT / "rules/README.md").read_text()
    return re.findall(rf"^```{kind}\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
