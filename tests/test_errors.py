"""A fault says where, what and what to do; an error carries all of them, across processes too."""

from __future__ import annotations

import errno
import os
import pickle

import pytest

from docgen.errors import DocgenError, Fault, reason_of
from docgen.messages import speak


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


@pytest.mark.parametrize(
    "number", [errno.ENOSPC, errno.ELOOP, errno.ENAMETOOLONG, errno.ENOTDIR, errno.EADDRINUSE]
)
def test_why_the_system_refused_is_said_in_the_language_of_whoever_asks(number):
    told = reason_of(OSError(number, os.strerror(number)))
    speak("vi")
    assert os.strerror(number) not in str(told)
    assert not str(told).isascii()


def test_links_in_a_ring_are_told_the_same_whoever_finds_them():
    assert reason_of(RuntimeError("Symlink loop from 'a'")) == reason_of(OSError(errno.ELOOP, "?"))


def test_a_refusal_that_nobody_foresaw_keeps_the_system_s_words():
    assert reason_of(OSError(errno.EPIPE, "Broken pipe")) == "Broken pipe"
    assert reason_of(OSError("gone")) == "gone"
