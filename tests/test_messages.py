"""Everything docgen says to a person is said whole in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from contextvars import Context
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from docgen import messages
from docgen.messages import LANGUAGES, say, speak

PACKAGE = Path(messages.__file__).parent


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call of `say` in the code, with its place."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node


def spoken() -> set[str]:
    return {ast.literal_eval(call.args[0]) for _, call in calls()}


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def forms(of: str | Sequence[str]) -> tuple[str, ...]:
    """A message or its translation in all its numbers: one, or singular and plural."""
    return (of,) if isinstance(of, str) else tuple(of)


def catalogue(language: str) -> Catalog:
    with (PACKAGE / "locale" / language / "LC_MESSAGES" / "docgen.po").open("rb") as file:
        return read_po(file)


def translations(of: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {forms(message.id): forms(message.string) for message in of if message.id}


def test_each_message_is_written_out_and_its_names_are_given():
    for place, call in calls():
        assert len(call.args) == 1 and isinstance(call.args[0], ast.Constant), f"{place}: not a literal"
        given, wanted = {keyword.arg for keyword in call.keywords}, names(call.args[0].value)
        assert given == wanted or (None in given and given - {None} <= wanted), place  # None: given by **


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_what_is_said_and_nothing_else(language):
    held = catalogue(language)
    of_click = {forms(message.id) for message in held if message.locations == [("click", None)]}
    assert translations(held).keys() - of_click == {(message,) for message in spoken()}
    assert not held.obsolete
    assert not [message.id for message in held if message.fuzzy and message.id]


def test_each_message_is_translated_with_the_same_names():
    for message, translated in translations(catalogue("vi")).items():
        assert all(translated), f"not translated: {message}"
        assert names(translated[-1]) == names(message[-1]), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_the_written_one(language):
    with (PACKAGE / "locale" / language / "LC_MESSAGES" / "docgen.mo").open("rb") as file:
        compiled = translations(read_mo(file))
    written = translations(catalogue(language))
    assert compiled.keys() <= written.keys()
    for message, translated in written.items():
        assert compiled.get(message, message) == (translated if all(translated) else message)


def test_vietnamese_by_default_and_english_when_asked():
    nothing_chosen = Context()
    assert nothing_chosen.run(say, "“{key}” is missing", key="{so}") == "thiếu “{so}”"
    nothing_chosen.run(speak, "en")
    assert nothing_chosen.run(say, "“{key}” is missing", key="{so}") == "“{so}” is missing"
