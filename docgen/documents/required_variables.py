"""The variables without which a template would lose what a document is for, whatever a clerk writes by hand."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from docgen.decree.kinds import Family
from docgen.errors import Fault
from docgen.messages import say
from docgen.model.directive import Form

Use = Form | Family
"""What a template is for: a form of a directive, or a family of the 29 kinds of documents."""

REQUIRED: dict[Use, tuple[str, ...]] = {
    Form.LETTER: ("trich_yeu", "mo_dau", "cac_phan", "tieu_de", "cac_y", "ket_thuc"),
    Form.PLAN: ("trich_yeu", "mo_dau", "noi_dung", "loi", "ket_thuc"),
    Family.TWO_SIDED: ("noi_dung", "loi", "ket_thuc", "ben_trai", "ben_phai"),
    Family.NAMED: ("trich_yeu_cac_dong", "noi_dung", "loi", "ket_thuc"),
    Family.LETTER: ("trich_yeu", "kinh_gui", "noi_dung", "loi", "ket_thuc"),
    Family.COPY: ("noi_dung", "loi"),
}
"""Names by use, the first of several that fit meant: what is said in words of the plan's, or of the manuscript's.

Issuer, signer and recipients a clerk may write out.
"""

_TAG = re.compile(r"\{#.*?#\}|\{\{(?P<shown>.*?)\}\}|\{%(?P<code>.*?)%\}", re.DOTALL)
_WORD = re.compile(r"[a-z_]+")


class Shown(NamedTuple):
    """What the tags of a template show or go through; a variable that is only tested is not shown."""

    tags: int
    names: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Shown:
        """What is shown by the tags in all the `text` of a template."""
        tags = [match for match in _TAG.finditer(text) if match["shown"] or match["code"]]
        codes = (
            match["shown"] or match["code"].partition(" in ")[2]
            for match in tags
            if match["shown"] or re.match(r"\s*(?:p|tr|tc|r)?\s*for\b", match["code"])
        )
        return cls(len(tags), frozenset(word for code in codes for word in _WORD.findall(code)))


def missing(shown: Shown, use: Use, file: str) -> list[Fault]:
    """A fault where a template for `use` does not show all that it must."""
    lacking = _lacking(shown.names, use)
    if not lacking:
        return []
    if not shown.tags:
        problem = say("this is a finished document, not a template: it has no variables")
        return [Fault(problem, say("take the template of docgen (docgen template draw) and change that"), file)]
    fits = next((each for each in REQUIRED if each is not use and not _lacking(shown.names, each)), None)
    if fits is not None:
        problem = say("this is a template of the form {form}", form=fits.value)
        hint = say("name a template of {asked}", asked=use.value)
        if isinstance(fits, Form) and isinstance(use, Form):
            hint = say("write --form {form}, or name a template of {asked}", form=fits.value, asked=use.value)
        return [Fault(problem, hint, file)]
    names = ", ".join(f"{{{{ {name} }}}}" for name in lacking)
    problem = say("the template does not show {names}: this would be lost from every document", names=names)
    return [Fault(problem, say("put them in as in the template that comes with docgen"), file)]


def best_fit(shown: Shown) -> Use:
    """The use of which a template shows most."""
    return min(REQUIRED, key=lambda use: len(_lacking(shown.names, use)) / len(REQUIRED[use]))


def _lacking(names: Collection[str], use: Use) -> list[str]:
    return [name for name in REQUIRED[use] if name not in names]
