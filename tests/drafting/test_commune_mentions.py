"""Every clause of real plans that names the commune level has its outcome, by a search that knows no reader."""

from __future__ import annotations

import re
import zipfile

import pytest
from lxml import etree

import docgen
from docgen.model.clause_names import clause_of
from docgen.word.libreoffice_conversion import as_docx
from tests.fixtures.word_files import CORPUS

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVEL = re.compile(r"(?<!\w)(?<!hợp tác )(?<!thị )(?:xã(?! hội| viên)|phường|đặc khu)(?!\w)")
PLAN_209 = CORPUS.parent / "seeds" / "000_23965a4060caa01e.txt"
COUNTED = {
    "p01": ("Xã Văn Bàn, Lào Cai", 34),
    "p05": ("Xã Văn Bàn, Lào Cai", 0),
    "p08": ("Xã Văn Bàn, Lào Cai", 3),
    "p12": ("Xã Văn Bàn, Lào Cai", 2),
    "p30": ("xa-don-duong", 35),
    "p31": ("xa-don-duong", 125),
    "p32": ("xa-don-duong", 55),
    "p33": ("xa-don-duong", 66),
    "209": ("phuong-bac-kan", 39),
}
"""A commune to which the plan may speak, and how often its source names the level, counted by the search."""


def mentions(*texts):
    return sum(len(LEVEL.findall(re.sub(r"[\W_]+", " ", text).casefold())) for text in texts)


def words_of(path):
    """The lines of a source, by nothing of docgen's but the conversion of an old Word file."""
    if path.suffix == ".txt":
        return path.read_text("utf-8").splitlines()
    if path.suffix == ".doc":
        with as_docx(path) as converted:
            return words_of(converted)
    root = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    parts = (WORD + "t", WORD + "tab", WORD + "br")
    return ["".join(each.text or " " for each in line.iter(*parts)) for line in root.iter(WORD + "p")]


def said(clause):
    """What a clause says, label by label."""
    labels = ("; ".join(line.bodies) for _, line in clause.assignments())
    return (clause.text, *labels, *(f"{each.label}: {each.text}" for each in clause.remarks))


@pytest.mark.parametrize("name", COUNTED)
def test_every_mention_of_the_commune_level_is_accounted_for(name, corpus):
    slug, counted = COUNTED[name]
    if name == "209" and not PLAN_209.is_file():
        pytest.skip("plan 209 is not in ../shared/seeds")
    source = PLAN_209 if name == "209" else corpus(name)
    plan = docgen.read_file(source).plan
    surveyed = docgen.survey(plan)
    directive = docgen.cascade(surveyed, docgen.read_unit(slug, plan))
    told = directive.coverage
    items = {each.clause for section in directive.sections for item in section.items for each in item.sources}
    left = {each.clause for each in (*told.omitted, *told.unresolved, *told.others)}
    accounted = {clause_of(each) for each in items | left}
    accounted |= {id_ for id_, each in surveyed.clauses.items() if each.clause.repeats in accounted}
    headed = {id_[:at] for id_ in accounted for at, letter in enumerate(id_) if letter in ".-"}

    titles = dict.fromkeys(each.section.title for each in surveyed.clauses.values())
    clauses = [each.clause for each in surveyed.clauses.values()]
    held = (*titles, plan.abstract, *plan.opening, *plan.closing, *map(str, plan.recipients))
    held += (*plan.footnotes.values(), *(text for each in clauses for text in (each.title or "", *said(each))))
    assert mentions(*words_of(source)) == counted <= mentions(*held)
    assert not {
        id_
        for id_, each in surveyed.clauses.items()
        if id_ not in accounted
        and (mentions(*said(each.clause)) or (mentions(each.clause.title or "") and id_ not in headed))
    }
    assert not mentions(*plan.closing) or "ket_thuc" in left
