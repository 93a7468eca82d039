"""docxtpl's tags in a part of a template, turned into Jinja's: `{%p … %}` takes its whole paragraph with it.

What a template author learns from docxtpl's documentation holds here; tests compare the two. The tags that need
more than this (cells in loops, merged or coloured, `{%-`) are left to docxtpl itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ELEMENTS = ("tr", "p", "r")
_MARKUP = re.compile(r"(<[^>]*>)")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BEYOND = re.compile(r"\{%[-+]|[-+]%\}|\{[{%#]tc |\{%\s*(?:colspan|cellbg|vm|hm)\b|&#8216;")
_RUN_CODE = re.compile(r"\{[{%]r\s.*?[%}]\}", re.DOTALL)
_QUOTES = str.maketrans("“”‘’", "\"\"''")


class BeyondError(Exception):
    """The template needs docxtpl itself."""


def jinja_source(xml: str) -> str:
    """The Jinja source of a part of a template; raises BeyondError where only docxtpl knows what is meant."""
    source = "".join(_joined(xml))
    if _BEYOND.search(source):
        raise BeyondError
    source = _spaces_kept(source)
    source = _RUN_CODE.sub(_in_a_run_of_its_own, source)
    for element in _ELEMENTS:
        source = _freed(source, element)
    return _TAG.sub(lambda tag: _plain(tag[0]), source)


def _joined(xml: str) -> Iterator[str]:
    """The pieces of `xml`, without the markup by which Word has torn tags apart."""
    begun = ""  # a tag, as far as it is known
    waiting = ""  # the markup behind a brace that may begin or end a tag
    for piece in _MARKUP.split(xml):
        if piece.startswith("<"):
            if not begun:
                yield piece
            elif piece == "</w:p>":
                if begun != "{":
                    raise BeyondError  # a tag that is torn over paragraphs
                yield begun + waiting + piece
                begun = waiting = ""
            else:
                waiting += piece
            continue
        if not piece:
            continue
        text = begun + piece
        if begun == "{" and piece[0] not in "{%#":
            yield begun + waiting  # only a brace
            text = piece
        begun = waiting = ""
        whole, begun = _split(text)
        yield whole
    if begun:
        raise BeyondError


def _split(text: str) -> tuple[str, str]:
    """`text` up to a tag that does not end in it, and what there is of that tag."""
    at = 0
    while (start := text.find("{", at)) >= 0:
        opener = text[start : start + 2]
        if opener == "{":
            return text[:start], opener
        if opener not in _CLOSERS:
            at = start + 1
            continue
        end = text.find(_CLOSERS[opener], start + 2)
        if end < 0:
            return text[:start], text[start:]
        at = end + 2
    return text, ""


def _spaces_kept(source: str) -> str:
    """Every text before a tag keeps its spaces."""
    first, *others = source.split("<w:t>")
    return first + "".join(
        f'<w:t xml:space="preserve">{each}' if "{{" in each or "{%" in each else f"<w:t>{each}" for each in others
    )


def _in_a_run_of_its_own(code: re.Match[str]) -> str:
    text = '<w:t xml:space="preserve">'
    return f"</w:t></w:r><w:r>{text}{code[0]}</w:t></w:r><w:r>{text}"


def _freed(source: str, element: str) -> str:
    """The tags with the prefix of `element`, each in the place of the whole element that it stands in."""
    prefixed = re.compile(rf"(\{{[{{%#]){element} ([^}}%#]*[}}%#]\}})")
    pieces: list[str] = []
    at = 0
    while (tag := prefixed.search(source, at)) is not None:
        start = max(source.rfind(f"<w:{element}{after}", at, tag.start()) for after in " >")
        end = source.find(f"</w:{element}>", tag.end())
        if start < 0 or end < 0:
            raise BeyondError
        end += len(element) + 5
        if prefixed.search(source, tag.end(), end):
            raise BeyondError  # of two such tags in one element, docxtpl keeps one
        pieces += (source[at:start], tag[1], " ", tag[2])
        at = end
    return "".join((*pieces, source[at:]))


def _plain(tag: str) -> str:
    """The code of a tag as it was typed, before Word made its quotation marks round and XML escaped it."""
    return tag.replace("&lt;", "<").replace("&gt;", ">").translate(_QUOTES)
