"""The preamble between head and body: kind, abstract, addressees, who decides, legal bases (boxes 5a, 9a, 6)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from docgen.anatomy.document_part import Part
from docgen.anatomy.entries import PlacedPiece, following
from docgen.anatomy.heads import Found, mark
from docgen.anatomy.levels import level
from docgen.anatomy.part_words import Words
from docgen.text.normalize import folded

_LONG = 400
_TITLE_WORDS = 14
_LIST_WIDTH = 160
_NEAR = 8
"""How many lines in capitals may name who decides."""
_BASES = 80
"""How many legal bases may stand before a resolution."""


class Opening:
    """Reads the opening of a document from `start`, never beyond `end`."""

    def __init__(self, entries: Sequence[PlacedPiece], start: int, end: int, words: Words) -> None:
        self._entries, self._end, self._words = entries, end, words
        self.at = start
        """Where the body begins, once read."""
        self.found: Found = {}
        self._has: set[Part] = set()
        self._latest: Part | None = None
        self._ruled = False
        """Whether the line that closes the abstract was met."""
        self._decides = False
        """Whether the kind is one that names who decides."""

    def read(self) -> Found:
        """The parts of the opening; `at` then stands where the body begins."""
        while self.at < self._end:
            entry = self._entries[self.at]
            if entry.blank:
                self._ruled = self._ruled or bool(entry.lines and Part.ABSTRACT in self._has)
                self.at += 1
            elif (part := self._part(entry)) is not None:
                self._take(part)
            elif not (self._addressees(entry) or self._wired(entry) or self._bases(entry)):
                break
        return self.found

    def _part(self, entry: PlacedPiece) -> Part | None:
        words, has = self._words, self._has
        if entry.tabular:
            return None
        if words.typed_rule.fullmatch(entry.text):
            self._ruled = Part.KIND in has
            return Part.TYPED_RULE
        if (marked := mark(entry, words)) is not None:
            return marked
        if entry.boxed:
            return Part.OTHER
        if Part.KIND not in has:
            return self._before_kind(entry)
        if words.reference.fullmatch(entry.text) or self._open_reference():
            return Part.APPENDIX_REFERENCE
        if self._resolves(entry) and Part.ABSTRACT in has:
            return Part.RESOLUTION
        if self._names_competence(entry):
            return Part.COMPETENCE
        return Part.ABSTRACT if self._is_abstract(entry) else None

    def _before_kind(self, entry: PlacedPiece) -> Part | None:
        words, piece = self._words, entry.piece
        if Part.ADDRESSEES_LABEL in self._has:
            return None
        bold = piece.every(lambda format_: format_.bold)
        named = words.kind.fullmatch(entry.text) or words.other_kind.fullmatch(entry.text)
        if named and (piece.in_capitals or (bold and entry.centred)):
            self._decides = words.deciding.fullmatch(entry.text) is not None
            return Part.KIND
        if words.subject_line.fullmatch(entry.text) and len(piece.text) < _LONG:
            return Part.SUBJECT_LINE
        known = words.addressees.fullmatch(entry.text) or level(entry, words) is not None
        titled = piece.in_capitals and entry.centred and len(piece.text.split()) <= _TITLE_WORDS
        return Part.KIND if titled and not known else None

    def _is_abstract(self, entry: PlacedPiece) -> bool:
        words, has = self._words, self._has
        if (
            self._ruled
            or len(entry.piece.text) > _LONG
            or words.addressees.fullmatch(entry.text)
            or level(entry, words)
        ):
            return False
        if (
            words.wired.fullmatch(entry.text)
            or words.plain_basis.fullmatch(entry.text)
            or Part.COMPETENCE in has
            or Part.ADDRESSEES_LABEL in has
        ):
            return False
        if entry.centred:
            return True
        first = Part.ABSTRACT not in has
        return first and bool(words.abstract.fullmatch(entry.text)) and entry.piece.every(lambda each: each.bold)

    def _names_competence(self, entry: PlacedPiece) -> bool:
        words = self._words
        if not entry.piece.in_capitals or not (self._decides or self._resolution is not None):
            return False
        ahead = list(following(self._entries, self.at, self._end, _NEAR))
        named = words.body_name.fullmatch(entry.text) or words.post.fullmatch(entry.text)
        if named and ahead and words.resolution.fullmatch(ahead[0].text):
            return True
        next_small = next((order for order, each in enumerate(ahead) if not each.piece.in_capitals), None)
        if next_small is None or not words.legal_basis.fullmatch(ahead[next_small].text):
            return False
        if Part.COMPETENCE in self._has:
            return True
        if self._resolution is None and not named:
            return False
        return bool(named) or next_small == 0

    def _open_reference(self) -> bool:
        """Whether the line above is a reference whose bracket is still open."""
        above = self._entries[max(self.found)].text if self._latest is Part.APPENDIX_REFERENCE else ""
        return "(" in above and ")" not in above

    def _addressees(self, entry: PlacedPiece) -> bool:
        """Kính gửi with the list under it."""
        words = self._words
        if not words.addressees.fullmatch(entry.text) or Part.ADDRESSEES_LABEL in self._has:
            return False
        self._take(Part.ADDRESSEES_LABEL)
        rest = entry.piece.text.partition(":")[2].strip()
        while self.at < self._end:
            below = self._entries[self.at]
            if below.blank:
                self.at += 1
                continue
            listed = words.addressee.fullmatch(below.text) is not None
            if not (listed or self._goes_on(below, entry, rest)) or words.plain_basis.fullmatch(below.text):
                break
            self._take(Part.ADDRESSEES)
            rest = below.piece.text
        return True

    def _wired(self, entry: PlacedPiece) -> bool:
        """The line of a công điện that says who wires, with the list of those who are wired (sample 1.6)."""
        words = self._words
        if not entry.centred or not words.wired.fullmatch(entry.text) or Part.ADDRESSEES in self._has:
            return False
        self._take(Part.OTHER)
        while self.at < self._end and (
            self._entries[self.at].blank or words.addressee.fullmatch(self._entries[self.at].text)
        ):
            self._take(Part.ADDRESSEES, skip_blank=True)
        return True

    def _goes_on(self, below: PlacedPiece, label: PlacedPiece, above: str) -> bool:
        """Whether a line without a hyphen goes on with the addressees: set off as they are, what is above open."""
        if below.table != label.table or len(below.piece.text) > _LIST_WIDTH:
            return False
        if above.startswith("-"):
            return above.endswith(",") or (label.table is not None and not above.endswith((";", ".")))
        is_open = not above or above.endswith((",", ";"))
        return is_open and (label.table is not None or _set_off(below))

    def _bases(self, entry: PlacedPiece) -> bool:
        """The legal bases: all down to a resolution; else a block of lines each of which is plainly one."""
        resolution = self._resolution
        if resolution is not None and self.at < resolution:
            while self.at < resolution:
                self._take(Part.LEGAL_BASIS, skip_blank=True)
            self._take(Part.RESOLUTION)
            return True
        words, block = self._words, list[int]()
        for at in range(self.at, self._end):
            below = self._entries[at]
            if below.blank:
                continue
            # Behind a full stop only what is plainly a basis goes on with the block.
            ended = block and not self._entries[block[-1]].piece.text.endswith(";")
            said = (words.plain_basis if ended else words.legal_basis).fullmatch(below.text) is not None
            # What is set in italics behind the semicolon of a basis in italics is one too, whatever its words.
            goes_on = block and not ended and _slanted(below) and _slanted(self._entries[block[-1]])
            if below.tabular or not (said or goes_on):
                break
            block.append(at)
        plain = [at for at in block if words.plain_basis.fullmatch(self._entries[at].text)]
        if not plain or not (len(block) > 1 or _slanted(entry) or self._stands_alone(entry)):
            return False
        while self.at <= block[-1]:
            self._take(Part.LEGAL_BASIS, skip_blank=True)
        return False

    def _stands_alone(self, entry: PlacedPiece) -> bool:
        """Whether a single line is a basis and nothing more: `Căn cứ …, Ủy ban … ban hành …` opens the text."""
        if Part.ADDRESSEES_LABEL in self._has:
            return False
        clauses = [folded(each) for each in entry.piece.text.split(",")[1:]]
        acts = any(self._words.body_name.fullmatch(each) for each in clauses)
        return entry.piece.text.endswith((";", ".")) and not acts and len(entry.piece.text) <= _LONG

    @cached_property
    def _resolution(self) -> int | None:
        """Where a line such as `QUYẾT ĐỊNH:` stands ahead, with nothing but bases before it."""
        words = self._words
        seen = 0
        for at in range(self.at, self._end):
            entry = self._entries[at]
            if entry.blank:
                continue
            if self._resolves(entry):
                return at if seen else None
            seen += 1
            if entry.tabular or seen > _BASES or words.article.fullmatch(entry.text):
                return None
        return None

    def _resolves(self, entry: PlacedPiece) -> bool:
        """Whether a line is `QUYẾT ĐỊNH:`, in capitals, or in the middle of the page with its colon."""
        stands = entry.piece.in_capitals or (entry.centred and entry.text.endswith(":"))
        return stands and self._words.resolution.fullmatch(entry.text) is not None

    def _take(self, part: Part, skip_blank: bool = False) -> None:
        if not (skip_blank and self._entries[self.at].blank):
            self.found[self.at] = self._latest = part
            self._has.add(part)
        self.at += 1


def _slanted(entry: PlacedPiece) -> bool:
    return entry.piece.every(lambda format_: format_.italic)


def _set_off(entry: PlacedPiece) -> bool:
    format_ = entry.piece.paragraph.format
    return format_.left > 0 or entry.centred or entry.piece.start > 0
