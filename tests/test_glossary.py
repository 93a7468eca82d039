"""The glossary names what exists: each key stands in a model, each identifier in the code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import docgen

PACKAGE = Path(docgen.__file__).parent
GLOSSARY = Path(__file__).parents[1] / "docs" / "glossary.md"


def column(index: int) -> list[str]:
    rows = [line.split("|")[1:-1] for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    assert {len(row) for row in rows} == {4}
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row[index])]


def identifiers_and_texts() -> tuple[set[str], set[str]]:
    identifiers, texts = set(), set()
    for path in PACKAGE.rglob("*.py"):
        identifiers.add(path.stem)
        identifiers.add(path.parent.name)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.Name(id=name, ctx=ast.Store()):
                    identifiers.add(name)
                case ast.Constant(value=str(text)):
                    texts.add(text)
    return identifiers, texts


IDENTIFIERS, TEXTS = identifiers_and_texts()


@pytest.mark.parametrize("name", column(3))
def test_each_name_is_an_identifier_of_the_code(name):
    assert name in IDENTIFIERS


@pytest.mark.parametrize("key", column(2))
def test_each_key_is_one_that_a_spec_can_hold(key):
    assert key in TEXTS


def test_no_name_stands_for_two_terms():
    names = [name for name in column(3) if name != "PLAN"]
    assert len(names) == len(set(names))
