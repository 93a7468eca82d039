"""Lists of bodies as plans write them: split by the gazetteer, and the unknown by the nouns names open with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from docgen.phrases.ruleset import Rules
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.mention import LOOSE, Located, MentionKind
from docgen.text.capitals import CAPITALS
from docgen.text.markup import plain
from docgen.text.normalize import clean

# Beyond this a value is no list of bodies, and to split it would take for ever.
_LONGEST = 1500
_LONGEST_HEADING = 45
_LONGEST_END = 4
_REQUEST = re.compile(
    r"^(?:đề nghị|giao|yêu cầu|đối với|trách nhiệm (?:của )?)\s+(?:các đồng chí\s+)?", re.IGNORECASE
)
# What a sentence has and a name has not.
_ACTS = re.compile(
    r"\b(?:sẽ|phải|được|đã|là|(?:chịu|có) trách nhiệm|có nhiệm vụ|chủ trì|phối hợp|tiến hành|chỉ đạo|thực hiện)\b"
)
_SAYS = re.compile(rf"[.;:!?]|{_ACTS.pattern}")
_OWN = (MentionKind.BODY, MentionKind.CENTRAL, MentionKind.COMMUNES, MentionKind.COMMUNES_OF_KIND)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+(?:và|cùng|cùng với)\s+", re.IGNORECASE)
_SHORT_NAMES = re.compile(rf"[{CAPITALS}]{{2,8}}(?:, [{CAPITALS}]{{2,8}})+")
_BULLET = re.compile(r"^\s*[-–+•*]\s*")


class Bodies:
    """Who is named in a value, in a heading."""

    def __init__(self, rules: Rules) -> None:
        self._rules, self._gazetteer = rules, Gazetteer.of(rules)
        self._as_what = rules.regex(rf"\s*\({rules.reading.as_what}\)$")

    def split(self, text: str) -> tuple[str, ...]:
        """The single bodies of `text`, in its own words; each line of a cell is an entry of its own."""
        lines = [_BULLET.sub("", line).strip(" ;,") for line in _logical(plain(clean(text)))]
        return tuple(
            body for line in lines if line for body in (self._of(line) if len(line) < _LONGEST else [line])
        )

    def known(self, name: str) -> bool:
        """Whether the rules know `name`."""
        return self._gazetteer.known(name)

    def heading(self, text: str) -> tuple[str, ...]:
        """The bodies that make up a heading (`2. Sở Tài chính`, `Đề nghị Tỉnh đoàn`); none for any other."""
        name = self._as_what.sub("", _REQUEST.sub("", plain(clean(text)).strip()).strip(" .:;"))
        if not name or len(name.split()) > _LONGEST_HEADING:
            return ()
        if _ACTS.search(name) and not self._is_one_name(name):
            return ()
        bodies = self.split(name)
        if not bodies or not all(self.known(each) or self.named(each) for each in bodies):
            return ()
        return () if any(map(self.says_more, bodies)) else bodies

    def _is_one_name(self, text: str) -> bool:
        """Whether `text` is a name to its end, whatever words its condition has (`Các cơ sở được thẩm định`)."""
        return [(each.start, each.end) for each in self._gazetteer.mentions(text)] == [(0, len(text))]

    def says_more(self, name: str) -> bool:
        """Whether `name` is a body of its own with something said of it (`Sở Y tế theo dõi`), or several."""
        opening = self._opening(name)
        if not opening:
            return False
        first, last = opening[0], opening[-1]
        if self._rules.action.match(name[last.end :].lstrip()):
            return True
        return first.mention.kind in _OWN and name[first.end :].lstrip()[:1].islower()

    def tells_work(self, value: str) -> bool:
        """Whether `value`, behind a label, goes on with what its bodies do (`UBND các xã phát tờ rơi`).

        Behind a collective it only says which (`các đơn vị quản lý rừng`).
        """
        text = plain(clean(value)).strip()
        opening = self._opening(text)
        if not opening or opening[-1].mention.kind in LOOSE:
            return False
        behind = text[opening[-1].end :].lstrip()
        return behind[:1].islower() and self._rules.act.match(behind) is not None

    def _opening(self, text: str) -> Sequence[Located]:
        """The names in a row with which `text` opens; none where it is no more than one name."""
        names = self._gazetteer.mentions(text)
        if not names or names[0].start or names[0].end == len(text):
            return ()
        apart = (
            at
            for at, (one, two) in enumerate(pairwise(names), 1)
            if not _BETWEEN.fullmatch(text[one.end : two.start])
        )
        return names[: next(apart, len(names))]

    def named(self, text: str) -> bool:
        """Whether `text` has the form of a body's name, known or not."""
        return bool(self._name.match(text)) and not _SAYS.search(text) and len(text.split()) <= 25

    def _of(self, line: str) -> list[str]:
        if len(line) > _LONGEST:
            return [line]
        found: list[str] = []
        start = end = 0
        for mention in self._gazetteer.split(line):
            loose = mention.kind in (MentionKind.UNKNOWN, MentionKind.COLLECTIVE)
            if loose and (parted := self._parted(mention.text)):
                pieces = parted
            elif mention.is_known:
                pieces = [mention.text]
            elif _SHORT_NAMES.fullmatch(mention.text):
                pieces = mention.text.split(", ")
            else:
                pieces = [piece.strip(" ,;") for piece in self._cut.split(mention.text) if piece.strip(" ,;")]
            for piece in pieces:
                at = line.find(piece, end)
                if found and at >= 0 and self._goes_on(piece, line[end:at]):  # "các huyện, thành phố"
                    found[-1] = line[start : at + len(piece)]
                else:
                    found.append(piece)
                    start = max(at, 0)
                end = at + len(piece) if at >= 0 else end
        return found

    def _parted(self, text: str) -> list[str]:
        """A list whose names end where the next begins, with nothing else between them; empty for any other."""
        names = self._gazetteer.mentions(text)
        if len(names) < 2 or names[0].start or text[names[-1].end :].strip(" .;,"):
            return []
        between = [text[one.end : two.start] for one, two in pairwise(names)]
        # "Giám đốc các sở và Thủ trưởng các ban" is one call to all; a comma parts.
        if not any("," in each or ";" in each for each in between) or not all(map(_BETWEEN.fullmatch, between)):
            return []
        return [text[each.start : each.end] for each in names]

    def _goes_on(self, piece: str, between: str) -> bool:
        """Whether `piece` is no name, but the end of the one before it."""
        small = piece[:1].islower() and len(piece.split()) <= _LONGEST_END
        return small and ";" not in between and not self.known(piece) and not self.named(piece)

    @cached_property
    def _cut(self) -> re.Pattern[str]:
        """Before each noun with a name of its own in a list of unknown bodies; not inside brackets."""
        return re.compile(rf"(?:,\s*(?:và\s+)?|\s+và\s+)(?={self._noun}|{self._collective})(?![^(]*\))")

    @cached_property
    def _name(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._noun}|{self._collective})")

    @cached_property
    def _noun(self) -> str:
        nouns = "|".join(sorted(map(re.escape, self._rules.reading.body_nouns), key=len, reverse=True))
        areas = r"các|tỉnh|huyện|thành phố|thị xã|xã|phường|khu vực|đơn vị|cơ quan"
        return rf"(?:{nouns})(?:\s+(?:[{CAPITALS}]|(?:{areas})\b)|,|$)"

    @cached_property
    def _collective(self) -> str:
        nouns = "|".join(map(re.escape, self._rules.reading.collective_nouns))
        return rf"(?i:các|những|mọi|toàn thể)\s+(?i:{nouns})\b"


def _logical(text: str) -> list[str]:
    """The entries of a cell: its lines, those that only wrap joined to the line before."""
    entries: list[str] = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        starts = _BULLET.match(line) or line[:1].isupper()
        if entries and (entries[-1].endswith((",", " và")) or not (starts or entries[-1].endswith((";", ".")))):
            entries[-1] = f"{entries[-1]} {line}"
        else:
            entries.append(line)
    return entries
