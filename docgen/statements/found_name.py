"""Found: a name that a reader has recognised, by tokens; the gazetteer gives it its words and its place."""

from __future__ import annotations

from typing import NamedTuple

from docgen.phrases.bodies import Body
from docgen.statements.mention import MentionKind


class Found(NamedTuple):
    """A name that ends before token `end`; `name` where it is more than the words that stand there."""

    end: int
    kind: MentionKind
    body: Body | None = None
    detail: tuple[str, ...] = ()
    conditional: bool = False
    condition: str = ""
    excluded: tuple[str, ...] = ()
    office: str = ""
    name: str = ""
