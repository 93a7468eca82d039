"""What a rule says, as `specs/check/*.yaml` has it: a file for each area of the page, rules in the order told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, Field, RootModel

from docgen.anatomy.document_part import Part
from docgen.decree.measure import Measure
from docgen.decree.provision import Provision as Entry
from docgen.messages import spoken
from docgen.model.base_model import Model
from docgen.model.finding import Severity
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.line_search import Wanted

if TYPE_CHECKING:
    from docgen.decree.profile import Profile


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


class Said(Model):
    """The same words in each language; `{co_chu}` and the like stand for values of the decree."""

    vi: str
    en: str

    @property
    def words(self) -> str:
        """Those in the language spoken."""
        words: str = getattr(self, spoken())
        return words


class LookRule(Model):
    """A rule on the look of parts alone, see `docgen.checker.required_looks.look`."""

    parts: tuple[Part, ...] = Field(alias="phan")
    name: str = Field(default="", alias="nhu")
    aligned: bool = Field(default=True, alias="xet_canh")
    cased: bool = Field(default=True, alias="xet_in_hoa")


class Description(Model):
    """The words of one rule, and its data where it needs no logic of its own."""

    severity: Severity = Field(alias="muc_do")
    basis: str = Field(alias="theo")
    """A clause (`PL1.I.II.3`), or the entry of the decree's data that has it (`thanh_phan.quoc_hieu`)."""
    title: Said = Field(alias="ten")
    why: Said = Field(alias="vi_sao")
    wrong: str = Field(alias="sai")
    right: str = Field(alias="dung")
    on_any_font: bool = Field(default=False, alias="moi_phong_chu")
    look: LookRule | None = Field(default=None, alias="trinh_bay")
    line: Part | None = Field(default=None, alias="duong_ke")
    miswritten: tuple[Miswriting, ...] = Field(default=(), alias="viet_sai")
    mends: bool = Field(default=False, alias="tu_sua")
    """Whether what is miswritten may be put right by itself."""

    def entry(self, decree: Profile) -> Entry | None:
        """The entry of the decree on which the rule stands; None where it cites a clause."""
        found: Any = decree
        for step in self.basis.split("."):
            names = {field.alias: name for name, field in type(found).model_fields.items()}
            if step not in names:
                return None
            found = getattr(found, names[step])
        return found if isinstance(found, Entry) else None

    def told(self, said: Said, decree: Profile) -> str:
        """What is said of the rule, with the measures of `decree` in it."""
        words = said.words
        return words.format_map(self._values(words, decree)) if "{" in words else words

    def _values(self, words: str, decree: Profile) -> dict[str, str]:
        """The measures of that entry which `words` name as the decree's data does, without units."""
        entry = self.entry(decree)
        fields = type(entry).model_fields.items() if entry is not None else ()
        measures = ((field.alias or name, getattr(entry, name)) for name, field in fields)
        named = ((name, measure) for name, measure in measures if f"{{{name}}}" in words)
        return {name: measure.bare for name, measure in named if isinstance(measure, Measure)}


class Descriptions(RootModel[dict[str, Description]]):
    """The rules of one file by their ids."""
