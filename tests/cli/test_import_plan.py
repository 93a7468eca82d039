"""`docgen import`: from a plan's file to every commune's công văn in two commands; what people changed stays."""

import json
from pathlib import Path

import pytest

from docgen.model.plan import Plan
from docgen.spec.load import load
from docgen.spec.workspace import shipped


@pytest.fixture
def plan_209(called):
    """Plan 209 as a Word file that somebody sent."""
    called("render", "209-kh-ubnd", "-o", "den.docx")
    return Path("den.docx")


def test_a_word_file_becomes_a_spec_that_its_number_finds(called, plan_209):
    code, out, _ = called("import", str(plan_209))
    spec = Path("specs/plans/209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml")
    assert code == 0
    assert spec.as_posix() in out
    read, kept = (
        load(spec, Plan),
        load(shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml"), Plan),
    )
    assert [section.title for section in read.sections] == [section.title for section in kept.sections]
    assert called("batch", "-o", "all", "--kind", "phuong", "--plan", "209")[0] == 0
    assert len(list(Path("all").glob("*.docx"))) == 15


def test_a_plan_is_cascaded_straight_from_its_file(called, plan_209):
    code, out, _ = called("cascade", "--plan", str(plan_209), "--unit", "phuong-bac-kan", "--json")
    told = json.loads(out)
    assert code == 0
    assert len(told["coverage"]["addressed"]) == 18


def test_json_lists_groups_tasks_duties(called, plan_209):
    told = json.loads(called("import", str(plan_209), "--json")[1])
    assert list(told) == [
        "number", "date", "issuer", "title", "groups", "tasks", "duties", "funding", "recipients", "signer",
        "findings", "statements", "ledger",
    ]  # fmt: skip
    assert told["number"] == "209/KH-UBND"
    assert len(told["groups"]) == 8
    assert len(told["tasks"]) == 31
    assert list(told["tasks"][0]) == ["id", "text", "lead", "support", "implement", "timing", "remarks"]
    assert told["tasks"][0]["implement"] == ["Các sở, ban, ngành tỉnh", "UBND các xã, phường"]
    assert not Path("specs").exists()


def test_what_people_changed_in_the_spec_stays_when_it_is_read_again(called, plan_209):
    called("import", str(plan_209), "-o", "kh.yaml")
    spec = Path("kh.yaml")
    changed = spec.read_text(encoding="utf-8").replace("Sở Công Thương", "Sở Công Thương tỉnh")
    spec.write_text(changed, encoding="utf-8")
    called("import", str(plan_209), "-o", "kh.yaml")
    assert "Sở Công Thương tỉnh" in spec.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("rong.docx", b"", "rong.docx"),
        ("anh.pdf", b"\x89PNG\r\n\x1a\n", "anh.pdf"),
        ("la.xyz", b"abc", ".docx"),
    ],
)
def test_what_is_no_plan_is_refused_and_nothing_written(called, name, content, told):
    Path(name).write_bytes(content)
    code, out, err = called("import", name)
    assert (code, out) == (2, "")
    assert told in err
    assert not Path("specs").exists()


def test_a_file_that_is_not_there(called):
    code, _, err = called("import", "khong-co.docx")
    assert code == 2
    assert "khong-co.docx" in err
