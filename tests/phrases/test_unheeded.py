"""Rules that name a department of no unit; the words that stand for everyone or the focal department are none."""

import pytest

from docgen.verbs.unheeded_specs import unknown_departments

KNOWN = ("vp", "kt")
FILES = {
    "linh-vuc": "linh_vuc:\n- {phong: kt, ten: a, tu_khoa: [b]}\n- {phong: kte, ten: a, tu_khoa: [c]}\n",
    "co-quan": "co_quan:\n- ten: Sở A\n  doi_ung:\n  - kt\n  - kte\n",
    "viec": "loai_viec:\n- {ma: a, mau: a, giao: tat_ca}\n- {ma: b, mau: b, giao: dau_moi}\n- {ma: c, mau: c}\n"
    "- {ma: d, mau: d, giao: kte}\n",
}
PLACES = {
    "linh-vuc": (3, "linh_vuc[2].phong"),
    "co-quan": (5, "co_quan[1].doi_ung[2]"),
    "viec": (5, "loai_viec[4].giao"),
}


@pytest.mark.parametrize("name", FILES)
def test_each_rule_file_is_looked_through(tmp_path, name):
    (tmp_path / f"{name}.yaml").write_text(FILES[name])
    (fault,) = unknown_departments(tmp_path, KNOWN)
    assert "kte" in str(fault.message)
    assert "kt, vp" in str(fault.hint)
    assert (fault.line, fault.path) == PLACES[name]
    assert list(unknown_departments(tmp_path, (*KNOWN, "kte"))) == []


def test_a_folder_without_rule_files_has_no_fault(tmp_path):
    assert list(unknown_departments(tmp_path, KNOWN)) == []
