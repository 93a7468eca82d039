"""A way of writing that is wrong, as a rule's data has it: a pattern, and what is right."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from docgen.model.base import Model
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.wanted import Wanted


def _compiled(value: Any) -> Any:
    try:
        return Wanted.of(value.replace("<hoa>", CAPITALS).replace("<thuong>", SMALL))
    except (re.error, AttributeError) as error:
        raise ValueError(str(error)) from None


class Miswriting(Model):
    """A pattern of what is wrong (case counts; `<hoa>`, `<thuong>` are Vietnamese letters), and what is right."""

    wrong: Annotated[Wanted, BeforeValidator(_compiled)] = Field(alias="sai")
    right: str = Field(alias="dung")
    capitals: bool = Field(default=False, alias="ca_chu_hoa")
    """Whether words all in capitals are looked at too: symbols are."""
    inside: bool = Field(default=False, alias="giua_cau")
    """Whether it is wrong only in the middle of a sentence."""
