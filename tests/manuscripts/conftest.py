import io
import zipfile

import pytest
from lxml import etree

import docgen
from docgen.files.ooxml import W
from docgen.spec.workspace import Workspace

HEAD = "---\nloai: {kind}\ndon_vi: phuong-bac-kan\ntrich_yeu: Thử\n{more}---\n"


class Drawn:
    """What a manuscript became: its paragraphs, its XML, its findings."""

    def __init__(self, drafted):
        self.docx, self.findings = drafted.docx, drafted.findings
        with zipfile.ZipFile(io.BytesIO(self.docx)) as file:
            self.root = etree.fromstring(file.read("word/document.xml"))
            notes = etree.fromstring(file.read("word/footnotes.xml"))
        self.lines = ["".join(each.itertext()) for each in self.root.iter(f"{W}p")]
        self.notes = ["".join(each.itertext()).strip() for each in notes.iter(f"{W}p")]

    @property
    def told(self):
        """The line and the words of each finding."""
        return [(int(finding.place.rpartition(":")[2]), finding.message) for finding in self.findings]


@pytest.fixture
def drawn(tmp_path):
    """A manuscript of a kind, with more in its head, drafted in a workspace of its own."""

    def draw(body="Chữ.\n", kind="bao-cao", more="", head=None, **options):
        text = (HEAD if head is None else head).format(kind=kind, more=more)
        return Drawn(docgen.draft(f"{text}{body}", workspace=Workspace(tmp_path), **options))

    return draw


@pytest.fixture
def faults(drawn):
    """The line and the words of each fault for which a manuscript is refused."""

    def find(*args, **more):
        with pytest.raises(docgen.DocgenError) as caught:
            drawn(*args, **more)
        return [(fault.line, f"{fault.message} {fault.hint}") for fault in caught.value.faults]

    return find
