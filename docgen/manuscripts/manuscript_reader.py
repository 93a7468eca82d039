"""A manuscript read: head, body, annexes, footnotes, and what the document will not show as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.decree.kinds import Family, Kind
from docgen.decree.profile import profile
from docgen.errors import DocgenError, Fault, attempt
from docgen.manuscripts.enumeration import enumerate_all
from docgen.manuscripts.front_matter import line_of, parted, sound_front
from docgen.manuscripts.markdown import Element, Shape, parse
from docgen.manuscripts.note_calls import UnshownText
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.manuscript import ELECTRONIC, MEDIA, Annex, FrontMatter, Manuscript, Passage
from docgen.register.slug import slug
from docgen.text.markup import plain
from docgen.text.normalize import clean, folded
from docgen.text.xmlchars import faulty

_MARK = "[^"
_ANNEX = re.compile(r"(?P<label>phụ lục)(?:\s+[IVXLC\d]+)?[.:\s]*(?P<title>.*)", re.IGNORECASE | re.DOTALL)
_SECRECY = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
"""The marks of secrecy (PL1.I.III.2, Luật Bảo vệ bí mật nhà nước)."""
_NUMBER = re.compile(r"(?:\d+[A-Za-zđ]?)?")


def read_manuscript(text: str, file: str) -> Manuscript:
    """The manuscript that `text` is; raises DocgenError with every fault of head and body, each with its line."""
    text = clean(text)
    faults = _unholdable(text, file)
    head = attempt(lambda: parted(text, file), faults)
    front = head.front if head is not None else sound_front(text, file, faults)
    faults += _faulty_values(front, text, file) if front is not None else []
    if head is None or faults:
        raise DocgenError(sorted(faults, key=lambda fault: fault.line or 0))
    kind = head.kind
    body = parse(head.body, head.first_line)
    main, annexes = _divided(body.elements)
    passages, remarks = enumerate_all(main, kind.numbering)
    read, others = [], list(remarks)
    for title, elements in annexes:
        inside, found = enumerate_all(elements, "la_ma")
        read.append(Annex(title, inside))
        others += found
    told = [*body.remarks, *others, *_not_of_kind(head.front, kind, passages, text)]
    findings = (Finding("ban-thao", Severity.WARNING, f"{file}:{line}", message) for line, message in sorted(told))
    return Manuscript(_settled(head.front), passages, tuple(read), body.notes, findings=tuple(findings))


def _divided(elements: Sequence[Element]) -> tuple[list[Element], list[tuple[str, list[Element]]]]:
    """What stands before the first heading `Phụ lục …`, and each annex with its title."""
    main: list[Element] = []
    annexes: list[tuple[str, list[Element]]] = []
    for each in elements:
        label = _ANNEX.fullmatch(plain(each.text)) if each.shape is Shape.HEADING else None
        if label is not None:
            annexes.append((label["title"], []))
        else:
            (annexes[-1][1] if annexes else main).append(each)
    return main, annexes


def _not_of_kind(front: FrontMatter, kind: Kind, passages: Sequence[Passage], text: str) -> list[UnshownText]:
    """What stands in the head and has no place in a document of this kind; and an empty body."""
    name, copied = kind.name, kind.family is Family.COPY
    electronic = copied and slug(front.medium) == ELECTRONIC
    keys = (
        ("kinh_gui", front.addressees and kind.addressees == "khong"),
        ("tham_quyen", front.competence and not kind.has_competence),
        ("ngay", front.date is not None and (front.attached_to or "dia_danh_ngay" in kind.unwritten)),
        ("so", front.number and front.attached_to),
        ("kem_theo", front.attached_to and not kind.attachable),
        ("ten_in", front.title and not kind.other_names),
        ("can_cu", front.legal_bases and copied),
        ("trich_yeu", front.abstract and copied),
        ("dinh_dang", front.medium and not copied),
        # The signature of an electronic copy shows its form, the body and the time, and nothing else.
        ("so", front.number and electronic),
        ("ky_hieu", front.symbol and electronic),
        ("dia_danh", front.place and electronic),
        ("nguoi_ky", front.signers and electronic),
        ("noi_nhan", front.recipients and electronic),
        ("luu", front.archive and electronic),
    )
    name = say("{kind} for electronic use", kind=name) if electronic else name
    told = [
        UnshownText(line_of(text, key), say("a {kind} does not bear {key}: it is left out", kind=name, key=key))
        for key, refused in keys
        if refused
    ]
    if any(_MARK in each for each in front.legal_bases):
        told.append(UnshownText(line_of(text, "can_cu"), say("a mark of a footnote stays as text in the head")))
    if len(front.signers) > kind.signers:
        message = say("a {kind} is signed by {count}: the others are left out", kind=name, count=kind.signers)
        told.append(UnshownText(line_of(text, "nguoi_ky"), message))
    if not passages and not copied:
        told.append(UnshownText(1, say("the body is empty")))
    return told


def _settled(front: FrontMatter) -> FrontMatter:
    """The head with its marks as the decree writes them; no footnote is called in its legal bases."""
    return front.model_copy(
        update={
            "legal_bases": tuple(each.replace(_MARK, f"\\{_MARK}") for each in front.legal_bases),
            "urgency": _mark_of(front.urgency, _urgencies()) or "",
            "secrecy": _mark_of(front.secrecy, _SECRECY) or "",
            "medium": slug(front.medium),
        }
    )


def _unholdable(text: str, file: str) -> list[Fault]:
    """A fault for each line with a character that no Word document can hold."""
    lines = text.split("\n")
    bad = [(at, faulty(line)[0][1]) for at, line in enumerate(lines, start=1) if faulty(line)]
    return [Fault(*_unfit(code), file, at) for at, code in bad]


def _urgencies() -> tuple[str, ...]:
    """The marks of urgency of the decree, the highest first."""
    return tuple(mark.text for mark in profile().urgency.marks)


def _faulty_values(front: FrontMatter, text: str, file: str) -> list[Fault]:
    """A fault, with its line, for each value of a head that no document can bear."""
    return [Fault(problem, hint, file, line_of(text, key)) for key, problem, hint in _faulty(front)]


def _faulty(front: FrontMatter) -> Iterator[tuple[str, str, str]]:
    if not _NUMBER.fullmatch(front.number):
        problem = say("“{value}” is no number such as 12 or 12a", value=front.number)
        yield "so", problem, say("what stands behind the stroke is ky_hieu")
    for key, value, marks in (("khan", front.urgency, _urgencies()), ("mat", front.secrecy, _SECRECY)):
        if value and _mark_of(value, marks) is None:
            yield (
                key,
                say("there is no mark “{value}”", value=value),
                say("write one of: {ways}", ways=", ".join(marks)),
            )
    if front.medium and slug(front.medium) not in MEDIA:
        problem = say("there is no form “{value}” of a copy", value=front.medium)
        yield "dinh_dang", problem, say("write one of: {ways}", ways=", ".join(MEDIA))
    for key, value in front.model_dump(mode="json", by_alias=True).items():
        if found := faulty(str(value)):
            yield key, *_unfit(found[0][1])


def _mark_of(value: str, marks: Sequence[str]) -> str | None:
    """The mark that a person means, however its capitals and tone marks are typed (`hoả tốc`); None for none."""
    return next((mark for mark in marks if folded(mark) == folded(value)), None)


def _unfit(code: int) -> tuple[str, str]:
    """The fault of a character that no Word document can hold, and what to do."""
    problem = say("the character U+{code:04X} stands here, which no Word document can hold", code=code)
    return problem, say("take the character away")
