"""The settings file of a folder, `docgen.toml`: the unit that is meant, the rules of the checker that are run."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from docgen.errors import DocgenError, Fault
from docgen.messages import say

KEYS = ("unit", "check")
"""What such a file may say; whoever reads one of them says what it may be."""


def read_settings(file: Path) -> dict[str, Any]:
    """What stands in the file; nothing where there is none.

    Raises DocgenError for one that cannot be read, and for a key that nothing would heed.
    """
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        problem = say("the settings cannot be read: {why}", why=str(error))
        raise DocgenError(Fault(problem, "", str(file))) from None
    hint = say("known here: {names}", names=", ".join(KEYS))
    wrong = [
        Fault(say("there is no setting “{key}”", key=key), hint, str(file)) for key in found if key not in KEYS
    ]
    if wrong:
        raise DocgenError(wrong)
    return found
