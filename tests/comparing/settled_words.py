"""The words of a Word file once its tracked changes are accepted or rejected, read apart from docgen's code."""

import io
import zipfile

from lxml import etree

from docgen.files.ooxml import W

_SIGNS = {f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011"}
BODY = "word/document.xml"


def root_of(data, part=BODY):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return etree.fromstring(file.read(part))


def accepted(data, part=BODY):
    return _all(_settled(data, part, "del", "moveFrom"))


def rejected(data, part=BODY):
    return _all(_settled(data, part, "ins", "moveTo"))


def said(data, part=BODY):
    return _all(_settled(data, part))


def accepted_apart(data):
    """The words outside of boxes, and those in boxes, which float and may be written in any order."""
    return _settled(data, BODY, "del", "moveFrom")


def _all(apart):
    return [*apart[0], *apart[1]]


def _settled(data, part, *gone):
    """The words of each paragraph of a part, outside of boxes and in them, by the rules of ECMA-376 17.13.5."""
    root = root_of(data, part)
    for row in [*root.iter(f"{W}tr")]:
        if any(row.find(f"{W}trPr/{W}{kind}") is not None for kind in gone):
            row.getparent().remove(row)
    runs = [
        each
        for kind in gone
        for each in root.iter(f"{W}{kind}")
        if each.getparent().tag not in (f"{W}rPr", f"{W}trPr")
    ]
    for each in runs:
        each.getparent().remove(each)
    for table in [*root.iter(f"{W}tbl")]:
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    paragraphs = [*root.iter(f"{W}p")]
    boxed = [any(True for _ in each.iterancestors(f"{W}txbxContent")) for each in paragraphs]
    kinds = (
        [each for each, inside in zip(paragraphs, boxed, strict=True) if inside is box] for box in (False, True)
    )
    return tuple(_flow(each, gone) for each in kinds)


def _flow(paragraphs, gone):
    said, held = [], ""
    for paragraph in paragraphs:
        marks = paragraph.find(f"{W}pPr/{W}rPr")
        ranges = [each.tag.removeprefix(W) for each in paragraph if "Range" in each.tag and "move" in each.tag]
        assert ranges in ([], ["moveFromRangeStart", "moveFromRangeEnd"], ["moveToRangeStart", "moveToRangeEnd"])
        held += "".join(
            _SIGNS.get(each.tag) or each.text or ""
            for each in paragraph.iter(f"{W}t", f"{W}delText", *_SIGNS)
            if each.getparent().tag == f"{W}r" and next(each.iterancestors(f"{W}p")) is paragraph
        )
        if marks is not None and any(marks.find(f"{W}{kind}") is not None for kind in gone):
            following = paragraph.getnext()
            assert following is not None and (following.tag == f"{W}p" or not held), "joined to nothing"
            continue
        said.append(held)
        held = ""
    return said
