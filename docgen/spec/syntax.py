"""What libyaml found wrong with a text, said to a person: the line, what is wrong, what to write instead."""

from __future__ import annotations

import yaml
from yaml.reader import ReaderError

from docgen.errors import Fault
from docgen.messages import say

_OPENED = ("found unexpected end", "did not find expected ','", "did not find expected alphabetic")


def fault_of(error: yaml.YAMLError, text: str, file: str) -> Fault:
    """The fault behind `error`, which reading `text` raised."""
    if isinstance(error, ReaderError):
        return _character(error, text, file)
    if not isinstance(error, yaml.MarkedYAMLError):
        return Fault(say("this is not valid YAML: {problem}", problem=str(error)), file=file)
    problem, mark = error.problem or "", error.problem_mark or error.context_mark
    if error.context_mark and problem.startswith(_OPENED):
        mark = error.context_mark  # what goes on wrong is mended where it begins
    if mark is None:
        return Fault(say("this is not valid YAML: {problem}", problem=problem), file=file)
    row = text.splitlines()[mark.line] if mark.line < len(text.splitlines()) else ""
    message, hint = _words(problem, row[mark.column : mark.column + 1])
    return Fault(message, hint, file, mark.line + 1)


def _words(problem: str, sign: str) -> tuple[str, str]:
    """Message and hint for what libyaml calls `problem`, at the character `sign`."""
    quote = say("put the whole text in quotation marks")
    known: tuple[tuple[tuple[str, ...], str, str], ...] = (
        (("found a tab",), say("a tab stands here"), say("indent with spaces")),
        (
            (
                "found character that cannot start",
                "found undefined alias",
                "did not find expected alphabetic",
                "could not determine a constructor",
            ),
            say("a text cannot begin with “{sign}” as it stands", sign=sign),
            quote,
        ),
        (
            ("found unexpected end",),
            say("a quotation mark opens here and does not close"),
            say("close it at the end of the text"),
        ),
        (("did not find expected ','",), say("“{sign}” opens here and does not close", sign=sign), quote),
        (
            ("mapping values are not allowed",),
            say("a colon stands where none can stand"),
            say("put a text that holds “: ” in quotation marks; write a key above as “key: ”"),
        ),
        (
            ("could not find expected ':'",),
            say("a key without a colon stands here"),
            say("write a colon and a space behind the key"),
        ),
        (
            ("did not find expected '-'",),
            say("an entry of the list above is wanted here"),
            say("begin the line with “- ”"),
        ),
        (
            ("block sequence entries",),
            say("a list cannot begin behind a key"),
            say("begin it on the next line, each entry after “- ”"),
        ),
        (
            ("found unknown escape",),
            say("a backslash in double quotation marks has a meaning of its own"),
            say("write two of them, or use single quotation marks"),
        ),
        (("but found another document",), say("a second document begins here"), say("delete the line “---”")),
        (("found unhashable key",), say("a key must be a single word"), say("put it in quotation marks")),
        (
            ("did not find expected key",),
            say("this line does not fit the lines above it"),
            say("indent it as its neighbours, close every quotation mark, write '' for ' within '…'"),
        ),
        (
            ("",),
            say("this is not valid YAML: {problem}", problem=problem),
            say("check the indentation, the colons and the quotation marks on this line"),
        ),
    )
    if sign == "\t":
        problem = "found a tab"
    return next((message, hint) for beginnings, message, hint in known if problem.startswith(beginnings))


def _character(error: ReaderError, text: str, file: str) -> Fault:
    code = int(error.character)
    at = max(text.find(chr(code)), 0)
    message = say("the character U+{code} cannot stand in this file", code=f"{code:04X}")
    return Fault(message, say("delete it"), file, text.count("\n", 0, at) + 1)
