"""The variables without which a template would lose what a document is for, whatever a clerk writes by hand."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from docgen.errors import Fault
from docgen.messages import say
from docgen.model.directive import Form

REQUIRED: dict[Form, tuple[str, ...]] = {
    Form.LETTER: ("trich_yeu", "mo_dau", "cac_phan", "tieu_de", "cac_y", "ket_thuc"),
    Form.PLAN: ("trich_yeu", "mo_dau", "noi_dung", "loi", "ket_thuc"),
}
"""Names by form: what is said in words of the plan's. Issuer, signer and recipients a clerk may write out."""

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


def missing(shown: Shown, form: Form, file: str) -> list[Fault]:
    """A fault where a template of `form` does not show all that it must."""
    lacking = _lacking(shown.names, form)
    if not lacking:
        return []
    if not shown.tags:
        problem = say("this is a finished document, not a template: it has no variables")
        return [Fault(problem, say("take the template of docgen (docgen template draw) and change that"), file)]
    fits = next((each for each in Form if each is not form and not _lacking(shown.names, each)), None)
    if fits is not None:
        problem = say("this is a template of the form {form}", form=fits.value)
        return [
            Fault(
                problem,
                say("write --form {form}, or name a template of {asked}", form=fits.value, asked=form.value),
                file,
            )
        ]
    names = ", ".join(f"{{{{ {name} }}}}" for name in lacking)
    problem = say("the template does not show {names}: this would be lost from every document", names=names)
    return [Fault(problem, say("put them in as in the template that comes with docgen"), file)]


def best_fit(shown: Shown) -> Form:
    """The form of which a template shows most."""
    return min(Form, key=lambda form: len(_lacking(shown.names, form)) / len(REQUIRED[form]))


def _lacking(names: Collection[str], form: Form) -> list[str]:
    return [name for name in REQUIRED[form] if name not in names]
