"""What kind of document a manuscript is: the line with its kind's name (tên loại, PL1.II.5 of Decree 30)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from docgen.anatomy.manuscript import Block, Paragraph, Table
from docgen.messages import say
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain
from docgen.text.normalize import clean

_NEAR = 90
# A công văn has no kind's name; it has addressees and a subject line (PL1.II.5b and II.9).
_LETTER = re.compile(r"(?m)^\W*(?:kính gửi|v/v)\b", re.IGNORECASE)
_PARTY = re.compile(r"DANG CONG SAN VIET NAM")


class Kinds:
    """Finds the line that says what a document is."""

    def __init__(self, rules: Rules) -> None:
        self._plans = {skeleton(kind): kind for kind in rules.reading.plan_kinds}
        self._others = {skeleton(kind): kind for kind in rules.reading.other_kinds}

    def title(self, blocks: Sequence[Block]) -> tuple[int | None, str]:
        """Where the kind's name of a plan stands, and the name; None where no line is one."""
        for index, block in enumerate(blocks):
            if isinstance(block, Paragraph) and (kind := self._among(self._plans, block)):
                return (None, "") if self._party(blocks[:index]) else (index, kind)
        return None, ""

    def decision(self, blocks: Sequence[Block]) -> int | None:
        """Where a decision names itself, if the plan is attached to one."""
        return next(
            (
                index
                for index, block in enumerate(blocks)
                if isinstance(block, Paragraph) and self._among(self._others, block)
            ),
            None,
        )

    def refusal(self, blocks: Sequence[Block]) -> tuple[str, str]:
        """What to say of a document that is no plan, and what to do."""
        hint = say("name a file with a kế hoạch; its title stands on a line of its own: KẾ HOẠCH")
        if self._party(blocks):
            return say("this is a document of the Party, not a plan of a state body"), hint
        for block in blocks:
            if isinstance(block, Paragraph) and (kind := self._opens(block)):
                return say("this document is a “{kind}”, not a plan", kind=kind), hint
        if any(_LETTER.search(_text(block)) for block in blocks[:30]):
            return say("this document is a “{kind}”, not a plan", kind="công văn"), hint
        return say("no title “KẾ HOẠCH” is found in this document"), hint

    def _opens(self, block: Paragraph) -> str:
        """The other kind that a title opens with (`QUYẾT ĐỊNH CỦA BỘ TRƯỞNG …`)."""
        if kind := self._among(self._others, block):
            return kind
        own = skeleton(plain(block.text).strip(" *"))
        titled = block.emphatic or block.text.isupper()
        return next((self._others[each] for each in self._others if titled and own.startswith(f"{each} ")), "")

    def _party(self, blocks: Sequence[Block]) -> bool:
        head = " ".join(_text(block) for block in blocks[:12])
        return bool(_PARTY.search(skeleton(head[:1500])))

    def _among(self, kinds: dict[str, str], block: Paragraph) -> str:
        text = plain(block.text).strip(" *:.\n")
        # A font of capitals (.VnTimeH) has them as small letters; centred or bold lines are titles all the same.
        if not text or len(text) > 60 or (sum(map(str.islower, text)) > 1 and not block.emphatic):
            return ""
        own = skeleton(text)
        if own in kinds:
            return kinds[own]
        if len(own.split()) > 3:
            return ""
        from rapidfuzz import fuzz, process

        near = process.extractOne(own, list(kinds), scorer=fuzz.ratio, score_cutoff=_NEAR)
        return kinds[near[0]] if near else ""


def skeleton(text: str) -> str:
    """`text` in capitals without marks on its letters, single spaces: what survives a poor scan."""
    return " ".join(unmarked(clean(text).upper()).split())


def unmarked(text: str) -> str:
    """`text`, letter for letter, without the marks on its letters."""
    bare = "".join(letter for letter in normalize("NFD", text) if not 0x300 <= ord(letter) < 0x370)
    return bare.replace("Đ", "D").replace("đ", "d")


def _text(block: Block) -> str:
    return "\n".join(cell for row in block.rows for cell in row) if isinstance(block, Table) else block.text
