"""Mention: a body, or bodies, as a text names them, and which communes it means."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from docgen.model.unit import Unit
from docgen.phrases.bodies import Body, Mirroring
from docgen.text.normalize import folded


class MentionKind(StrEnum):
    """What a mention of a body turns out to be."""

    BODY = "body"
    COLLECTIVE = "collective"
    COMMUNES = "communes"
    COMMUNES_OF_KIND = "communes_of_kind"
    COMMUNES_NAMED = "communes_named"
    COMMUNE_BODY = "commune_body"
    """A body of the commune's own, or one beside it: Công an cấp xã, Trạm Y tế xã; its `body` has counterparts."""
    CENTRAL = "central"
    """A body of the State above the province, or a company or association of the whole country."""
    GENERIC = "generic"
    """Words that may hold the communes: các cấp, các cơ quan, đơn vị, địa phương."""
    RELATED = "related"
    ABOLISHED = "abolished"
    UNKNOWN = "unknown"
    """A name by its shape that no rule knows."""
    NOT_A_NAME = "not_a_name"
    """A reference, a sentence, "Không"."""


SUBJECTS = (
    MentionKind.BODY,
    MentionKind.CENTRAL,
    MentionKind.COMMUNES,
    MentionKind.COMMUNES_OF_KIND,
    MentionKind.COMMUNES_NAMED,
)
"""Whoever is named so may begin a sentence of his own behind a comma; others may go on with a list."""

LOOSE = (MentionKind.GENERIC, MentionKind.COLLECTIVE, MentionKind.RELATED)
"""Collectives that mean nobody in particular."""


class Mention(NamedTuple):
    """One body as the plan writes it. `detail`: the kinds of commune, or the names of the communes meant."""

    text: str
    kind: MentionKind
    body: Body | None = None
    detail: tuple[str, ...] = ()
    conditional: bool = False
    """Only those concerned are meant (UBND các xã, phường "có liên quan"): who that is, a person must say."""
    office: str = ""
    """The office of the person named before the body: Giám đốc, Thủ trưởng, Chủ tịch."""
    condition: str = ""
    """The words of the condition: "nơi có hồ chứa", "vùng cao"."""
    excluded: tuple[str, ...] = ()
    """The names of communes that are not meant ("trừ xã Y Tý")."""

    @property
    def is_known(self) -> bool:
        """Whether the rules know what is named."""
        return self.kind not in (MentionKind.UNKNOWN, MentionKind.NOT_A_NAME)

    @property
    def is_commune(self) -> bool:
        """Whether communes are meant, all or some."""
        return self.kind in COMMUNES

    @property
    def is_asked(self) -> bool:
        """Whether it is a body beside the government (MTTQ, a union), which a plan asks rather than orders."""
        return self.body is not None and self.body.mirroring is Mirroring.REQUEST

    @property
    def is_of_localities(self) -> bool:
        """Whether localities of no named level are among those meant ("các sở, ban, ngành, địa phương")."""
        return self.kind is MentionKind.GENERIC and "địa phương" in self.text.casefold()

    def means(self, unit: Unit) -> bool:
        """Whether `unit`, or a body of `unit`, is meant, or may be where the mention is `conditional`."""
        if _is_among(unit.name, self.excluded):
            return False
        match self.kind:
            case MentionKind.COMMUNES:
                return True
            case MentionKind.COMMUNES_OF_KIND:
                return unit.kind in self.detail
            case MentionKind.COMMUNES_NAMED:
                return _is_among(unit.name, self.detail)
            case MentionKind.COMMUNE_BODY:
                told = {unit.kind, folded(unit.name)} & {folded(each) for each in self.detail}
                return not self.detail or bool(told)
            case _:
                return False


def _is_among(name: str, names: Sequence[str]) -> bool:
    """Whether `name` is one of `names`; one of two parts (Xuân Hương - Đà Lạt) stands there part by part."""
    known = [folded(each) for each in names]
    parts = [folded(part) for part in name.split(" - ")]
    return any(known[at : at + len(parts)] == parts for at in range(len(known))) or folded(name) in known


class Located(NamedTuple):
    """A mention in running text, which stands at `text[start:end]`."""

    mention: Mention
    start: int
    end: int


COMMUNES = {MentionKind.COMMUNES, MentionKind.COMMUNES_OF_KIND, MentionKind.COMMUNES_NAMED}
"""What means communes themselves, all or some."""
