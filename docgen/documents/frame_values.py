"""The finished strings around a body: who issues, number, place and date, recipients (PL1.I.II of Decree 30)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from docgen.decree.profile_excerpt import excerpt
from docgen.model.directive import Frame
from docgen.model.identity import DocumentNumber, IssueDate
from docgen.model.plan import Signature
from docgen.text.normalize import folded

_PERIOD = re.compile(r"(\d{4}) ([-–]) (\d{4})")
_SYMBOL = re.compile(r"(?<=[\d…])/[A-ZĐa-zđ]+(?:-[A-ZĐ]+)+")
NUMBER_GAP, DATE_GAP = " " * 7, " " * 5
_TIME_GAP = "\u00a0" * 3


def frame_values(
    *,
    parent: str | None,
    issuer: str,
    number: DocumentNumber | None,
    place_and_date: str,
    closing: tuple[str, ...],
    recipients: tuple[str, ...],
    signature: Signature,
    head: str = "",
) -> dict[str, Any]:
    """The values of `FrameVariables`, alike in all documents: a letter, a plan, any of the 29 kinds.

    No `number`: the document bears none. `head` as in `issuing_lines`.
    """
    return {
        "parent_authority": parent_line(parent),
        "issuing_authority": issuing_lines(issuer, head),
        "number": "" if number is None else number_line(number),
        "place_and_date": place_and_date,
        "closing": closing,
        "recipients": recipients,
        "authority": signature.authority,
        "signer_name": signature.name,
    }


def number_line(number: DocumentNumber) -> str:
    """`Số: 05/KH-UBND`; a gap while the number is not yet given (PL1.I.II.3: below 10 one leading zero)."""
    digits = re.sub(r"^(\d)(?!\d)", r"0\1", number.number)
    return f"{excerpt().number_prefix}{digits or NUMBER_GAP}/{number.symbol}"


def place_and_date(place: str, date: IssueDate | None) -> str:
    """`Bắc Kạn, ngày 05 tháng 6 năm 2026`, with gaps for what is not yet known (PL1.I.II.4)."""
    return f"{place}, {long_date(date)}" if place else long_date(date)


def long_date(date: IssueDate | None) -> str:
    """`ngày 05 tháng 6 năm 2026`: days below 10 have a leading zero, of the months only 1 and 2 (PL1.I.II.4)."""
    day = DATE_GAP if date is None or date.day is None else f" {date.day:02d} "
    month = DATE_GAP if date is None or date.month is None else f" {_month(date.month)} "
    return f"ngày{day}tháng{month}năm {DATE_GAP if date is None else date.year}"


def signing_time(date: IssueDate | None) -> str:
    """`05/3/2026;   :   :   `: the day of a digital signature, room for hour, minute, second (PL3, mẫu 3.2)."""
    day, month, year = (None, None, None) if date is None else (date.day, date.month, date.year)
    figures = (_TIME_GAP if day is None else f"{day:02d}", _TIME_GAP if month is None else _month(month))
    return f"{'/'.join(figures)}/{year or _TIME_GAP}; {':'.join([_TIME_GAP] * 3)}"


def file_date(date: IssueDate | None) -> dt.date | None:
    """The day that a file bears: the document's own, the first of its month or year where that is all we know."""
    return None if date is None else dt.date(date.year, date.month or 1, date.day or 1)


def issuing_lines(name: str, head: str = "") -> tuple[str, ...]:
    """A body's name in capitals: `ỦY BAN NHÂN DÂN` and `TỈNH THÁI NGUYÊN` on two lines, others on one.

    `head`: the post of the body's head, who issues the document; it stands first.
    """
    first = (head.upper(),) if head else ()
    for kind in excerpt().two_line_names:
        rest = name[len(kind) :].strip()
        if rest and folded(name[: len(kind)]) == folded(kind):
            return (*first, kind.upper(), rest.upper())
    return (*first, name.upper())


def parent_line(name: str | None) -> str:
    """The parent authority in capitals, common phrases abbreviated: `UBND TỈNH THÁI NGUYÊN` (PL1.I.II.2)."""
    if not name:
        return ""
    from docgen.decree.profile import profile

    line = name.upper()
    for phrase, short in profile().parent_abbreviations.phrases.items():
        line = line.replace(phrase.upper(), short)
    return line


def directive_frame_values(frame: Frame, closing: tuple[str, ...]) -> dict[str, Any]:
    """The same of a directive, in either form; `closing`: its last paragraphs as the template takes them."""
    return frame_values(
        parent=frame.parent,
        issuer=frame.issuer,
        head=frame.issuing_head,
        number=frame.number,
        place_and_date=place_and_date(frame.place_name, frame.issued_on),
        closing=closing,
        recipients=recipient_lines(frame.recipients, frame.archive),
        signature=frame.signature,
    )


def appendix_reference(kind: str, number: DocumentNumber, issued: str, issuer: str) -> str:
    """`(Kèm theo Kế hoạch số 209/KH-UBND ngày … của …)`; no `issued` for a kind without a date (PL1.I.III.1)."""
    from docgen.decree.profile import profile

    start = profile().components.appendix_reference.prefix
    numbered = number_line(number).replace(excerpt().number_prefix, "số ")
    return f"{start}{' '.join(filter(None, (f'{kind} {numbered}', issued)))} của {issuer})"


def ended(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The paragraphs with the end mark `./.` after the last sentence, where it does not stand yet."""
    if not paragraphs:
        return ()
    *others, last = paragraphs
    mark = excerpt().end_mark
    text = last.rstrip()
    if text.endswith(mark):
        return (*others, text)
    return (*others, f"{text if text.endswith('..') else text.removesuffix('.').removesuffix(';')}{mark}")


def listed(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines of a list: `;` after each, a full stop after the last (PL1.I.II.9)."""
    *others, last = [line.rstrip(" ;.") for line in lines] or [""]
    return (*(f"{line};" for line in others), f"{last}.") if lines else ()


def held(text: str) -> str:
    """`text` such that no line ends within a period (`2026 - 2030`) or a symbol (`209/KH-UBND`)."""
    text = _PERIOD.sub("\\1\u00a0\\2\u00a0\\3", text)
    return _SYMBOL.sub(lambda match: match[0].replace("-", "\u2011"), text)


def recipient_lines(recipients: Sequence[str], archive: str) -> tuple[str, ...]:
    """Nơi nhận: `;` after each, then the line of the archive just as given."""
    return (*(f"{line.rstrip(' ;')};" for line in recipients), archive) if archive else tuple(recipients)


def _month(month: int) -> str:
    return f"{month:02d}" if month < 3 else str(month)
