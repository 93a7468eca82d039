"""Pictures that come, go and change between two files, with the parts in which they stand."""

import datetime as dt
import io
import struct
import zipfile
import zlib

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

import docgen
from docgen.files.ooxml import RELATIONSHIP, A, R, V, W

from .settled_words import accepted, rejected, root_of, said

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"


def _png(grey):
    # A picture of one pixel, by the specification of PNG.
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixel = chunk(b"IDAT", zlib.compress(bytes([0, grey])))
    return b"\x89PNG\r\n\x1a\n" + head + pixel + chunk(b"IEND", b"")


def _pictured(*greys, text="", header=None):
    document = Document()
    for grey in greys:
        document.add_paragraph(text).add_run().add_picture(io.BytesIO(_png(grey)))
    if header is not None:
        document.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(_png(header)))
    document.add_paragraph("Hết.")
    return _saved(document)


def _saved(document):
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _targets(data, part):
    folder, _, name = part.rpartition("/")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        known = etree.fromstring(file.read(f"{folder}/_rels/{name}.rels"))
        names = {each.get("Id"): each.get("Target") for each in known.iter(RELATIONSHIP)}
        return {
            own: file.read(target.lstrip("/") if target.startswith("/") else f"{folder}/{target}")
            for own, target in names.items()
            if "media/" in target
        }


def _pictures(data, part="word/document.xml", gone="none"):
    """The pictures of a part, without those that stand in changes of this kind."""
    root, held = root_of(data, part), _targets(data, part)
    blips = [each for each in root.iter(f"{A}blip") if not any(True for _ in each.iterancestors(f"{W}{gone}"))]
    return [held[each.get(f"{R}embed")] for each in blips]


def _compared(old, new):
    result = docgen.compare(old, new, author="Người soát", date=dt.date(2026, 6, 15))
    assert (accepted(result.data), rejected(result.data)) == (said(new), said(old))
    return result


@pytest.mark.parametrize(
    ("old", "new"), [([0], [255]), ([0, 9], [9]), ([9], [0, 9]), ([0, 9], [9, 0]), ([0, 0], [0]), ([7], [])]
)
def test_pictures_come_and_go_as_words_do(old, new, validate_docx):
    result = _compared(_pictured(*old, text="Sơ đồ"), _pictured(*new, text="Sơ đồ"))
    assert _pictures(result.data, gone="del") == [_png(grey) for grey in new]
    assert _pictures(result.data, gone="ins") == [_png(grey) for grey in old]
    assert result.findings == () and validate_docx(result.data) == []


def test_the_same_pictures_are_no_change_and_bring_no_part():
    old, new = _pictured(0, 9), _pictured(0, 9)
    result = _compared(old, new)
    assert (result.inserted, result.deleted) == (0, 0)
    names = [sorted(zipfile.ZipFile(io.BytesIO(data)).namelist()) for data in (result.data, new)]
    assert [name for name in names[0] if name != "docProps/custom.xml"] == names[1]  # the seal is one more


def test_the_picture_of_a_header_comes_with_its_part(validate_docx):
    result = _compared(_pictured(header=0), _pictured(header=255))
    part = next(name for name in zipfile.ZipFile(io.BytesIO(result.data)).namelist() if "word/header" in name)
    assert _pictures(result.data, part, gone="ins") == [_png(0)]
    assert _pictures(result.data, part, gone="del") == [_png(255)]
    assert validate_docx(result.data) == []


def _charted(words, *, own=False):
    """A drawing that leads to a part that leads to another, or to itself."""
    document = Document()
    run = document.add_paragraph("Biểu đồ").add_run()._r
    package = document.part.package
    kinds = (RELATIONSHIP_TYPE.CHART, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
    chart = Part(PackURI("/word/charts/chart1.xml"), kinds[1], words, package)
    sheet = Part(PackURI("/word/embeddings/sheet1.xlsx"), "application/vnd.ms-excel", b"so lieu", package)
    chart.rels.get_or_add(RELATIONSHIP_TYPE.PACKAGE, chart if own else sheet)
    drawing = etree.SubElement(run, f"{W}drawing")
    etree.SubElement(drawing, CHART).set(f"{R}id", document.part.relate_to(chart, kinds[0]))
    return _saved(document)


@pytest.mark.parametrize("own", [False, True])
def test_what_a_part_leads_to_comes_along_once(own):
    result = _compared(_charted(b"<a/>", own=own), _charted(b"<b/>"))
    with zipfile.ZipFile(io.BytesIO(result.data)) as file:
        names = [name for name in file.namelist() if "chart" in name or "sheet" in name]
        assert file.read("word/charts/chart1-2.xml") == b"<a/>"
        known = file.read("word/charts/_rels/chart1-2.xml.rels").decode()
        types = file.read("[Content_Types].xml").decode()
    assert ("chart1-2.xml" if own else "sheet1-2.xlsx") in known and "/word/charts/chart1-2.xml" in types
    assert len(names) == (5 if own else 6)


def test_a_lead_to_nowhere_stays_one():
    document = Document()
    shape = etree.SubElement(document.add_paragraph("Hình").add_run()._r, f"{W}pict")
    etree.SubElement(shape, f"{V}imagedata").set(f"{R}id", "rId99")
    result = _compared(_saved(document), _pictured())
    assert [each.get(f"{R}id") for each in root_of(result.data).iter(f"{V}imagedata")] == ["rId99"]
