"""Everything docgen says to a person is said whole in both languages."""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Iterator, Sequence
from contextvars import Context
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes

from docgen import messages
from docgen.cli import run
from docgen.errors import DocgenError, Fault
from docgen.messages import LANGUAGES, Figure, say, speak

PACKAGE = Path(messages.__file__).parent


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call of `say` in the code, with its place."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node


def calls_of_pages() -> Iterator[tuple[str, nodes.Call]]:
    """The same in the templates of the desk."""
    for path in sorted(PACKAGE.rglob("*.html")):
        for call in Environment(autoescape=True).parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "say":
                yield f"{path.relative_to(PACKAGE)}:{call.lineno}", call


def spoken() -> set[str]:
    of_code = {ast.literal_eval(call.args[0]) for _, call in calls()}
    return of_code | {call.args[0].as_const() for _, call in calls_of_pages()}


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
    for place, page_call in calls_of_pages():
        assert len(page_call.args) == 1 and isinstance(page_call.args[0], nodes.Const), f"{place}: not a literal"
        assert {each.key for each in page_call.kwargs} == names(page_call.args[0].value), place


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


def test_a_message_is_worded_where_it_is_shown_and_those_within_it_too():
    speak("vi")
    made = say("“{key}” is missing", key=say("name a .docx file"))
    assert f"{made}" == str(made) == "thiếu “hãy nêu một tệp .docx”"
    speak("en")
    assert f"{made}" == str(made) == "“name a .docx file” is missing"


def test_a_fault_of_one_call_is_told_in_the_language_of_the_next(tmp_path):
    speak("vi")
    error = DocgenError([Fault(say("there is no such file"), say("check the name and the folder"), "a")] * 30)
    vietnamese = str(error)
    speak("en")
    assert str(error) == (
        "\n".join(["a: there is no such file\n    → check the name and the folder"] * 20) + "\n… and 10 more"
    )
    speak("vi")
    assert str(error) == vietnamese


@pytest.mark.parametrize(
    ("number", "vietnamese", "english"),
    [
        (13.5, "13,5", "13.5"),
        (13.0, "13", "13"),
        (1.254, "1,25", "1.25"),
        (0.999, "1", "1"),
        (-0.5, "-0,5", "-0.5"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(number, vietnamese, english):
    told = say("size {given} pt", given=Figure(number))
    speak("vi")
    assert vietnamese in f"{told}"
    speak("en")
    assert f"{told}" == f"size {english} pt"
    assert pickle.loads(pickle.dumps(Figure(number))) == number


def test_a_message_crosses_to_another_process_as_a_value():
    speak("vi")
    sent = pickle.dumps(say("“{key}” is missing", key="so"))
    speak("en")
    assert pickle.loads(sent) == "“so” is missing"


def test_two_languages_in_one_process_never_mix(capsys):
    def shown(*words):
        run([*words])
        told = capsys.readouterr()
        return told.out + told.err

    calls = [("--help",), ("cascade", "--help"), ("template", "check", "--help"), ("cascade", "--unit", "nơi nào")]
    first = [shown(*call, "--lang", "vi") for call in calls]
    english = [shown(*call, "--lang", "en") for call in calls]
    assert [shown(*call, "--lang", "vi") for call in calls] == first
    for told in english:
        words = told.replace("nơi nào", "").replace("công văn", "").replace("kế hoạch", "")
        assert words.isascii() or not VIETNAMESE.search(words), words


VIETNAMESE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹỵđ]", re.IGNORECASE)
