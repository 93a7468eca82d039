"""What kind of document a source text is: the line with its kind's name (tên loại, PL1.II.5 of Decree 30)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import normalize

from docgen.anatomy.column_lines import lines_of
from docgen.anatomy.marks import mark_of
from docgen.anatomy.source_text import Block, Paragraph
from docgen.anatomy.stamps import unstamped
from docgen.messages import say
from docgen.phrases.ruleset import Rules
from docgen.text.days import DAY_IN_WORDS
from docgen.text.markup import plain
from docgen.text.normalize import clean, folded

_NEAR = 90
_DIRT = " *:._-–—“”\"'|\n"
_NEXT = 4
_ATTACHED = re.compile(r"\W*\(?(?:ban hành )?kèm theo\b", re.IGNORECASE)
# A công văn has no kind's name; it has addressees and a subject line (PL1.II.5b and II.9).
LETTER = "công văn"
_ADDRESSED = re.compile(r"\W*kính gửi\b", re.IGNORECASE)
_SUBJECT = re.compile(r"\W*v/v\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\W*Điều\s+(?P<number>\d+)\W+")
_GAP = re.compile(r"\S\s{3,}\S")
_MARKS = re.compile("[\u0300-\u036f]+")
_PARTY = re.compile(r"DANG CONG SAN VIET NAM")


class Titled(NamedTuple):
    """Where a document says what it is, what it is, and what of the title stands on the same line."""

    at: int
    kind: str
    rest: str = ""


class TitleFinder:
    """Finds the line that says what a document is."""

    def __init__(self, rules: Rules) -> None:
        self._plans = {skeleton(kind): kind for kind in rules.reading.plan_kinds}
        self._giving = {skeleton(kind): kind for kind in rules.reading.giving_kinds}
        self._approves = rules.regex(rules.reading.approving)
        self._shares_out = rules.regex(rules.reading.sharing_out)
        self._others = {skeleton(kind): kind for kind in rules.reading.other_kinds}

    def title(self, blocks: Sequence[Block], kind: str = "") -> Titled | None:
        """Where the kind's name of a plan, or of a document that gives tasks, stands; None where there is none.

        A `kind` that a person names overrules what the document says of itself.
        """
        if kind:
            return self._as(kind, blocks)
        for kinds in (self._plans, self._giving):
            found = next(self._alone(kinds, blocks), None) or next(self._in_one(kinds, blocks), None)
            if found is not None:
                return None if self._party(blocks[: found.at]) else found
            if any(self._opens(block) for block in blocks if isinstance(block, Paragraph)):
                return self._by_articles(blocks)
        return None if self._party(blocks) else self._letter(blocks)

    def named(self, kind: str, blocks: Sequence[Block]) -> bool:
        """Whether a line is the name of this kind and nothing else."""
        return next(self._alone({skeleton(kind): kind}, blocks), None) is not None

    def decision(self, blocks: Sequence[Block]) -> int | None:
        """Where a decision names itself, if the plan is attached to one."""
        others = {**self._giving, **self._others}
        return next((found.at for found in self._alone(others, blocks)), None)

    def refusal(self, blocks: Sequence[Block]) -> tuple[str, str]:
        """What to say of a document that is no plan, and what to do."""
        hint = say("name a file with a kế hoạch; its title stands on a line of its own: KẾ HOẠCH")
        if self._party(blocks):
            return say("this is a document of the Party, not a plan of a state body"), hint
        for block in blocks:
            if isinstance(block, Paragraph) and (kind := self._opens(block)):
                return say("this document is a “{kind}”, not a plan", kind=kind), hint
        return say("no title “KẾ HOẠCH” is found in this document"), hint

    def _alone(self, kinds: dict[str, str], blocks: Sequence[Block]) -> Iterator[Titled]:
        """The lines that are a kind's name and nothing else."""
        for index, block in enumerate(blocks):
            if isinstance(block, Paragraph) and (kind := self._among(kinds, block)):
                yield Titled(index, kind)

    def _in_one(self, kinds: dict[str, str], blocks: Sequence[Block]) -> Iterator[Titled]:
        """The line that holds kind and title in one, maybe behind a stamp (`HỎA TỐC  KẾ HOẠCH BẢO VỆ RỪNG`).

        From the first numbered line on such a line is a heading, and behind another kind's name it belongs to that
        document's title; unless it says that it is attached.
        """
        others = {**self._giving, **self._others}
        heads = True
        for index, block in enumerate(blocks):
            if not isinstance(block, Paragraph):
                continue
            if mark_of(block.text) is not None or self._among(others, block):
                heads = False
            if not heads and not any(map(is_attached, blocks[index + 1 : index + 1 + _NEXT])):
                continue
            text = unstamped(plain(block.text)).strip(_DIRT)
            bare = skeleton(text)
            kind = next(
                (each for each in sorted(kinds, key=len, reverse=True) if bare.startswith(f"{each} ")), None
            )
            if kind is not None and text.isupper():
                yield Titled(index, kinds[kind], " ".join(text.split()[len(kind.split()) :]))

    def _as(self, kind: str, blocks: Sequence[Block]) -> Titled | None:
        """Where the title of a document stands that a person says is a `kind`."""
        own = {skeleton(kind): kind}
        found = next(self._alone(own, blocks), None) or next(self._in_one(own, blocks), None)
        if found is not None:
            return found
        if skeleton(kind) == skeleton(LETTER):
            return self._letter(blocks)
        every = {**self._plans, **self._giving, **self._others}
        other = next(self._alone(every, blocks), None) or next(self._in_one(every, blocks), None)
        if other is not None:
            return other._replace(kind=kind)
        dated = next((at for at, line in enumerate(map(_folded, blocks)) if DAY_IN_WORDS.search(line)), -1)
        return Titled(dated, kind) if dated >= 0 else None

    def _by_articles(self, blocks: Sequence[Block]) -> Titled | None:
        """A decision whose own articles are a plan: one that it approves, or work that they share out."""
        found = next(self._alone(self._others, blocks), None)
        if found is None:
            return None
        below = [block for block in blocks[found.at + 1 :] if isinstance(block, Paragraph)]
        articles = [(at, opened) for at, each in enumerate(below) if (opened := _ARTICLE.match(each.text))]
        if self._approves.match(" ".join(lines_of(below[:2]))):
            first = next((at for at, opened in articles if opened["number"] == "1"), None)
            return found if first is not None and plain(below[first].text).rstrip().endswith(":") else None
        shared = any(
            self._shares_out.match(plain(below[at].text)[opened.end() :]) and _lists(below[at + 1 : at + 2])
            for at, opened in articles
        )
        return found if shared else None

    def _letter(self, blocks: Sequence[Block]) -> Titled | None:
        """A công văn: at its addressees, with its subject line."""
        for index, block in enumerate(blocks):
            if any(_ADDRESSED.match(line) for line in lines_of([block])):
                return Titled(index, LETTER, _subject(lines_of(blocks[:index])))
            if isinstance(block, Paragraph) and (mark := mark_of(block.text)) is not None and mark.heads:
                return None
        return None

    def _opens(self, block: Paragraph) -> str:
        """The other kind that a title opens with (`QUYẾT ĐỊNH CỦA BỘ TRƯỞNG …`)."""
        if kind := self._among(self._others, block):
            return kind
        own = skeleton(plain(block.text).strip(" *"))
        titled = block.emphatic or block.text.isupper()
        return next((self._others[each] for each in self._others if titled and own.startswith(f"{each} ")), "")

    def _party(self, blocks: Sequence[Block]) -> bool:
        head = " ".join("\n".join(lines_of([block])) for block in blocks[:12])
        return bool(_PARTY.search(skeleton(head[:1500])))

    def _among(self, kinds: dict[str, str], block: Paragraph) -> str:
        text = unstamped(plain(block.text)).strip(_DIRT)
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


def _lists(below: Sequence[Paragraph]) -> bool:
    """Whether what stands below an article is a list of its own (`1. Sở A …`), not the next article."""
    return any(mark_of(each.text) is not None and not _ARTICLE.match(each.text) for each in below)


def is_attached(block: Block) -> bool:
    """Whether a paragraph says what the document is attached to (`(Kèm theo Quyết định số …)`)."""
    return isinstance(block, Paragraph) and bool(_ATTACHED.match(plain(block.text)))


def skeleton(text: str) -> str:
    """`text` in capitals without marks on its letters, single spaces: what survives a poor scan."""
    return " ".join(unmarked(clean(text).upper()).split())


def unmarked(text: str) -> str:
    """`text`, letter for letter, without the marks on its letters."""
    return _MARKS.sub("", normalize("NFD", text)).replace("Đ", "D").replace("đ", "d")


def _subject(lines: Sequence[str]) -> str:
    """The subject line (V/v …) in a letterhead, with the lines that it goes on in."""
    for index, line in enumerate(lines):
        if (found := _SUBJECT.match(plain(line))) is None:
            continue
        parts = [plain(line)[found.end() :]]
        for more in lines[index + 1 :]:
            if DAY_IN_WORDS.search(folded(plain(more))) or more.isupper() or _GAP.search(more.strip()):
                break
            parts.append(plain(more))
        return " ".join(" ".join(parts).split()).strip(" :.")
    return ""


def _folded(block: Block) -> str:
    return folded(plain(" ".join(lines_of([block]))))
