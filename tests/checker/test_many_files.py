"""Many files in one call."""

import gc

import pytest

from docgen.checker.many_files import Call, check_many, check_one


@pytest.fixture
def files(letter, tmp_path):
    right = letter.docx()
    wrong = letter.set("motto", text="Độc lập – Tự do – Hạnh phúc").docx()
    paths = []
    for number in range(20):
        path = tmp_path / f"{number:02d}.docx"
        path.write_bytes(b"no file" if number == 7 else wrong if number % 3 == 0 else right)
        paths.append(path)
    return paths


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order_and_an_unreadable_file_stops_no_other(files, jobs):
    results = list(check_many(files, Call(language="en"), jobs))
    assert [each.file for each in results] == files
    assert [bool(each.faults) for each in results] == [number == 7 for number in range(20)]
    assert [len(each.findings) for each in results] == [number % 3 == 0 for number in range(20)]


def test_other_processes_speak_the_same_language(files):
    (finding,) = next(iter(check_many(files, Call(language="en"), 2))).findings
    assert finding.place.startswith("table 1")


def test_a_file_that_was_checked_leaves_nothing_to_the_collector(files):
    settings = Call().settings()
    check_one(files[1], settings)  # what is read once and kept
    gc.collect()
    gc.disable()
    try:
        checked = check_one(files[0], settings)
        assert checked.findings
        assert gc.collect() == 0
    finally:
        gc.enable()
