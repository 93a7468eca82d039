"""A finding: something a person must look at, with its place and its basis."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Finding(NamedTuple):
    """What was found where, what was expected, and on what basis; a message is worded where it is shown."""

    rule: str
    severity: Severity
    place: str
    message: str
    expected: str = ""
    found: str = ""
    basis: str = ""
