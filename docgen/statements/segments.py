"""Where a clause is cut: at the end of a sentence, at a semicolon, at a line end; never in brackets or a name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from docgen.phrases.grammar import Capacity
from docgen.statements.mention import SUBJECTS, Located
from docgen.statements.name_cues import Cues
from docgen.statements.span import Span
from docgen.text.capitals import CAPITALS

_BOUNDARY = re.compile(rf"[.!?…][”\"’)]?(?=\s+[“\"(]?[{CAPITALS}])|;|\n|,(?=\s)|\(")
_ABBREVIATED = re.compile(rf"\b(?:[{CAPITALS}]|TP|Tp|tp|TX|Tx|TT|Tr|ThS|TS|PGS|GS|BS|KS|CN|Nxb|NXB|v\.v|No)$")
_OPENING = (Capacity.GIVES, Capacity.SUPPORTS)
_BRACKETED = re.compile(r"\([^()]*\)[.;]?")
"""A bracket behind a sentence tells more of it (`Lắp đèn. (Sở Xây dựng; tháng 5)`)."""
_LAST_BRACKET = re.compile(r"\([^()]*\)\s*(?:[.;]|$)")
_WORD = re.compile(r"\w")


def segments(text: str, located: Sequence[Located], cues: Cues) -> tuple[Span, ...]:
    """The stretches of `text` that may be statements, in order; they cover it but for white space.

    A bracket that sets somebody apart (`… (riêng xã A trước ngày 20/5).`) is one, without its signs.
    """
    cuts = [0]
    apart: set[int] = set()
    names = iter(located)
    name = next(names, None)
    depth = at = 0
    for found in _BOUNDARY.finditer(text):
        while name is not None and name.end <= found.start():
            name = next(names, None)
        between = text[at : found.start()]
        depth, at = max(0, depth + between.count("(") - between.count(")")), found.start()
        if found[0] == "\n":
            depth = 0
        if depth or (name is not None and name.start < found.start() < name.end):
            continue
        if found[0] == "(":
            if _LAST_BRACKET.match(text, found.start()) and _sets_apart(text, found.end(), name, cues):
                cuts.append(found.start())
                apart.add(found.start())
            continue
        if found[0] == "," and not _sets_apart(text, found.end(), name, cues):
            continue
        if found[0][0] == "." and _ABBREVIATED.search(text, max(0, found.start() - 6), found.start()):
            continue
        cuts.append(found.end())
    spans: list[Span] = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        inner = stripped(text, start, end)
        if inner.start in apart:
            spans.append(Span(inner.start + 1, text.rindex(")", *inner)))
            continue
        if spans and (
            _WORD.search(text, *inner) is None
            or _BRACKETED.fullmatch(text, *inner) is not None
            or _only_names(text, spans[-1], inner, located, cues)
            or _only_supports(text, inner, located, cues)
            or (len(spans) == 1 and text[spans[0].end - 1] == "." and _bare(text, spans[0], located))
        ):
            spans[-1] = Span(spans[-1].start, max(inner.end, spans[-1].end))
        elif inner.start < inner.end:
            spans.append(inner)
    return tuple(spans)


def _sets_apart(text: str, at: int, name: Located | None, cues: Cues) -> bool:
    """Whether communes, or a body, are set apart at `at` from those named before (`…, riêng xã A nộp sau`)."""
    word = cues.apart.match(text, at)
    return word is not None and name is not None and word.end() == name.start and name.mention.kind in SUBJECTS


def last_sentence(text: str, located: Sequence[Located], cues: Cues) -> str:
    """The last sentence of `text`, which may hold semicolons."""
    spans = segments(text, located, cues)
    begins = [span.start for before, span in pairwise(spans) if text[before.end - 1] in ".!?…"]
    return text[begins[-1] :] if begins else text


def within(located: Sequence[Located], span: Span) -> Sequence[Located]:
    """Those of the names, which stand in order, that stand within `span`."""
    first = bisect_left(located, span.start, key=_start)
    last = bisect_right(located, span.end, first, key=_end)
    return located[first:last]


def _start(each: Located) -> int:
    return each.start


def _end(each: Located) -> int:
    return each.end


def stripped(text: str, start: int, end: int) -> Span:
    """`text[start:end]` without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _only_names(text: str, before: Span, after: Span, located: Sequence[Located], cues: Cues) -> bool:
    """Whether a semicolon stands inside a list of bodies: one of its sides is nothing but names.

    The side before may open with the word that governs them (`Yêu cầu`, `phối hợp với`), or end with those to whom
    an order is given that says nothing yet (`UBND tỉnh giao Sở A; Sở B …`).
    """
    if text[before.end - 1] != ";":
        return False
    if _bare(text, after, located):
        return True  # told first: what is before may be a long list by now
    named = within(located, before)
    if any(_is_given(text, Span(each.start, before.end), before.start, located, cues) for each in reversed(named)):
        return True
    first = next(iter(named), None)
    cue = None if first is None else cues.before(text, first.start, before.start)
    governed = cue is not None and cue.start == before.start and cue.capacity in _OPENING
    begin = first.start if first is not None and governed else before.start
    return _bare(text, Span(begin, before.end), located)


def _only_supports(text: str, after: Span, located: Sequence[Located], cues: Cues) -> bool:
    """Whether `after` says no more than who supports what stands before (`…; UBND xã cùng thực hiện`)."""
    names = within(located, after)
    if not names or not _bare(text, Span(after.start, names[-1].end), located):
        return False
    supports = cues.after(text, names[-1].end) is Capacity.SUPPORTS
    return supports and not text[supports_until(text, names[-1].end, cues) : after.end].strip(" .;,")


def supports_until(text: str, name: int, cues: Cues) -> int:
    """Where the words end that say of the name that ends at `name` that it supports (`phối hợp thực hiện`)."""
    end = cues.after_end(text, name)
    return cues.after_end(text, end) if cues.after(text, end) is Capacity.IMPLEMENTS else end


def _is_given(text: str, side: Span, floor: int, located: Sequence[Located], cues: Cues) -> bool:
    """Whether `side` is nothing but names, before which a verb of giving stands."""
    cue = cues.before(text, side.start, floor)
    return cue is not None and cue.capacity is Capacity.GIVES and _bare(text, side, located)


def _bare(text: str, side: Span, located: Sequence[Located]) -> bool:
    at, named = side.start, False
    for each in within(located, side):
        if text[at : each.start].strip(" ,;:-").casefold() not in ("", "và", "các"):
            return False
        at, named = each.end, True
    return named and text[at : side.end].strip(" ,;.-") == ""
