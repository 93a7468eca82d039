"""Shows a folder in the file manager of the machine on which the desk runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import DEVNULL

from docgen import DocgenError, Fault
from docgen.messages import say


def show_folder(folder: Path) -> None:
    """Open `folder`, made where it is not there. Raises DocgenError where nothing can show it."""
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        os.startfile(folder)
        return
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        problem = say("this machine has no program that shows a folder")
        raise DocgenError(Fault(problem, say("look there yourself: {folder}", folder=folder)))
    subprocess.Popen([program, str(folder)], stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True)
