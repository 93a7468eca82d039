"""Names of files to be written."""

from pathlib import Path

import pytest

from docgen.errors import DocgenError
from docgen.files.outputs import STANDARD_OUTPUT, check_distinct, check_output, looks_like_file


def refused(call, *given):
    with pytest.raises(DocgenError) as caught:
        call(*given)
    return [(str(fault.message), str(fault.hint)) for fault in caught.value.faults]


@pytest.mark.parametrize("path", ["a.docx", "b/A.DOCX", "a.b.docx", "-"])
def test_a_right_name_is_given_back(path):
    assert check_output(Path(path), ".docx") == Path(path)


def test_a_wrong_one_is_told_with_the_right_one():
    assert refused(check_output, Path("a.pdf"), ".docx") == [("the file will be .docx, not .pdf", "write a.docx")]
    assert refused(check_output, Path("a"), ".md", ".json") == [
        ("the file will be .md / .json, not a", "write a.md / a.json")
    ]
    assert refused(check_output, Path('a"?b.docx'), ".docx") == [
        ("a name cannot hold '\"' '?'", "choose another name")
    ]
    assert len(refused(check_output, Path("a?.pdf"), ".docx")) == 2


def test_no_two_results_bear_one_name_and_none_that_of_a_file_that_is_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    check_distinct([Path("a.docx"), Path("b.docx"), STANDARD_OUTPUT], [Path("c.docx"), None])
    (message, _), *_ = refused(check_distinct, [Path("a.docx"), Path("./a.docx")])
    assert message == "two results would be written to this name"
    assert refused(check_distinct, [STANDARD_OUTPUT, STANDARD_OUTPUT])
    for name in ("(1).docx", "a.docx", "đ.docx"):
        assert refused(check_distinct, [Path(name), tmp_path / name])
    (message, _), *_ = refused(check_distinct, [Path("b.docx"), Path("a.docx")], ["x/../a.docx"])
    assert message == "this file is read, and never written to"


def test_a_name_with_an_ending_is_a_file_unless_it_is_a_folder(tmp_path):
    (tmp_path / "v.docx").mkdir()
    assert looks_like_file(tmp_path / "a.docx")
    assert not any(looks_like_file(tmp_path / name) for name in ("v.docx", "a", "v1.2"))
