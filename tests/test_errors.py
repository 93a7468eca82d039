"""A fault says where, what and what to do; an error carries all of them, across processes too."""

from __future__ import annotations

import pickle

import pytest

from docgen.errors import DocgenError, Fault


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault("sai"), "sai"),
        (Fault("sai", "sửa"), "sai\n    → sửa"),
        (Fault("sai", file="a.yaml"), "a.yaml: sai"),
        (Fault("sai", "sửa", "a.yaml", 3, "phan[1].so"), "a.yaml:3 [phan[1].so]: sai\n    → sửa"),
        (Fault("sai", path="so"), "[so]: sai"),
    ],
)
def test_a_fault_reads_as_a_line_and_its_remedy(fault, told):
    assert str(fault) == told


def test_an_error_tells_every_fault():
    error = DocgenError([Fault("một"), Fault("hai", "sửa")])
    assert str(error) == "một\nhai\n    → sửa"
    assert DocgenError(Fault("một")).faults == (Fault("một"),)


def test_an_error_crosses_from_a_worker_process_whole():
    error = DocgenError([Fault("một", file="a.yaml", line=1), Fault("hai")])
    assert pickle.loads(pickle.dumps(error)).faults == error.faults
