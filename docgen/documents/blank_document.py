"""The empty document of the decree: everything of a .docx but its body."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.decree.profile import Profile
from docgen.documents.elements import R, W, field, paragraph
from docgen.documents.footnotes import empty_part
from docgen.documents.style_sheet import NamedStyle, styles_xml
from docgen.files.office_parts import Parts

_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "document": "document.main+xml",
    "styles": "styles+xml",
    "settings": "settings+xml",
    "header1": "header+xml",
    "footnotes": "footnotes+xml",
}


def parts_around(body: str, decree: Profile, more: Iterable[NamedStyle] = ()) -> Parts:
    """All parts of a document with this body: styles and `more` of them, page numbers, room for footnotes."""
    namespaces = f'xmlns:w="{W}" xmlns:r="{R}"'
    header = paragraph("SoTrang", content=field("PAGE", "2"))
    texts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            [("officeDocument", "word/document.xml"), ("extended-properties", "docProps/app.xml")]
        ),
        "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>docgen</Application></Properties>',
        "word/_rels/document.xml.rels": _relations(
            [(name.rstrip("1"), f"{name}.xml") for name in _PARTS if name != "document"]
        ),
        "word/document.xml": f"<w:document {namespaces}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": styles_xml(decree, more),
        "word/settings.xml": _settings(),
        "word/header1.xml": f"<w:hdr {namespaces}>{header}</w:hdr>",
        "word/footnotes.xml": empty_part(),
    }
    return {name: (_HEADER + text).encode() for name, text in texts.items()}


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}"/>' for name, kind in _PARTS.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    schema = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{schema}">{entries}</Relationships>'


def _settings() -> str:
    return (
        f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/>'
        '<w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def section(decree: Profile, *, landscape: bool = False) -> str:
    """A section: paper, margins, page numbers from 1 in the top margin, none on its first page (PL1.I.I)."""
    page, chosen = decree.page, decree.choices
    width, height = (page.height, page.width) if landscape else (page.width, page.height)
    lying = ' w:orient="landscape"' if landscape else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width.twips}" w:h="{height.twips}"{lying}/>'
        f'<w:pgMar w:top="{chosen.top.twips}" w:right="{chosen.right.twips}" w:bottom="{chosen.bottom.twips}" '
        f'w:left="{chosen.left.twips}" w:header="{chosen.header_distance.twips}" '
        f'w:footer="{chosen.header_distance.twips}" w:gutter="0"/>'
        f'<w:pgNumType w:start="{decree.page_number.start}"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )
