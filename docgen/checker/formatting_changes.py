"""Formatting set directly on a run, a paragraph or a section, each property in its place (ECMA-376, annex A)."""

from __future__ import annotations

from lxml import etree

from docgen.checker.repair import KeepRow, SetParagraph, SetRun, SetSection
from docgen.files.ooxml import VAL, W


def _order(names: str) -> tuple[str, ...]:
    return tuple(names.split())


_RUN = _order(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
)
_PARAGRAPH = _order(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN "
    "bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_SECTION = _order(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid "
    "printerSettings sectPrChange"
)
_ROW = _order("cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange")
_ALIGNMENTS = {"justify": "both"}


def apply(repair: SetRun | SetParagraph | SetSection | KeepRow, element: etree._Element) -> None:
    """Set on `element` what `repair` says; all other properties stay."""
    match repair:
        case SetRun():
            _run(repair, element)
        case SetParagraph():
            _paragraph(repair, element)
        case SetSection():
            _section(repair, element)
        case KeepRow():
            row = next(element.iterancestors(f"{W}tr"))
            _drop(_child(_properties(row, "trPr", after=("tblPrEx",)), "cantSplit", _ROW), ("val",))


def _run(repair: SetRun, run: etree._Element) -> None:
    properties = _properties(run, "rPr")
    if repair.size is not None:
        for name in ("sz", "szCs"):
            _child(properties, name, _RUN).set(VAL, f"{round(repair.size * 2)}")
    for on, names in ((repair.bold, ("b", "bCs")), (repair.italic, ("i", "iCs"))):
        for name in names if on is not None else ():
            _child(properties, name, _RUN).set(VAL, "1" if on else "0")
    if repair.font is not None:
        fonts = _child(properties, "rFonts", _RUN)
        _drop(fonts, ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"))
        for attribute in ("ascii", "hAnsi", "cs"):
            fonts.set(W + attribute, repair.font)
    if repair.color is not None:
        color = _child(properties, "color", _RUN)
        color.attrib.clear()
        color.set(VAL, repair.color)


def _paragraph(repair: SetParagraph, paragraph: etree._Element) -> None:
    properties = _properties(paragraph, "pPr")
    if repair.alignment is not None:
        _child(properties, "jc", _PARAGRAPH).set(VAL, _ALIGNMENTS.get(repair.alignment, repair.alignment))
    for side, other in (("left", "start"), ("right", "end")):
        if (length := getattr(repair, side)) is not None:
            indent = _child(properties, "ind", _PARAGRAPH)
            _drop(indent, (other, f"{side}Chars", f"{other}Chars"))
            indent.set(W + side, str(length))
    if repair.first_line is not None:
        indent = _child(properties, "ind", _PARAGRAPH)
        _drop(indent, ("hanging", "hangingChars", "firstLineChars"))
        indent.set(f"{W}firstLine", str(repair.first_line))
    if repair.before is not None or repair.line is not None:
        spacing = _child(properties, "spacing", _PARAGRAPH)
        if repair.before is not None:
            _drop(spacing, ("beforeLines", "beforeAutospacing"))
            spacing.set(f"{W}before", str(repair.before))
        if repair.line is not None:
            spacing.set(f"{W}line", str(repair.line))
            spacing.set(f"{W}lineRule", "auto")
    if repair.keep_next is not None:
        _child(properties, "keepNext", _PARAGRAPH).set(VAL, "1" if repair.keep_next else "0")
    if repair.own_gap is not None:
        _child(properties, "contextualSpacing", _PARAGRAPH).set(VAL, "0" if repair.own_gap else "1")


def _section(repair: SetSection, section: etree._Element) -> None:
    for side in ("top", "bottom", "left", "right"):
        length = getattr(repair, side)
        if length is not None:
            _child(section, "pgMar", _SECTION).set(W + side, str(length))
    if repair.title_page is not None:
        _child(section, "titlePg", _SECTION).set(VAL, "1" if repair.title_page else "0")
    if repair.number_start is not None:
        _child(section, "pgNumType", _SECTION).set(f"{W}start", str(repair.number_start))


def _drop(element: etree._Element, attributes: tuple[str, ...]) -> None:
    for attribute in attributes:
        if W + attribute in element.attrib:
            del element.attrib[W + attribute]


def _properties(element: etree._Element, name: str, after: tuple[str, ...] = ()) -> etree._Element:
    found = element.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        element.insert(sum(element.find(W + each) is not None for each in after), found)
    return found


def _child(properties: etree._Element, name: str, order: tuple[str, ...]) -> etree._Element:
    """The child of this name, made where the schema's order wants it."""
    found = properties.find(W + name)
    if found is not None:
        return found
    found = etree.Element(W + name)
    behind = {W + each for each in order[order.index(name) + 1 :]}
    next_one = next((each for each in properties if each.tag in behind), None)
    if next_one is None:
        properties.append(found)
    else:
        next_one.addprevious(found)
    return found
