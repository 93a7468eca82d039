"""Whether a folder of a batch's results is what the batch left: its account, each document, units that failed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from docgen.batch import manifest
from docgen.batch.folder import Folder
from docgen.batch.health import Symptom
from docgen.messages import say

_NAMED = 5  # names told of many


def folder_symptoms(path: Path) -> Iterator[Symptom]:
    """What is looked at in the folder of results at `path`; nothing in it is changed."""
    folder = Folder(path)
    again = say("run the same “docgen batch” again: it makes only what is missing or torn")
    if folder.aside.is_symlink() or not folder.manifest.is_file():
        remedy = say("name the folder that “docgen batch” wrote into, or run it again")
        yield Symptom(say("results"), False, f"{path}: {say('no batch has left its account here')}", remedy)
        return
    records = manifest.read(folder.manifest)
    damaged = manifest.damaged(folder.manifest)
    found = say("{count} documents, {damaged} damaged lines", count=len(records), damaged=damaged)
    yield Symptom(say("account of the results"), not damaged, found, again, needed=False)
    missing = [name for name in records if not (path / name).is_file()]
    yield Symptom(say("missing documents"), not missing, _names(missing), again, needed=False)
    there = [name for name in records if name not in set(missing)]
    torn = [name for name in there if folder.is_torn(name)]
    yield Symptom(say("torn documents"), not torn, _names(torn), again, needed=False)
    changed = [name for name in there if name not in set(torn) and _digest(path / name) != records[name].digest]
    yield Symptom(say("documents changed by hand"), True, _names(changed), needed=False)
    failed = [each.name for each in folder.reports()]
    remedy = say(
        "read these files in {folder}, mend what they name, run the same command again", folder=folder.aside
    )
    yield Symptom(say("units that failed"), not failed, _names(failed), remedy, needed=False)


def _names(names: list[str]) -> str:
    if not names:
        return say("none")
    shown = ", ".join(sorted(names)[:_NAMED])
    more = len(names) - _NAMED
    return say("{names} and {count} more", names=shown, count=more) if more > 0 else shown


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
