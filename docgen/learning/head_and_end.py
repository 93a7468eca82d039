"""The head and the end of an edited file as decisions: number, date, subject, addressees, recipients, signer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from docgen.model.decisions import Decisions, FrameDecisions
from docgen.model.identity import IssueDate
from docgen.model.receipt import MarkKind
from docgen.model.signing import Signer, SigningMode
from docgen.text.days import place_and_date

Texts = Mapping[MarkKind, Sequence[str]]
"""The texts around the items, by what they are, in their order."""
_NUMBER = re.compile(r"Số:\s*(?P<number>\d+[A-Za-zđ]?)?\s*/.*")
_SUBJECT, _TO = re.compile(r"V/v:?\s*"), re.compile(r"Kính gửi\s*:\s*")
_ARCHIVE = re.compile(r"Lưu\b")
_AUTHORITY = re.compile(r"(?:(?P<mark>Q|KT|TL|TUQ)\.\s*)?(?P<post>.+)")
_MODES = {
    "Q": SigningMode.ACTING,
    "KT": SigningMode.DEPUTY,
    "TL": SigningMode.BY_ORDER,
    "TUQ": SigningMode.AUTHORISED,
    None: SigningMode.HEAD,
}
_OF_COLLECTIVE, _DEPUTY = "TM. ", "KT. "


def with_frame(decisions: Decisions, wanted: Texts, made: Texts) -> Decisions:
    """`decisions` with those for which the texts `made` of them become the texts `wanted`, as far as they can."""
    update: dict[str, Any] = {}
    frame: dict[str, Any] = {}
    for kind, told in _WAYS.items():
        texts, now = (list(each.get(kind, ())) for each in (wanted, made))
        if texts != now:
            standing = told(now)
            for name, value in told(texts).items():
                if value != standing.get(name):
                    (frame if name in FrameDecisions.model_fields else update)[name] = value
    if frame:
        update["frame"] = decisions.frame.model_copy(update=frame)
    return decisions.model_copy(update=update)


def _numbered(texts: Sequence[str]) -> Mapping[str, Any]:
    found = _NUMBER.fullmatch(texts[0]) if len(texts) == 1 else None
    return {} if found is None else {"number": found["number"] or ""}


def _dated(texts: Sequence[str]) -> Mapping[str, Any]:
    found = place_and_date(texts[0]) if len(texts) == 1 else None
    if found is None or found.iso is None or found.more.strip():
        return {}
    try:
        date = IssueDate.model_validate(found.iso)
    except ValidationError:
        return {}
    return {"issued_on": date, "place_name": found.place}


def _subject(texts: Sequence[str]) -> Mapping[str, Any]:
    return {"subject": _SUBJECT.sub("", texts[0], count=1)} if len(texts) == 1 else {}


def _opening(texts: Sequence[str]) -> Mapping[str, Any]:
    return {"opening": texts[0]} if len(texts) == 1 else {}


def _addressees(texts: Sequence[str]) -> Mapping[str, Any]:
    one = len(texts) == 1
    named = tuple(_TO.sub("", text) if one else text for text in texts)
    return {"addressees": named} if named else {}


def _closing(texts: Sequence[str]) -> Mapping[str, Any]:
    return {"closing": tuple(texts)} if texts else {}


def _recipients(texts: Sequence[str]) -> Mapping[str, Any]:
    archive = texts[-1] if texts and _ARCHIVE.match(texts[-1]) else None
    named = texts if archive is None else texts[:-1]
    update: dict[str, Any] = {"recipients": tuple(named)}
    return update if archive is None else update | {"archive": archive}


def _signer(texts: Sequence[str]) -> Mapping[str, Any]:
    lines = [text for text in texts if text == text.upper()]
    names = [text for text in texts if text != text.upper()]
    if lines and lines[0].startswith(_OF_COLLECTIVE):
        del lines[0]
    first = _AUTHORITY.fullmatch(lines[0]) if lines else None
    if first is None or len(names) > 1:
        return {}
    below = lines[1:]
    instead = below.pop(0).removeprefix(_DEPUTY) if len(below) > 1 and below[0].startswith(_DEPUTY) else ""
    mode = _MODES[first["mark"]]
    post = below[0] if below else first["post"]
    try:
        return {"signer": Signer(mode=mode, post=post, instead_of=instead, name=names[0] if names else "")}
    except ValidationError:
        return {}


_WAYS: dict[MarkKind, Callable[[Sequence[str]], Mapping[str, Any]]] = {
    MarkKind.NUMBER: _numbered,
    MarkKind.PLACE_AND_DATE: _dated,
    MarkKind.SUBJECT: _subject,
    MarkKind.ADDRESSEE: _addressees,
    MarkKind.OPENING: _opening,
    MarkKind.CLOSING: _closing,
    MarkKind.RECIPIENT: _recipients,
    MarkKind.AUTHORITY: _signer,
}
"""What the texts of each kind say, by the names of decisions and of decisions about the frame."""
