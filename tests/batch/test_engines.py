"""Whoever does the work, the files are the same, byte for byte."""

import sys
from pathlib import Path

import pytest

from docgen.batch.engines import _made_elsewhere
from docgen.batch.job import Job
from docgen.errors import DocgenError
from docgen.spec.workspace import Workspace

distributed = pytest.importorskip("distributed", reason="distributed is not installed")


@pytest.fixture
def expected(called, files):
    code, _, err = called("-o", "one", "--kind", "phuong", "--jobs", "1", "--zip", "one.zip")
    assert code == 0, err
    return files("one")


def test_processes_of_this_machine(called, files, expected):
    assert called("-o", "two", "--kind", "phuong", "--jobs", "3")[0] == 0
    assert files("two") == expected


def test_loky(called, files, expected):
    code, _, err = called("-o", "two", "--kind", "phuong", "--jobs", "2", "--backend", "loky")
    assert code == 0, err
    assert files("two") == expected


def test_a_dask_cluster_of_two_workers(called, files, expected):
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=2, processes=True, dashboard_address=None
    ) as cluster:
        code, _, err = called("-o", "two", "--kind", "phuong", "--backend", f"dask={cluster.scheduler_address}")
    assert code == 0, err
    assert files("two") == expected
    assert "distributed" in sys.modules


def test_a_cluster_that_is_not_there_is_told(called, monkeypatch):
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")  # half a minute otherwise
    code, _, err = called("-o", "two", "--unit", "xa-dinh-hoa", "--backend", "dask=tcp://127.0.0.1:9")
    assert code == 2
    assert "dask=tcp://127.0.0.1:9" in err


@pytest.mark.parametrize("backend", ["threading", "multiprocessing", "loky=foo", "khong-co"])
def test_a_backend_that_is_none_is_told(backend, called):
    code, _, err = called("-o", "two", "--unit", "xa-dinh-hoa", "--backend", backend)
    assert code == 2
    assert "write loky, or dask=ADDRESS" in err
    assert not list(Path("two").rglob("*.docx"))


def test_a_worker_that_does_not_see_the_folders_of_a_batch_names_the_first(place):
    with pytest.raises(DocgenError, match=rf"does not see the folder {place}/all\n.*the same files"):
        _made_elsewhere(Job(Workspace(place), None, place / "all"), "", "en", [])
    own = place / "own"
    own.mkdir()
    workspace = Workspace(own)
    own.rmdir()
    with pytest.raises(DocgenError, match=rf"does not see the folder {own}\n"):
        _made_elsewhere(Job(workspace, None, place / "all"), "", "en", [])
