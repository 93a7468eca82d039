"""A manuscript read: head, body, annexes, footnotes, and what the document will not show as it was written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.decree.kinds import Kind
from docgen.errors import DocgenError, Fault
from docgen.manuscripts.enumeration import enumerate_all
from docgen.manuscripts.front_matter import parted
from docgen.manuscripts.markdown import Element, Remark, Shape, parse
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.manuscript import Annex, FrontMatter, Manuscript, Passage
from docgen.text.markup import plain
from docgen.text.xmlchars import faulty

_ANNEX = re.compile(r"(?P<label>phụ lục)(?:\s+[IVXLC\d]+)?[.:\s]*(?P<title>.*)", re.IGNORECASE | re.DOTALL)


def read_manuscript(text: str, file: str) -> Manuscript:
    """The manuscript that `text` is; raises DocgenError with every fault of head and body, each with its line."""
    head = parted(text, file)
    kind = head.kind
    _refuse_unholdable(text, file)
    body = parse(head.body, head.first_line)
    main, annexes = _divided(body.elements)
    passages, remarks = enumerate_all(main, kind.numbering)
    read, others = [], list(remarks)
    for title, elements in annexes:
        inside, found = enumerate_all(elements, "la_ma")
        read.append(Annex(title, inside))
        others += found
    told = [*body.remarks, *others, *_not_of_kind(head.front, kind, passages)]
    findings = (Finding("ban-thao", Severity.WARNING, f"{file}:{line}", message) for line, message in sorted(told))
    return Manuscript(head.front, passages, tuple(read), body.notes, tuple(findings))


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


def _not_of_kind(front: FrontMatter, kind: Kind, passages: Sequence[Passage]) -> list[Remark]:
    """What stands in the head and has no place in a document of this kind; and an empty body."""
    told: list[Remark] = []
    if front.addressees and kind.addressees == "khong":
        told.append(Remark(1, say("a {kind} bears no “Kính gửi”: kinh_gui is left out", kind=kind.name)))
    if front.competence and not kind.has_competence:
        told.append(
            Remark(1, say("a {kind} names no competent authority: tham_quyen is left out", kind=kind.name))
        )
    if front.date is not None and "dia_danh_ngay" in kind.without:
        told.append(Remark(1, say("a {kind} bears no place and date: ngay is left out", kind=kind.name)))
    if len(front.signers) > kind.signers:
        told.append(Remark(1, say("a {kind} is signed by {count}", kind=kind.name, count=kind.signers)))
    if not passages:
        told.append(Remark(1, say("the body is empty")))
    return told


def _refuse_unholdable(text: str, file: str) -> None:
    """Raises DocgenError for each line with a character that no Word document can hold."""
    lines = text.splitlines()
    bad = [(at, faulty(line)[0][1]) for at, line in enumerate(lines, start=1) if faulty(line)]
    problems = [
        Fault(
            say("the character U+{code:04X} stands here, which no Word document can hold", code=code),
            say("take the character away"),
            file,
            at,
        )
        for at, code in bad
    ]
    if problems:
        raise DocgenError(problems)
