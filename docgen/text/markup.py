r"""The inline markup of texts in specs: `*italics*`, `**bold**`, `[^1]` for a footnote; `\*`, `\[`, `\\`.

Stars mark a look only where they hug a word from outside, so that `5 * 3`, `2*3*4`, `(*)` and a lone `*` stay
text. No look runs over a line end, for each line is a paragraph. After CommonMark, section 6.2, but stricter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple
from unicodedata import category

_TOKEN = re.compile(
    r"(?P<escaped>(?:\\[\\*\[])+)|\[\^(?P<footnote>\w+)\]|(?P<star>\*+)|(?P<text>\n|[^\\*\[\n]+|\[+(?!\^)|.)"
)
_LOOKS = ((True, False), (False, True), (True, True))
"""Italic and bold, by how many stars mark it."""
_SIGN = re.compile(r"[\\*\[]")


class StyledText(NamedTuple):
    """Text of one style, or (with `footnote`, its number in the plan, and no text) the mark of a footnote."""

    text: str
    italic: bool = False
    footnote: str | None = None
    bold: bool = False


def is_plain(text: str) -> bool:
    """Whether `text` has none of the signs that markup is made of: then it says just what it is."""
    return "*" not in text and "[" not in text and "\\" not in text


def runs(text: str) -> tuple[StyledText, ...]:
    """The runs of a marked-up `text`, neighbours of one style joined; every text is valid markup."""
    if is_plain(text):
        return (StyledText(text),) if text else ()
    pieces: list[StyledText] = []
    opened: tuple[int, str] | None = None
    for token in _TOKEN.finditer(text):
        if token["star"] and len(token["star"]) <= len(_LOOKS):
            if opened is not None and token["star"] == opened[1] and _closes(text, token.start(), token.end()):
                italic, bold = _LOOKS[len(opened[1]) - 1]
                pieces[opened[0] :] = [
                    piece._replace(italic=italic, bold=bold) for piece in pieces[opened[0] + 1 :]
                ]
                opened = None
                continue
            if _opens(text, token.start(), token.end()):
                opened = len(pieces), token["star"]
        elif token["text"] == "\n":
            opened = None
        piece = (token["escaped"] or "")[1::2] or token["star"] or token["text"] or ""
        pieces.append(StyledText(piece, footnote=token["footnote"]))
    return tuple(_joined(pieces))


def plain(text: str) -> str:
    """The `text` without its markup and footnote marks."""
    return text if is_plain(text) else "".join(run.text for run in runs(text))


def escape(text: str) -> str:
    """Plain `text` as markup that says just that: `plain(escape(text)) == text`."""
    return _SIGN.sub(r"\\\g<0>", text)


def written(parts: Iterable[StyledText]) -> str:
    """The markup of `parts`, the inverse of `runs`. A look that it cannot say is left out.

    That is the look of part of a word, and one that runs over a line end; no character is ever lost.
    """
    groups = [
        (_LOOKS.index(look) + 1 if look in _LOOKS else 0, "".join(_source(run) for run in group))
        for look, group in groupby(parts, key=lambda run: (run.italic, run.bold))
    ]
    text = ""
    for index, (stars, source) in enumerate(groups):
        following = "".join(source for _, source in groups[index + 1 :])
        text += _starred(text, source, following, "*" * stars) if stars else source
    return text


def _opens(text: str, start: int, end: int) -> bool:
    """Whether the stars there can begin a look."""
    return _outside(text[start - 1 : start]) and _inside(text[end : end + 1], ("Pe", "Pf"))


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the stars there can end a look."""
    return _outside(text[end : end + 1]) and _inside(text[start - 1 : start], ("Ps", "Pi"))


def _outside(neighbour: str) -> bool:
    # Not a star, a letter (nor a mark on one) or a figure: looks begin and end with whole words.
    return not neighbour or (neighbour != "*" and category(neighbour)[0] not in "LMN")


def _inside(neighbour: str, brackets: tuple[str, str]) -> bool:
    # `brackets` are the kinds of bracket and quotation mark that face away, as in `(*)`.
    return neighbour not in ("", "*") and not neighbour.isspace() and category(neighbour) not in brackets


def _joined(pieces: Iterable[StyledText]) -> Iterator[StyledText]:
    looks = groupby(pieces, key=lambda piece: (piece.italic, piece.footnote, piece.bold))
    for (italic, footnote, bold), group in looks:
        if footnote is None:
            yield StyledText("".join(piece.text for piece in group), italic, bold=bold)
        else:
            yield from group


def _source(run: StyledText) -> str:
    return escape(run.text) if run.footnote is None else f"[^{run.footnote}]"


def _starred(before: str, source: str, after: str, stars: str) -> str:
    inner = source.strip()
    lead, trail = source[: len(source) - len(source.lstrip())], source[len(source.rstrip()) :]
    marked = f"{before}{lead}{stars}{inner}{stars}{trail}{after}"
    first = len(before) + len(lead)
    last = first + len(stars) + len(inner)
    holds = (
        inner
        and "\n" not in inner
        and _opens(marked, first, first + len(stars))
        and _closes(marked, last, last + len(stars))
    )
    return f"{lead}{stars}{inner}{stars}{trail}" if holds else source
