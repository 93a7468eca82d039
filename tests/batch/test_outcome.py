"""A whole batch in this process: what stands afterwards, what is told, what is refused before anything is made."""

import json
import zipfile
from pathlib import Path

import pytest

from docgen.batch.job import Job
from docgen.batch.outcome import batch
from docgen.batch.stage_times import CostStage
from docgen.batch.summary import TABLE
from docgen.errors import DocgenError
from docgen.files.seals import is_untouched
from docgen.model.unit import UnitKind
from docgen.register import province, units
from docgen.spec.workspace import Workspace

THREE = units(province("Thái Nguyên"), UnitKind.WARD)[:3]


def ordered(**given):
    return Job(Workspace(Path.cwd()), None, **({"folder": Path("all")} | given))


def made_anew(outcome):
    return [result.slug for result in outcome.results if not result.stood]


def file_of(outcome, at):
    return Path("all") / outcome.results[at].file


def test_each_unit_has_its_document_and_is_told_of_as_it_comes():
    watched = []
    outcome = batch(ordered(), THREE, watch=watched.append)
    assert [result.code for result in outcome.results] == [entry.code for entry in THREE]
    assert watched == list(outcome.results)
    assert (outcome.made, outcome.failed, outcome.kept) == (3, 0, 0)
    assert {path.name for path in Path("all").glob("*.docx")} == {result.file for result in outcome.results}
    assert all(entry.slug in result.file for entry, result in zip(THREE, outcome.results, strict=True))
    assert (outcome.table, outcome.table_kept) == (Path("all") / TABLE, False)
    assert is_untouched(outcome.table)
    assert json.loads(Path("all/summary.json").read_bytes()) == json.loads(json.dumps(outcome.told))
    assert set(outcome.costs) == set(CostStage) and min(outcome.costs.values()) > 0


def test_a_second_run_makes_only_what_is_gone(files):
    first = batch(ordered(), THREE)
    before = files("all")
    assert made_anew(first) == [entry.slug for entry in THREE]
    again = batch(ordered(), THREE)
    assert made_anew(again) == [] and files("all") == before
    assert [result._replace(stood=False) for result in again.results] == list(first.results)
    file_of(first, 1).unlink()
    assert made_anew(batch(ordered(), THREE)) == [THREE[1].slug]
    assert files("all") == before
    assert made_anew(batch(ordered(resume=False), THREE)) == [entry.slug for entry in THREE]
    assert files("all") == before


@pytest.mark.parametrize("torn", [b"", b"PK\x03\x04half"], ids=["empty", "half"])
def test_a_torn_document_is_made_again_and_nothing_is_kept_of_it(torn, files):
    first = batch(ordered(), THREE)
    before = files("all")
    file_of(first, 0).write_bytes(torn)
    again = batch(ordered(), THREE)
    assert made_anew(again) == [THREE[0].slug] and again.kept == 0
    assert files("all") == before


def test_a_person_s_document_is_left_and_told_each_time(files):
    first = batch(ordered(), THREE)
    path = file_of(first, 1)
    path.write_bytes(b"mine")
    for _ in range(2):
        outcome = batch(ordered(), THREE)
        assert [result.kept for result in outcome.results] == [False, True, False]
        assert (outcome.made, outcome.failed, outcome.kept) == (3, 0, 1)
        assert outcome.results[1].figures == first.results[1].figures
        assert path.read_bytes() == b"mine"
    assert batch(ordered(resume=False), THREE).kept == 1
    assert path.read_bytes() == b"mine"
    assert not list(Path("all").glob("*~*"))


def test_by_force_a_person_s_document_is_replaced_and_kept_beside(files):
    first = batch(ordered(), THREE)
    before = files("all")
    path = file_of(first, 1)
    path.write_bytes(b"mine")
    outcome = batch(ordered(force=True), THREE)
    assert outcome.kept == 0 and made_anew(outcome) == [THREE[1].slug]
    beside = path.with_name(f"{path.stem}~1.docx")
    assert beside.read_bytes() == b"mine"
    beside.unlink()
    assert files("all") == before


def test_a_folder_in_the_place_of_a_document_is_one_row():
    first = batch(ordered(), THREE)
    path = file_of(first, 1)
    path.unlink()
    path.mkdir()
    outcome = batch(ordered(), THREE)
    assert [result.error is None for result in outcome.results] == [True, False, True]
    assert path.is_dir()


def test_a_document_with_which_docgen_has_made_another_is_replaced_without_force():
    first = batch(ordered(), THREE)
    one, other = file_of(first, 0), file_of(first, 1)
    right = one.read_bytes()
    one.write_bytes(other.read_bytes())
    assert made_anew(batch(ordered(), THREE)) == [THREE[0].slug]
    assert one.read_bytes() == right and not list(Path("all").glob("*~*"))


def test_another_file_of_a_unit_counts_for_it_alone():
    batch(ordered(), THREE)
    own = Path("specs/units") / f"{THREE[2].slug}.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(f'ma: "{THREE[2].code}"\nnguoi_soan: VHXH.Một\n', encoding="utf-8")
    assert made_anew(batch(ordered(), THREE)) == [THREE[2].slug]
    assert made_anew(batch(ordered(), THREE)) == []


def test_each_province_has_a_folder_of_its_own_where_that_is_asked_for(files):
    outcome = batch(ordered(by_province=True), THREE)
    assert [Path(result.file).parent.as_posix() for result in outcome.results] == ["thai-nguyen"] * 3
    flat = batch(ordered(folder=Path("flat")), THREE)
    assert [Path(each.file).name for each in outcome.results] == [each.file for each in flat.results]
    assert all((Path("all") / result.file).is_file() for result in outcome.results)
    assert made_anew(batch(ordered(by_province=True), THREE)) == []


def test_what_stands_of_units_that_are_not_asked_for_stays_on_record():
    batch(ordered(), THREE)
    batch(ordered(), THREE[:1])
    assert made_anew(batch(ordered(), THREE)) == []


def test_the_table_follows_what_is_told(files):
    batch(ordered(), THREE)
    three = Path("all", TABLE).read_bytes()
    batch(ordered(), THREE[:2])
    assert Path("all", TABLE).read_bytes() != three
    batch(ordered(), THREE)
    assert Path("all", TABLE).read_bytes() == three


def test_a_person_s_table_is_left_but_by_force_and_then_kept_beside():
    batch(ordered(), THREE)
    table = Path("all", TABLE)
    ours = table.read_bytes()
    table.write_bytes(b"mine")
    outcome = batch(ordered(), THREE[:2])
    assert outcome.table_kept and table.read_bytes() == b"mine"
    assert json.loads(Path("all/summary.json").read_bytes())["made"] == 2
    outcome = batch(ordered(force=True), THREE)
    assert not outcome.table_kept and table.read_bytes() == ours
    assert Path("all", "tong-hop~1.xlsx").read_bytes() == b"mine"
    batch(ordered(force=True), THREE)
    assert not Path("all", "tong-hop~2.xlsx").exists()


def test_a_table_that_is_torn_is_made_again_and_nothing_is_kept_of_it():
    batch(ordered(), THREE)
    table = Path("all", TABLE)
    ours = table.read_bytes()
    table.write_bytes(ours[:500])
    outcome = batch(ordered(), THREE)
    assert not outcome.table_kept and table.read_bytes() == ours
    assert not list(Path("all").glob("*~*"))


def test_an_archive_has_the_documents_as_they_stand(tmp_path):
    outcome = batch(ordered(), THREE, archived=tmp_path / "new" / "all.zip")
    with zipfile.ZipFile(tmp_path / "new" / "all.zip") as archive:
        assert archive.namelist() == [result.file for result in outcome.results]
        for result in outcome.results:
            assert archive.read(result.file) == (Path("all") / result.file).read_bytes()
            assert archive.getinfo(result.file).compress_type == zipfile.ZIP_STORED
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["all.zip"]


def test_an_archive_lacks_who_failed_and_has_what_a_person_changed(tmp_path):
    first = batch(ordered(), THREE)
    file_of(first, 0).write_bytes(b"mine")
    own = Path("specs/units") / f"{THREE[1].slug}.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("ma: [", encoding="utf-8")
    outcome = batch(ordered(), THREE, archived=tmp_path / "all.zip")
    assert (outcome.made, outcome.failed, outcome.kept) == (2, 1, 1)
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.namelist() == [first.results[0].file, first.results[2].file]
        assert archive.read(first.results[0].file) == b"mine"


def test_an_older_archive_is_replaced_and_its_leftovers_go_and_no_others(tmp_path):
    target = tmp_path / "all.zip"
    batch(ordered(), THREE[:1], archived=target)
    left = tmp_path / ".all.zip.0123456789ab.tmp"
    others = [
        tmp_path / ".all.zip.tmp",
        tmp_path / ".other.zip.0123456789ab.tmp",
        tmp_path / "xall.zip.0123456789ab.tmp",
    ]
    for path in (left, *others):
        path.write_bytes(b"")
    batch(ordered(), THREE, archived=target)
    assert len(zipfile.ZipFile(target).namelist()) == 3
    assert not left.exists() and all(path.exists() for path in others)


@pytest.mark.parametrize("standing", [b"", b"mine"], ids=["empty", "another's"])
def test_another_file_is_no_archive_to_be_replaced_and_nothing_is_made(standing, tmp_path):
    target = tmp_path / "all.zip"
    target.write_bytes(standing)
    with pytest.raises(DocgenError, match="no archive of docgen's"):
        batch(ordered(), THREE, archived=target)
    assert target.read_bytes() == standing
    assert not Path("all").exists()


def test_an_archive_ends_as_archives_do(tmp_path):
    with pytest.raises(DocgenError, match=r"all\.zip"):
        batch(ordered(), THREE, archived=tmp_path / "all.rar")
    assert not Path("all").exists()


def test_an_archive_that_cannot_be_written_is_told_and_the_documents_stand(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DocgenError, match="cannot be written"):
        batch(ordered(), THREE, archived=tmp_path / "file" / "all.zip")
    assert len(list(Path("all").glob("*.docx"))) == 3


@pytest.mark.parametrize("name", ["all.docx", "ket-qua.ZIP", "a/b.pdf", "x.yml"])
def test_a_folder_that_is_named_like_a_file_is_refused(name):
    with pytest.raises(DocgenError, match=f"write {Path(name).stem}$"):
        batch(ordered(folder=Path(name)), THREE)
    assert not Path(name).exists()


@pytest.mark.parametrize("name", ["nam-2026.1", "v1.draft", "x.docx"])
def test_a_folder_with_a_dot_in_its_name_is_none_of_these(name):
    if name.endswith(".docx"):
        Path(name).mkdir()  # there already
    assert batch(ordered(folder=Path(name)), THREE[:1]).made == 1


def test_documents_do_not_go_to_standard_output():
    with pytest.raises(DocgenError, match="name a folder"):
        batch(ordered(folder=Path("-")), THREE)
