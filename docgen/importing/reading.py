"""Reading a plan from a file: the verbs of this room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from docgen.anatomy.source_text import SourceText, Table
from docgen.decree.kinds import kinds
from docgen.errors import DocgenError, Fault
from docgen.importing.file_kind import check
from docgen.importing.plan_assembly import assemble
from docgen.importing.text import read_text
from docgen.importing.word_file import read_word
from docgen.messages import say
from docgen.model.ledger import Reading
from docgen.phrases.ruleset import Rules
from docgen.text.normalize import bare_letters, folded
from docgen.word.libreoffice_conversion import as_docx

_MOST = 20_000
"""Paragraphs and rows, some 700 pages: what is said of each of more would be no spec that docgen reads again."""


def read_office(path: Path, rules: Rules) -> SourceText:
    """The source text of a .doc, .rtf or .odt; raises DocgenError without LibreOffice, or where it fails."""
    with as_docx(path) as converted:
        return read_word(converted, rules)


def _read_pdf(
    path: Path, rules: Rules, ocr: bool | None = None, watch: Callable[[int, int], None] | None = None
) -> SourceText:
    from docgen.importing.pdf import read_pdf  # with PDFium, which no other kind of file needs

    return read_pdf(path, rules, ocr, watch)


READERS: Mapping[str, Callable[[Path, Rules], SourceText]] = {
    ".docx": read_word,
    ".docm": read_word,
    ".dotx": read_word,
    ".doc": read_office,
    ".rtf": read_office,
    ".odt": read_office,
    ".pdf": _read_pdf,
    ".txt": read_text,
    ".md": read_text,
}
"""The readers by the ending of a file's name."""


def read_plan_file(
    path: Path,
    rules: Rules,
    ocr: bool | None = None,
    kind: str = "",
    watch: Callable[[int, int], None] | None = None,
) -> Reading:
    """The plan in the file at `path`; raises DocgenError where it cannot be read or is no plan.

    `ocr` says whether a PDF is recognised from its pictures; None leaves it to what its text layer is worth.
    `kind` is what a person says the document is, whatever it says of itself. `watch` is told of each page that
    was recognised, and of how many there are.
    """
    try:
        _check_kind(kind)
        return assemble(_source_text(path, rules, ocr, watch), rules, kind)
    except DocgenError as error:
        raise error.in_file(path) from None


def read_source_text(path: Path, rules: Rules) -> SourceText:
    """The document in the file at `path` before anything of it is understood; raises DocgenError."""
    try:
        return _source_text(path, rules)
    except DocgenError as error:
        raise error.in_file(path) from None


def read_as_plan(source: SourceText, path: Path, rules: Rules) -> Reading:
    """The plan that `source`, read from the file at `path`, is; raises DocgenError where it is none."""
    try:
        return assemble(source, rules)
    except DocgenError as error:
        raise error.in_file(path) from None


def _source_text(
    path: Path, rules: Rules, ocr: bool | None = None, watch: Callable[[int, int], None] | None = None
) -> SourceText:
    reader = READERS[check(path, tuple(READERS))]
    if ocr and reader is not _read_pdf:
        problem = say("only a PDF is recognised from its pictures")
        raise DocgenError(Fault(problem, say("leave out --ocr, or give the PDF")))
    read = _read_pdf(path, rules, ocr, watch) if reader is _read_pdf else reader(path, rules)
    count = sum(len(block.rows) if isinstance(block, Table) else 1 for block in read.blocks)
    if count > _MOST:
        problem = say(
            "the file has {count} paragraphs and rows; no plan has more than {most}", count=count, most=_MOST
        )
        raise DocgenError(Fault(problem, say("check whether it is the right file, or split it into several")))
    return read


def _check_kind(kind: str) -> None:
    """Raise DocgenError for a miswritten name: a plan may call itself what it likes, only not `kê hoạch`."""
    name = folded(kind)
    known = {folded(each): each for each, _ in kinds().by_name}
    near = {bare_letters(each): each for each in known}.get(bare_letters(name))
    if name not in known and near is not None:
        hint = say("write {name}", name=f"“{known[near].lower()}”")
        raise DocgenError(Fault(say("“{given}” is no kind of document", given=kind), hint))
