"""The unit that is meant where none is named: by the environment, `docgen.toml`, or the person's own settings."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.spec.settings_file import read_settings
from docgen.spec.workspace import Workspace

VARIABLE = "DOCGEN_UNIT"
_FILE, _KEY = "docgen.toml", "unit"
_LINE = re.compile(rf"""\s*["']?{_KEY}["']?\s*=""")


def default_unit(workspace: Workspace) -> str | None:
    """The unit as it is written there, the nearest first; None where nobody has said.

    Raises DocgenError for a settings file that cannot be read, or whose unit is no text.
    """
    return _nearest(workspace)[0]


def default_unit_place(workspace: Workspace) -> tuple[str, int | None]:
    """Where `default_unit` found what it gave: a settings file and its line, or the variable, which has none."""
    file = _nearest(workspace)[1]
    if file is None:
        return VARIABLE, None
    lines = enumerate(file.read_text(encoding="utf-8-sig").splitlines(), start=1)
    return str(file), next((number for number, line in lines if _LINE.match(line)), None)


def _nearest(workspace: Workspace) -> tuple[str | None, Path | None]:
    """The unit, and the settings file that says it; no file where the variable does, or nobody."""
    if os.environ.get(VARIABLE):
        return os.environ[VARIABLE], None
    said = ((unit, file) for file in _files(workspace) if (unit := _unit(file)) is not None)
    return next(said, (None, None))


def _files(workspace: Workspace) -> Iterator[Path]:
    yield workspace.settings
    import platformdirs  # only where no nearer place says it

    yield platformdirs.user_config_path("docgen") / _FILE


def _unit(file: Path) -> str | None:
    unit = read_settings(file).get(_KEY)
    if unit is not None and not isinstance(unit, str):
        hint = say("write {example}", example='unit = "phuong-bac-kan"')
        raise DocgenError(Fault(say("the unit must be a text"), hint, str(file)))
    return unit
