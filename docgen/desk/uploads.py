"""What a browser sends as a file: kept under a name of the desk's own, of a kind that is read, not too large."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path, PurePosixPath

from docgen import DocgenError, Fault
from docgen.desk.current_request import Visit
from docgen.desk.state import ASIDE
from docgen.messages import say

LARGEST = 50 * 1024 * 1024
"""The largest body that is taken: an upload with its form."""
_SHOWN = 120


def too_large() -> Fault:
    """What is told of a file that is larger than is taken."""
    problem = say("the file is larger than {most} MB", most=LARGEST >> 20)
    return Fault(problem, say("split it, or save it smaller"))


def kept(visit: Visit, *endings: str) -> tuple[Path, str]:
    """Where the uploaded file lies now, and the name it had, for showing alone. Raises DocgenError."""
    upload = visit.files.get("file")
    if upload is None or not upload.filename:
        raise DocgenError(Fault(say("no file was chosen"), say("choose one, or drop it on the page")))
    # A name from elsewhere is shown, never used: only its ending counts, and only if it is one of ours.
    shown = PurePosixPath(upload.filename.replace("\\", "/")).name
    shown = "".join(letter if letter.isprintable() else "·" for letter in shown)[:_SHOWN]
    ending = next((each for each in endings if shown.casefold().endswith(each)), None)
    if ending is None:
        problem = say("“{name}” is of a kind that is not read", name=shown)
        raise DocgenError(Fault(problem, say("send one of: {ways}", ways=", ".join(endings))))
    if upload.size is not None and upload.size > LARGEST:
        raise DocgenError(too_large())
    if not upload.size:
        raise DocgenError(Fault(say("the file is empty"), say("save it anew, and send that")))
    folder = visit.workspace.folders[0] / ASIDE / "uploads"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{secrets.token_hex(12)}{ending}"
    with path.open("wb") as file:
        shutil.copyfileobj(upload.file, file)
    return path, shown
