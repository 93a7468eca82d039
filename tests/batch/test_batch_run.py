"""One run by several processes, in this process and its forks: the same results, whenever a listener leaves."""

from pathlib import Path

import pytest

from docgen.batch import engines, manifest
from docgen.batch.batch_run import run
from docgen.batch.file_making import Maker
from docgen.batch.folder import Folder
from docgen.batch.job import Job
from docgen.batch.stage_times import Costs, CostStage
from docgen.batch.work_shares import PIECE
from docgen.errors import DocgenError, Fault
from docgen.files.seals import is_untouched
from docgen.model.unit import UnitKind
from docgen.register import province, units
from docgen.spec.workspace import Workspace

EVERY = units(province("Thái Nguyên"), UnitKind.COMMUNE)
JOBS = pytest.mark.parametrize("jobs", [1, 2, 3])


def begun(entries, jobs=1, folder="all", costs=None):
    """The results of a run that writes into a folder, as they come."""
    job = Job(Workspace(Path.cwd()), None, Path(folder))
    with Folder(job.folder).held():
        yield from run(job, entries, jobs, costs=costs)


@JOBS
def test_results_come_in_the_order_of_the_units(jobs):
    costs = Costs()
    results = list(begun(EVERY, jobs, costs=costs))
    assert [result.code for result in results] == [entry.code for entry in EVERY]
    assert not any(result.error or result.stood or result.kept for result in results)
    assert len(list(Path("all").glob("*.docx"))) == len(EVERY)
    records = manifest.read(Folder(Path("all")).manifest)
    assert {record.file: record.figures for record in records.values()} == {
        result.file: result.figures for result in results
    }
    assert set(costs) == set(CostStage) and min(costs.values()) > 0


@JOBS
def test_what_stands_comes_between_what_is_made(jobs):
    made = list(begun(EVERY[::2], jobs))
    assert len(made) == len(EVERY[::2])
    results = list(begun(EVERY, jobs))
    assert [result.code for result in results] == [entry.code for entry in EVERY]
    assert [result.stood for result in results] == [at % 2 == 0 for at in range(len(EVERY))]


@JOBS
def test_who_listens_no_more_finds_all_that_stands_on_record(jobs):
    results = begun(EVERY, jobs)
    first = [next(results) for _ in range(3)]
    results.close()
    assert [result.code for result in first] == [entry.code for entry in EVERY[:3]]
    standing = {path.name for path in Path("all").glob("*.docx")}
    assert {result.file for result in first} <= standing
    assert len(standing) < len(EVERY) or jobs > 1
    assert manifest.read(Folder(Path("all")).manifest).keys() == standing
    assert all(is_untouched(Path("all", name)) for name in standing)
    assert {result.file for result in begun(EVERY) if result.stood} == standing


@JOBS
def test_a_folder_that_refuses_ends_the_run(jobs, monkeypatch):
    def refuses(self, tasks):
        raise DocgenError(Fault("full", "tidy up"))

    monkeypatch.setattr(Maker, "made", refuses)
    with pytest.raises(DocgenError, match="full"):
        list(begun(EVERY, jobs))


def test_several_processes_are_started_only_where_there_is_work_for_them(monkeypatch):
    asked = []
    by_workers = engines.by_workers

    def heard(job, plan, tasks, jobs):
        asked.append((len(tasks), jobs))
        return by_workers(job, plan, tasks, jobs)

    monkeypatch.setattr(engines, "by_workers", heard)
    for count, jobs in [(PIECE, 2), (PIECE + 1, 1), (PIECE + 1, 2)]:
        assert len(list(begun(EVERY[:count], jobs, folder=f"{count} by {jobs}"))) == count
    assert asked == [(PIECE + 1, 2)]
