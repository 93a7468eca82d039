"""Small Word files, written by hand in each test: only what the test is about."""

import zipfile
from pathlib import Path

import pytest

from docgen.word.reader import read

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

_OFFICE = "http://schemas.openxmlformats.org"
NAMESPACES = {
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "pic": f"{_OFFICE}/drawingml/2006/picture",
    "m": f"{_OFFICE}/officeDocument/2006/math",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
ROOTS = {
    "styles": "w:styles",
    "numbering": "w:numbering",
    "settings": "w:settings",
    "theme": "a:theme",
    "footnotes": "w:footnotes",
    "endnotes": "w:endnotes",
    "header": "w:hdr",
    "footer": "w:ftr",
}


def xml(root, inner, namespaces=NAMESPACES):
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in namespaces.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {declared}>{inner}</{root}>'


def relationships(targets, base=f"{_OFFICE}/officeDocument/2006/relationships"):
    entries = "".join(
        f'<Relationship Id="{name}" Type="{base}/{kind}" Target="{target}"'
        + (' TargetMode="External"' if "://" in target else "")
        + "/>"
        for name, kind, target in targets
    )
    return f'<Relationships xmlns="{_OFFICE}/package/2006/relationships">{entries}</Relationships>'


@pytest.fixture
def write(tmp_path):
    """Write a .docx of a body and of other parts (`styles=`, `header1=` …, each the inside of its root)."""

    def make(body, name="a.docx", *, raw=None, links=(), **parts):
        targets = [(part, part.rstrip("0123456789"), f"{part}.xml") for part in parts] + list(links)
        entries = {
            "_rels/.rels": relationships([("main", "officeDocument", "word/document.xml")]),
            "word/document.xml": xml("w:document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": relationships(targets),
            **{f"word/{part}.xml": xml(ROOTS[part.rstrip("0123456789")], inner) for part, inner in parts.items()},
            **(raw or {}),
        }
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for entry, text in entries.items():
                archive.writestr(entry, text)
        return path

    return make


@pytest.fixture
def document(write):
    """The same, read."""
    return lambda body, **parts: read(write(body, **parts))


@pytest.fixture
def paragraph(document):
    """The first paragraph of a body, read."""
    return lambda body, **parts: next(document(body, **parts).paragraphs())


@pytest.fixture
def corpus():
    """Real files of offices, which the project does not carry."""

    def find(name):
        found = sorted(CORPUS.glob(f"*/{name}*"))
        if not found:
            pytest.skip(f"{name} is not in ../shared/corpus")
        return found[0]

    return find
