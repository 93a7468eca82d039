"""The unit that is meant where none is named: by the environment, `docgen.toml`, or the person's own settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.spec.settings_file import read_settings
from docgen.spec.workspace import Workspace

VARIABLE = "DOCGEN_UNIT"
_FILE, _KEY = "docgen.toml", "unit"


def default_unit(workspace: Workspace) -> str | None:
    """The unit as it is written there, the nearest first; None where nobody has said.

    Raises DocgenError for a settings file that cannot be read, or whose unit is no text.
    """
    if os.environ.get(VARIABLE):
        return os.environ[VARIABLE]
    return next((unit for file in _files(workspace) if (unit := _unit(file)) is not None), None)


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
