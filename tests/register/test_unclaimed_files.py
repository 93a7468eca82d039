"""Files of a workspace that nothing reads; docgen's own, as in a folder of its source, are none."""

import shutil
from pathlib import Path

import pytest

from docgen.register.unclaimed_files import unclaimed
from docgen.spec.workspace import Workspace, shipped
from docgen.verbs.of_plans import read_plan


def test_a_copy_of_what_came_with_docgen_is_nobodys_work_unheeded_and_a_changed_one_is(tmp_path: Path) -> None:
    shutil.copytree(shipped("specs"), tmp_path / "specs")
    plan, workspace = read_plan("209-kh-ubnd"), Workspace(tmp_path)
    rules = [each.stem for each in shipped("specs", "rules").iterdir()]

    assert list(unclaimed([plan], workspace, rules)) == []

    changed = next((tmp_path / "specs" / "check").iterdir())
    changed.write_text(changed.read_text() + "\n")
    assert [fault.file for fault in unclaimed([plan], workspace, rules)] == [str(tmp_path / "specs" / "check")]


@pytest.mark.parametrize(
    ("folder", "about", "told"),
    [
        ("315-kh-ubnd_2026-10-01_ubnd-tinh-a", "315/KH-UBND ngày 01/10/2026 của UBND tỉnh A", False),
        ("315-kh-ubnd_2026-10-02_ubnd-tinh-a", "315/KH-UBND ngày 01/10/2026 của UBND tỉnh A", True),
        ("315-kh-ubnd", "315/KH-UBND", True),
    ],
)
def test_decisions_on_a_plan_that_lies_elsewhere_are_no_fault_where_they_name_it(
    tmp_path: Path, folder: str, about: str, told: bool
) -> None:
    file = tmp_path / "specs" / "decisions" / folder / "xa-dinh-hoa.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"ke_hoach: {about}\ndon_vi: xa-dinh-hoa\n", encoding="utf-8")
    faults = list(unclaimed([read_plan("209-kh-ubnd")], Workspace(tmp_path), ()))
    assert [fault.file for fault in faults] == ([str(file.parent)] if told else [])


@pytest.mark.parametrize(
    ("name", "text", "lacks"),
    [
        ("so-y-te", "ten: Sở Y tế\n", "cap, goi_tat"),
        ("so-y-te", "ten: Sở Y tế\nnguoi_ky: {hinh_thuc: kt}\n", "cap, goi_tat"),
        ("so-y-te", "ten: Sở Y tế\ncap: so\n", ""),  # begun: told when it is used
        ("xa-dinh-hoa", "ten: Xã Định Hóa\n", ""),  # that unit's own fault, told in its row
    ],
)
def test_a_file_with_nothing_but_the_name_of_a_body_is_told(
    tmp_path: Path, name: str, text: str, lacks: str
) -> None:
    file = tmp_path / "specs" / "units" / f"{name}.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    faults = list(unclaimed((), Workspace(tmp_path), ()))
    assert [fault.file for fault in faults] == ([str(file)] if lacks else [])
    assert all(lacks in str(fault.message) for fault in faults)
