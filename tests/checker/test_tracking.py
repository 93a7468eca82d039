"""Repairs as tracked changes: all accepted they are the repaired file, all rejected the file as it was."""

import io
import zipfile

import pytest
from lxml import etree

import docgen
from docgen.checker.fixing import fixed
from docgen.checker.rules import rules
from docgen.decree.profile import profile
from docgen.files.ooxml import W
from tests.checker.test_fixing import MENDED, SEEDS

KINDS = ("pPr", "rPr", "sectPr", "trPr")


def _root(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return etree.fromstring(file.read("word/document.xml"))


def accepted(data):
    root = _root(data)
    for each in [*root.iter(f"{W}del", *(f"{W}{kind}Change" for kind in KINDS))]:
        each.getparent().remove(each)
    etree.strip_tags(root, f"{W}ins")
    return root


def rejected(data):
    root = _root(data)
    for each in [*root.iter(f"{W}ins")]:
        each.getparent().remove(each)
    for each in root.iter(f"{W}delText"):
        each.tag = f"{W}t"
    etree.strip_tags(root, f"{W}del")
    for kind in KINDS:
        for change in [*root.iter(f"{W}{kind}Change")]:
            now, before = change.getparent(), change[0]
            kept = [each for each in now if each.tag in (f"{W}rPr", f"{W}sectPr") and kind == "pPr"]
            now[:] = [*before, *kept]
    return root


def _said(root):
    """Each paragraph's letters, each with the look of its run, and its own properties."""
    return [
        (
            _look(paragraph.find(f"{W}pPr")),
            [(_look(run.find(f"{W}rPr")), letter) for run in paragraph.iter(f"{W}r") for letter in _text(run)],
        )
        for paragraph in root.iter(f"{W}p")
    ]


def _text(run):
    return "".join(each.text or "" for each in run.iter(f"{W}t"))


def _look(properties):
    if properties is None:
        return ()
    return tuple(
        (each.tag, *sorted(each.attrib.items()))
        for each in properties
        if each.tag not in (f"{W}rPr", f"{W}sectPr")
    )


@pytest.fixture
def both(tmp_path):
    def run(draft):
        path = tmp_path / "draft.docx"
        path.write_bytes(draft.docx())
        return path.read_bytes(), *(fixed(path, rules(), profile(), track=track) for track in (False, True))

    return run


@pytest.mark.parametrize("rule", MENDED)
def test_accepting_all_repairs_and_rejecting_all_gives_back(rule, request, both):
    kind, spoil = SEEDS[rule]
    before, plain, tracked = both(spoil(request.getfixturevalue(kind)))

    assert _said(accepted(tracked.data)) == _said(_root(plain.data))
    assert _said(rejected(tracked.data)) == _said(_root(before))
    assert tracked.mended == plain.mended


def test_every_repair_is_told_with_its_reason_and_the_file_is_valid(letter, both, validate_docx):
    letter.set("motto", text="Độc lập – Tự do – Hạnh phúc", size=12).set("clause_1", align="left", before=0)
    before, _, tracked = both(letter)
    with zipfile.ZipFile(io.BytesIO(tracked.data)) as file:
        comments = etree.fromstring(file.read("word/comments.xml"))

    assert len(comments) >= len(tracked.mended) > 0
    ids = [each.get(f"{W}id") for each in _root(tracked.data).iter() if each.get(f"{W}author")]
    assert len(ids) == len(set(ids)) > 0
    assert validate_docx(tracked.data) == validate_docx(before)


def test_nothing_to_mend_leaves_the_file_as_it_was():
    document = docgen.render(docgen.read_plan("209-kh-ubnd"))
    assert docgen.repair(document, track=True).data == document
