"""Names that point back to a commune named before: `Tại phường A: UBND phường …`, `Trừ xã B, UBND các xã …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.statements.mention import Located, MentionKind

_SETS = (MentionKind.COMMUNES, MentionKind.COMMUNES_OF_KIND)
_BARE = re.compile(
    r"(?:(?:chủ tịch |chính quyền )?(?:ubnd|[uủ][yỷ] ban nhân dân|đảng ủy|hđnd) )(xã|phường)", re.IGNORECASE
)
_KIND = re.compile(r"\b(xã|phường)\b", re.IGNORECASE)


def resolved(text: str, located: Sequence[Located], exception: re.Pattern[str]) -> tuple[Located, ...]:
    """`located` in `text` with the communes that those of them mean which only point back.

    A lone `UBND phường` behind one ward that is named is that ward's; communes behind an `exception` before the
    name of some are all but those.
    """
    found: list[Located] = []
    named: Located | None = None
    for each in located:
        mention = each.mention
        if mention.kind is MentionKind.COMMUNES_NAMED:
            named = each if len(mention.detail) == 1 else None
        elif named is not None and mention.kind in _SETS and _same_kind(mention.text, named.mention.text):
            mention = mention._replace(kind=MentionKind.COMMUNES_NAMED, detail=named.mention.detail)
        elif mention.kind in _SETS and found and _excepted(text, found[-1], each, exception):
            mention = mention._replace(excluded=(*mention.excluded, *found.pop().mention.detail))
        found.append(each._replace(mention=mention))
    return tuple(found)


def _same_kind(text: str, named: str) -> bool:
    """Whether `text` is the government of a ward (or commune) without a word of number, as `named` is one."""
    bare, kind = _BARE.fullmatch(text), _KIND.search(named)
    return bare is not None and kind is not None and bare[1].casefold() == kind[1].casefold()


def _excepted(text: str, before: Located, each: Located, exception: re.Pattern[str]) -> bool:
    """Whether the communes named `before` are what an exception leaves out of `each`, right behind its comma."""
    if before.mention.kind is not MentionKind.COMMUNES_NAMED or text[before.end : each.start].strip() != ",":
        return False
    return exception.search(text, 0, before.start) is not None
