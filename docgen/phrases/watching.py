"""Rule file `ra-soat.yaml`: the words that may mean the commune level, whatever the readers make of them."""

from __future__ import annotations

from pydantic import Field

from docgen.model.base_model import Model
from docgen.phrases.patterns import Pattern


class WatchRules(Model):
    """Words that are watched for in every sentence of a plan, matched in its folded text."""

    sure: tuple[Pattern, ...] = Field(alias="chac", description="Chữ gần như chắc chắn nói đến cấp xã.")
    possible: tuple[Pattern, ...] = Field(alias="co_the", description="Chữ có thể nói đến cấp xã.")
