import pytest

from docgen.batch.job import Figures
from docgen.batch.manifest import Record, add, read, settled

FIGURES = Figures(("Phòng A",), 3, ("III.1",), (), 1)
ONE, TWO = Record("a.docx", "1", "d1", FIGURES), Record("b.docx", "2", "d2", FIGURES)


def test_what_is_added_is_read(tmp_path):
    path = tmp_path / "m.jsonl"
    add(path, [TWO])
    add(path, [ONE])
    assert read(path) == {"a.docx": ONE, "b.docx": TWO}


def test_the_last_record_of_a_file_counts(tmp_path):
    path = tmp_path / "m.jsonl"
    add(path, [ONE, Record("a.docx", "new", "d", FIGURES)])
    assert read(path)["a.docx"].inputs == "new"


def test_a_line_that_was_cut_off_counts_for_nothing_and_harms_no_other(tmp_path):
    path = tmp_path / "m.jsonl"
    add(path, [ONE, TWO])
    path.write_bytes(path.read_bytes()[:-20])
    assert read(path) == {"a.docx": ONE}
    add(path, [TWO])
    assert read(path) == {"a.docx": ONE, "b.docx": TWO}


def test_nonsense_is_no_record(tmp_path):
    path = tmp_path / "m.jsonl"
    path.write_bytes(
        b'\xff\n[]\n{"file": 1}\n\n{"file": ["a"], "inputs": "", "digest": "", "figures": [[], 1, [], [], 1]}\n'
        + b'{"file": "a", "inputs": "", "digest": "", "figures": [1]}\n{"file": "a", "inputs": '
        + b"[" * 100_000
        + b"]}\n"
    )
    assert read(path) == {}


def test_no_manifest_is_no_record(tmp_path):
    assert read(tmp_path / "m.jsonl") == {}


def test_settled_it_does_not_tell_in_which_order_files_were_made(tmp_path):
    one, other = tmp_path / "one.jsonl", tmp_path / "other.jsonl"
    add(one, [TWO, ONE])
    for record in (ONE, TWO, ONE):
        add(other, [record])
    assert settled(one, lambda _: {"a.docx", "b.docx"}) == settled(other, lambda _: {"a.docx", "b.docx"})


def test_settled_it_forgets_what_no_longer_stands(tmp_path):
    path = tmp_path / "m.jsonl"
    add(path, [ONE, TWO])
    path.write_bytes(settled(path, lambda _: {"b.docx"}))
    assert read(path) == {"b.docx": TWO}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"figures": [["Ph\xc3\xb2ng A"], 3', b'"figures": ["A", 3'),
        (b"], 3, [", b'], "3", ['),
        (b"], 3, [", b"], -3, ["),
        (b"], 3, [", b"], true, ["),
        (b'["III.1"]', b"[1]"),
        (b'"inputs": "1"', b'"inputs": 1'),
        (b'"digest": "d1"', b'"digest": null'),
    ],
)
def test_a_record_of_wrong_types_is_none(tmp_path, old, new):
    path = tmp_path / "m.jsonl"
    add(path, [ONE, TWO])
    whole = path.read_bytes()
    assert old in whole
    path.write_bytes(whole.replace(old, new, 1))
    assert set(read(path)) == {"b.docx"}


def test_lines_that_were_damaged_do_not_stop_the_settling(tmp_path):
    path = tmp_path / "m.jsonl"
    add(path, [ONE])
    path.write_bytes(path.read_bytes() + b'{"file": "abc]}\n{"file": "\xff\xfe", "x": []}\n')
    assert settled(path, lambda _: {"a.docx"}).count(b"\n") == 1
