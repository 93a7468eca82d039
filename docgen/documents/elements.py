"""The pieces of WordprocessingML that docgen writes: runs, paragraphs, tables, sections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docgen.text.markup import is_plain, runs
from docgen.text.xmlchars import escaped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run of plain `text`, every space of it kept, its line ends as breaks within the paragraph."""
    styled = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    shown = escaped(text).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r>{styled}<w:t xml:space="preserve">{shown}</w:t></w:r>'


def marked_runs(markup: str) -> str:
    """The runs of a text with inline markup (`docgen.text.markup`); a mark `[^n]` refers to footnote n."""
    if is_plain(markup):  # most texts
        return run(markup) if markup else ""
    return "".join(
        footnote_reference(int(piece.footnote))
        if piece.footnote is not None
        else run(piece.text, "<w:b/><w:bCs/>" * piece.bold + "<w:i/><w:iCs/>" * piece.italic)
        for piece in runs(markup)
    )


def footnote_reference(number: int) -> str:
    """The raised mark of a footnote in the text."""
    return _raised(f'<w:footnoteReference w:id="{_note_id(number)}"/>')


def footnote(number: int, markup: str) -> str:
    """A footnote, its mark before its text."""
    inner = _raised("<w:footnoteRef/>") + run(" ") + marked_runs(markup)
    return (
        f'<w:footnote xmlns:w="{W}" w:id="{_note_id(number)}"><w:p><w:pPr><w:pStyle w:val="ChuThich"/></w:pPr>'
        f"{inner}</w:p></w:footnote>"
    )


def _note_id(number: int) -> int:
    # Word numbers notes as they come, whatever their ids: these leave room for a template's own notes.
    return 1000 + number


def _raised(mark: str) -> str:
    # Raised by itself too: another program may have saved the template without the style.
    style = '<w:rStyle w:val="ThamChieuChuThich"/><w:vertAlign w:val="superscript"/>'
    return f"<w:r><w:rPr>{style}</w:rPr>{mark}</w:r>"


def field(instruction: str, shown: str) -> str:
    """A field with its cached result: without one Word asks to repair the file."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def paragraph(style: str, text: str = "", *, content: str = "", properties: str = "") -> str:
    """A paragraph in a style: plain `text`, or ready `content`; `properties` of its own beyond the style."""
    inner = content or (run(text) if text else "")
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def tag(code: str) -> str:
    """A paragraph that only bears a template tag; docxtpl takes the whole paragraph away."""
    return paragraph("Normal", code)


def cell(width: int, content: str, *, top: int = 0) -> str:
    """A table cell, with padding of its own at the `top`."""
    padding = f'<w:tcMar><w:top w:w="{top}" w:type="dxa"/></w:tcMar>' if top else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{padding}</w:tcPr>{content}</w:tc>'


def row(cells: Iterable[str], *, header: bool = False, height: int = 0) -> str:
    """A table row that no page break splits; a header row comes again on each page."""
    properties = (
        "<w:cantSplit/>"
        + (f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else "")
        + "<w:tblHeader/>" * header
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(widths: Sequence[int], rows: Iterable[str], *, style: str = "") -> str:
    """A table of fixed columns: in a `style`, or a mere frame without borders and padding."""
    padding = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "right"))
    margins = "" if style else f"<w:tblCellMar>{padding}</w:tblCellMar>"
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        "<w:tbl><w:tblPr>"
        + (f'<w:tblStyle w:val="{style}"/>' if style else "")
        + f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{margins}</w:tblPr>'
        + f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
