"""An entry of the decree: what every rule carries besides its values."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from pydantic import Field

from docgen.model.base_model import Model


class Force(StrEnum):
    """How firm a rule is: the decree's own words, its samples only, or practice."""

    RULE = "quy_dinh"
    SAMPLE = "mau"
    PRACTICE = "thuc_te"


class Provision(Model):
    """Any entry: `basis` cites the clause (`PL1.I.II.3`), `since` is its own date of effect where it has one."""

    basis: str = Field(alias="theo")
    standing: Force = Field(default=Force.RULE, alias="nguon")
    since: dt.date | None = Field(default=None, alias="tu_ngay")
