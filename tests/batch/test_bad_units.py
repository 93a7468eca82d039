"""One bad unit is one row: whatever is wrong with its file, the others are made, whoever does the work."""

import json
import os
from pathlib import Path
from shutil import rmtree

import pytest

from docgen.batch.file_making import Maker
from docgen.batch.job import Job
from docgen.batch.outcome import batch
from docgen.errors import DocgenError
from docgen.model.unit import UnitKind
from docgen.register import units
from docgen.register.lookup import province
from docgen.spec.workspace import Workspace

SLUG = "xa-dinh-hoa"
TAGS = (
    "int",
    "float",
    "bool",
    "null",
    "timestamp",
    "binary",
    "set",
    "omap",
    "pairs",
    "python/object:os.system",
    "x",
)
VALUES = ("abc", "''", "9" * 5000, "0x" + "f" * 5000, "1e999", "2026-13-45", "9999999-01-01", "[1]", "{a: b}", "~")
TEXTS = [f"nguoi_soan: !!{tag} {value}\n" for tag in TAGS for value in VALUES][:70]
TEXTS += [
    "",
    "ma",
    "[]",
    "- a",
    "ma: 1",
    "ma: '00001'",
    "ma: [",
    "ma: {",
    "ma: '",
    'ma: "\\ud800"',
    'ma: "\\x00"',
    "ma: \x01",
    "ma: *a",
    "ma: &a [*a]",
    "? [a]\n: b",
    "ma: 2026-13-45",
    f"ma: {'9' * 5000}",
    "\ufeff\ufeffma: 1",
    "ma: \u2028",
    "\tma: 1",
    "--- a\n--- b\n",
    "%YAML 9.9\n---\nma: 1",
    "ma: !!str",
    "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "[" * 5000,
    "{a: " * 5000,
    "phong_ban: {them: 5}",
    "phong_ban: {sua: {khong-co: {ten: A}}}",
    "nguoi_ky: [a]",
    "khong_biet: 1",
]
RAW = [
    b"\xff\xfe\x00",
    b"\x00" * 100,
    "ma: 'Định'".encode("utf-16"),
    "ma: 'Định'".encode("cp1258", "replace") + b"\xff",
]
BAD = [text.encode("utf-8", "surrogatepass") for text in TEXTS] + RAW


@pytest.fixture(scope="module")
def province_s():
    """All 92 communes of the province that issued the plan."""
    return units(province("Thái Nguyên"), UnitKind.COMMUNE)


@pytest.fixture(scope="module")
def wards(province_s):
    """Four of them, the one with the bad file among them."""
    at = [each.slug for each in province_s].index(SLUG)
    return province_s[at - 2 : at + 2]


@pytest.fixture
def bad(place):
    """A file of a unit with this content."""

    def put(content, slug=SLUG):
        path = place / "specs" / "units" / f"{slug}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return put


@pytest.fixture(scope="module")
def scheduler():
    """The address of a cluster of two workers."""
    distributed = pytest.importorskip("distributed", reason="distributed is not installed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        yield cluster.scheduler_address


@pytest.fixture(params=["one process", "three processes", "loky", "dask"])
def way(request):
    """Who does the work: `jobs` and `backend` of a batch."""
    named = {
        "one process": lambda: (1, None),
        "three processes": lambda: (3, None),
        "loky": lambda: (2, "loky"),
        "dask": lambda: (2, f"dask={request.getfixturevalue('scheduler')}"),
    }
    return named[request.param]()


def test_there_are_a_hundred_kinds():
    assert len(BAD) >= 100


def test_many_bad_files_are_as_many_rows_whoever_does_the_work(bad, province_s, place, way):
    half = [each.slug for each in province_s[::2]]
    for first in range(0, len(BAD), len(half)):
        kinds = dict(zip(half, BAD[first:], strict=False))
        for slug, content in kinds.items():
            bad(content, slug)
        outcome = batch(Job(Workspace(place), None, place / f"from {first}", resume=False), province_s, *way)
        assert {result.slug for result in outcome.results if result.error} == kinds.keys()
        assert outcome.made == len(province_s) - len(kinds)
        rmtree(place / "specs")


@pytest.mark.skipif(not os.environ.get("BAD_UNITS"), reason="takes ten minutes: BAD_UNITS=1")
def test_one_bad_file_of_a_province_is_one_row_whoever_does_the_work(bad, province_s, place, way):
    for kind, content in enumerate(BAD):
        bad(content)
        outcome = batch(Job(Workspace(place), None, place / "all", resume=False), province_s, *way)
        assert [result.slug for result in outcome.results if result.error] == [SLUG], kind
        assert outcome.made == len(province_s) - 1, kind
        assert len(list((place / "all").glob("*.docx"))) == outcome.made, kind


def test_the_command_ends_with_its_table(bad, called):
    bad(b"nguoi_soan: !!int abc\n")
    code, _, err = called("-o", "all", "--kind", "xa")
    assert code == 1, err
    told = json.loads(Path("all/summary.json").read_text(encoding="utf-8"))
    assert [unit["slug"] for unit in told["units"] if unit["error"]] == [SLUG]
    assert told["made"] == len(told["units"]) - 1
    assert Path("all/tong-hop.xlsx").is_file()


def test_a_unit_that_is_named_with_a_bad_file_is_a_row_too(bad, called):
    bad(b"ma: [")
    assert called("-o", "all", "--unit", SLUG, "--unit", "phuong-bac-kan")[0] == 1


def test_a_unit_that_failed_leaves_no_older_file(bad, wards, place):
    job = Job(Workspace(place), None, place / "all")
    before = batch(job, wards)
    (file,) = [result.file for result in before.results if result.slug == SLUG]
    bad(b"ma: [")
    batch(job, wards)
    assert not (place / "all" / file).exists()
    assert len(list((place / "all").glob("*.docx"))) == len(wards) - 1


def test_a_file_that_a_person_changed_stays_even_then(bad, wards, place):
    job = Job(Workspace(place), None, place / "all")
    (file,) = [result.file for result in batch(job, wards).results if result.slug == SLUG]
    (place / "all" / file).write_text("mine")
    bad(b"ma: [")
    batch(job, wards)
    assert (place / "all" / file).read_text() == "mine"


def test_what_nobody_foresaw_is_a_row_with_a_report(wards, place, monkeypatch):
    draft = Maker._of

    def fails(self, task):
        if task.entry.slug == SLUG:
            raise ZeroDivisionError("of nobody's")
        return draft(self, task)

    monkeypatch.setattr(Maker, "_of", fails)
    job = Job(Workspace(place), None, place / "all")
    outcome = batch(job, wards)
    (failed,) = [result for result in outcome.results if result.error]
    assert failed.slug == SLUG and "ZeroDivisionError" in failed.error
    (report,) = (place / "all" / ".docgen").glob("loi-*.txt")
    assert report.name in failed.error and "Traceback" in report.read_text(encoding="utf-8")
    monkeypatch.undo()
    assert batch(job, wards).failed == 0
    assert not report.exists()


def test_a_template_that_is_bad_is_told_once_for_all(wards, place):
    (place / "t.docx").write_bytes(b"PK")
    with pytest.raises(DocgenError):
        batch(Job(Workspace(place), None, place / "all", template=place / "t.docx"), wards)
