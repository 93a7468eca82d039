"""Files of a workspace that nothing reads; docgen's own, as in a folder of its source, are none."""

import shutil
from pathlib import Path

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
