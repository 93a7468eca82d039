"""The last act taken back, and done again: the file has its earlier text, unless others changed it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docgen
from docgen import DocgenError, Fault
from docgen.desk.history import Notebook, digest
from docgen.messages import say


def put(place: Path, text: str) -> None:
    """Let the file at `place` have this text."""
    docgen.write_all({place: text.encode()}, force=True)


def stepped(
    notebook: Notebook, subject: str, place: Path, *, back: bool, keep: Callable[[Path, str], None] = put
) -> str:
    """Undo (`back`) or redo an act on the file at `place`, which `keep` writes; returns what is to be told.

    Raises DocgenError where the file is not as the desk left it; then nothing is changed.
    """
    act = notebook.last_done(subject) if back else notebook.first_undone(subject)
    if act is None:
        return str(say("there is nothing to undo") if back else say("there is nothing to do again"))
    expected, wanted = (act.after, act.before) if back else (act.before, act.after)
    standing = place.read_text(encoding="utf-8") if place.is_file() else None
    if digest(standing) != digest(expected):
        hint = say("what stands there is shown; decide anew where it is wrong")
        raise DocgenError(Fault(say("the file was changed outside the desk since then"), hint, str(place)))
    if wanted is None:
        place.unlink(missing_ok=True)
    else:
        keep(place, wanted)
    notebook.mark(act.number, "undone" if back else "done")
    return str(say("undone: {what}", what=act.what) if back else say("done again: {what}", what=act.what))
