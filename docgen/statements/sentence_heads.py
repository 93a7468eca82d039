"""The head of a sentence: whom it makes act, and who gives the order, of all readings the one that costs least."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from docgen.phrases.grammar import Capacity
from docgen.statements.lists import Listed
from docgen.statements.mention import LOOSE, SUBJECTS, MentionKind
from docgen.statements.name_cues import Cue, Cues

_PARTED = re.compile(r"(?:[,:]|\sthì)\s*$", re.IGNORECASE)
"""What parts a subject from the words before it."""
_FIGURE = re.compile(r"\s*:\s*\d")
_BRACKET = re.compile(r"\s*(?:\([^()]*\)|,?\s?(?:\.{3}|…|v\.\s?v\b\.{0,3}…?))")
"""A bracket, or the sign that more could be named, behind names."""
_SET_APART = re.compile(r"\s*(?:[:,]|[-–—]\s|\.\s*\w|$)")
"""What parts a subject from what it is to do: `Sở Y tế: …`, `Sở Y tế - …`, `Sở Y tế. …`."""
_COMMA = re.compile(r",(?:[\s,]*,)? ?")
_PARTING = (",", ":", "thì", ", thì")
_AMBIGUOUS = 1.0
"""A reading that costs so little more than the best leaves a doubt."""
_LATE = 1.5
"""What speaks against a subject behind the comma where a predicate may begin already."""
_MOST = 8
"""So many lists of names are tried as the subject."""


def _is_sure(each: Listed) -> bool:
    """Whether the first name is one of its own, written as such: no common noun of the words before it."""
    first = each.mentions[0]
    proper = sum(word[:1].isupper() for word in first.text.split()) > 1
    return first.text[:1].isupper() and (proper or first.kind in SUBJECTS)


class Head(NamedTuple):
    """One reading of how a sentence begins. Places are those of the text; `predicate` is where it goes on."""

    cost: float
    predicate: int
    doers: Listed | None = None
    givers: Listed | None = None
    giving: int | None = None
    """Where the verb of giving begins."""
    premise: int | None = None
    """Where the words before the subject (or the verb, where there is none) end."""


class HeadReader:
    """Weighs the readings of a sentence."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def head(self, text: str, start: int, end: int, lists: tuple[Listed, ...]) -> tuple[Head, Head | None]:
        """The best reading of `text[start:end]`, in which `lists` stand, and the next where it is hardly worse."""
        readings = sorted(self._readings(text, start, end, lists), key=lambda each: each.cost)
        best = readings[0]
        others = [each for each in readings[1:] if each.doers != best.doers]
        near = others and others[0].cost - best.cost < _AMBIGUOUS
        return best, others[0] if near else None

    def _readings(self, text: str, start: int, end: int, lists: tuple[Listed, ...]) -> Iterator[Head]:
        lead_in = self._cues.lead_in.match(text, start, end)
        at = lead_in.end() if lead_in else start
        opens = any(self._cues.premise.match(text, place, end) is not None for place in (start, at))
        outside = list(islice((one for one in lists if one.depth == 0), _MOST))
        # Beyond the last of the lists that are tried it would tell nothing.
        begun, firm = self._begun(text, at, end if len(outside) < _MOST else outside[-1].start)
        begins_with_verb = self._begins_with_verb(text, at, end)
        yield self._elided(at, opens, begun, begins_with_verb)
        first = outside[0] if outside else None
        for each in outside:
            cue = self._cues.before(text, each.start, start)
            late = _LATE if begun is not None and firm and begun < each.start else 0.0
            if cue is not None and (cue.capacity is Capacity.GIVES or cue.orders):
                yield self._given(text, at, end, each, cue, lists, behind_premise=opens)
            elif each.start <= at:
                yield from self._first(text, end, each, cue, lists)
            elif cue is None and _PARTED.search(text, at, each.start):
                behind = self._behind(text, each, end, lists)
                topic = not begins_with_verb and each is first and self._acts(text, behind, end)
                topic = topic and (self._names_matter(text[at : each.start]) or _is_sure(each))
                cost = (1.0 if opens else 0.2 if topic else 4.0) + late
                if (given := self._given_below(text, end, each, lists, premise=each.start)) is not None:
                    yield given
                yield Head(cost + self._strange(text, each, behind, end), behind, each, premise=each.start)
            elif cue is not None and opens:
                if each is first and (given := self._given_before(text, end, each, lists)) is not None:
                    yield given
                yield from self._tails(text, end, each, 1.7 + late, lists)

    def _first(
        self, text: str, end: int, each: Listed, cue: Cue | None, lists: tuple[Listed, ...]
    ) -> Iterator[Head]:
        """The names with which the sentence opens: its subject, or those to whom the order is given below."""
        given = self._given_below(text, end, each, lists) or self._given_before(text, end, each, lists)
        if given is not None:
            yield given
        elif cue is None:
            behind = self._behind(text, each, end, lists)
            yield Head(self._strange(text, each, behind, end), behind, each)
        else:  # "Đối với các xã vùng cao, UBND tỉnh …": the last of them may be the subject
            behind = self._behind(text, each, end, lists)
            yield Head(0.8 + self._strange(text, each, behind, end), behind, each)
            yield from self._tails(text, end, each, 0.0, lists)

    def _given_below(
        self, text: str, end: int, each: Listed, lists: tuple[Listed, ...], premise: int | None = None
    ) -> Head | None:
        """`each` as who gives an order that says to whom only behind its colon (`UBND tỉnh yêu cầu:`)."""
        giving = self._cues.giving.below.match(text, each.end, end)
        if giving is None:
            return None
        doers = next((one for one in lists if one.start >= giving.end()), None)
        if doers is not None and text[giving.end() : doers.start].strip():
            doers = None
        return Head(-1.0, doers.end if doers else giving.end(), doers, each, giving.start(), premise)

    def _given_before(self, text: str, end: int, each: Listed, lists: tuple[Listed, ...]) -> Head | None:
        """`each` as those of whom an order speaks before its giver (`Về phía Sở A, UBND tỉnh giao lập …`)."""
        tail = next(reversed(each.tails(text)), None)
        following = next((one for one in lists if one.start > each.start), None)
        parted = following is not None and text[each.end : following.start].strip() in _PARTING
        giver = tail or (following if parted else None)
        giving = None if giver is None else self._cues.giving.to_those_before.match(text, giver.end, end)
        if giver is None or giving is None or not self._acts(text, giving.end(), end):
            return None
        if all(each.kind in LOOSE for each in giver.mentions):
            return None  # "Các sở, ngành, địa phương phân công người trực": they all do
        members = tuple(one for one in each.members if one.start < giver.start)
        return Head(-1.0, giving.end(), each._replace(members=members), giver, giving.start())

    def _tails(self, text: str, end: int, each: Listed, cost: float, lists: tuple[Listed, ...]) -> Iterator[Head]:
        """The subject as the end of a list whose beginning belongs to the words before it."""
        behind = self._behind(text, each, end, lists)
        for later, tail in enumerate(each.tails(text)):
            against = self._strange(text, tail, behind, end) + 0.2 * later
            yield Head(cost + against, behind, tail, premise=tail.start)

    @staticmethod
    def _elided(at: int, opens: bool, begun: int | None, begins_with_verb: bool) -> Head:
        """Nobody is named as the subject: the sentence opens with its verb, or with words before it."""
        if opens:
            return Head(3.0, at) if begun is None else Head(3.0, begun, premise=begun)
        return Head(0.5 if begins_with_verb else 2.0, at)

    def _begins_with_verb(self, text: str, at: int, end: int) -> bool:
        return self._cues.verb(text, at, end) or self._cues.after(text, at) is not None

    def _names_matter(self, before: str) -> bool:
        """Whether the words before a subject name the matter (`Nước uống: …`), and not to whom it goes."""
        return before.rstrip()[-1:] == ":" and not self._cues.governs(before.rstrip(" :"))

    def _behind(self, text: str, each: Listed, end: int, lists: tuple[Listed, ...]) -> int:
        """Where the text goes on behind names: past a bracket that only tells more of the last one.

        `Công an tỉnh (Phòng Cảnh sát giao thông)`, `UBND các xã (sau đây gọi là …)`, `Sở Y tế (chủ trì)`; not one
        that shares out the work (`(Sở Y tế chủ trì; …)`).
        """
        bracket = _BRACKET.match(text, each.end, end)
        if bracket is None:
            return self._past_maker(text, each, end, lists)
        before = takewhile(lambda one: one.start < bracket.end(), lists)
        inside = (one for one in before if one.start >= each.end)
        return each.end if any(self._cues.after(text, one.end) is not None for one in inside) else bracket.end()

    def _past_maker(self, text: str, each: Listed, end: int, lists: tuple[Listed, ...]) -> int:
        """Where the text goes on behind who made or heads those named (`Tổ công tác do Sở A lập kiểm tra …`)."""
        maker = next((one for one in lists if one.start > each.end), None)
        if maker is None or self._cues.by_whom.fullmatch(text[each.end : maker.start].lstrip()) is None:
            return each.end
        made = self._cues.verb_end(text, maker.end + 1, end)
        return made if self._acts(text, made, end) else each.end

    def _acts(self, text: str, behind: int, end: int) -> bool:
        return self._cues.acts(text, behind, end) or self._cues.after(text, behind) is not None

    def _begun(self, text: str, at: int, end: int) -> tuple[int | None, bool]:
        """Where, behind a comma outside brackets, a predicate without a subject begins.

        What may as well be words before a subject (`Năm qua, thực hiện chỉ đạo của …, UBND tỉnh …`) is not firm.
        """
        depth, counted = 0, at
        loose: int | None = None
        for comma in _COMMA.finditer(text, at, end):
            between, counted = text[counted : comma.start()], comma.start()
            depth += between.count("(") - between.count(")")
            place = comma.end()
            if depth <= 0 and (self._cues.verb(text, place, end) or self._cues.after(text, place) is not None):
                if self._cues.premise.match(text, place, end) is None:
                    return (place, True) if loose is None else (loose, False)
                loose = place if loose is None else loose
        return loose, False

    def _given(
        self,
        text: str,
        at: int,
        end: int,
        doers: Listed,
        cue: Cue,
        lists: tuple[Listed, ...],
        *,
        behind_premise: bool,
    ) -> Head:
        """An order given to `doers`, by whoever stands before the verb of giving."""
        if self._cues.superior.match(text, doers.start, end):
            return Head(9.0, doers.end, doers)
        behind = self._behind(text, doers, end, lists)
        given = self._cues.before_given.match(text, behind, end)
        follows = self._goes_on(text, behind, end) or given is not None
        if self._cues.only_modals(text[at : cue.start]) and not cue.orders:
            return Head(-1.0 if follows else 2.2, behind, doers, giving=cue.start)
        if behind_premise and follows and not cue.orders and text[at : cue.start].rstrip().endswith((",", ":")):
            return Head(0.5, behind, doers, giving=cue.start, premise=cue.start)
        before = (each for each in takewhile(lambda each: each.end <= cue.start, lists) if not each.depth)
        givers = next((each for each in before if self._cues.passes_on(text[each.end : cue.start])), None)
        if givers is not None and givers.start > at and self._cues.before(text, givers.start, at) is not None:
            givers = next(reversed(givers.tails(text)), givers)  # "Theo đề nghị của Sở A, UBND tỉnh giao …"
        if givers is None and follows and (above := self._cues.giving.from_above(text, at, cue.start)) is not None:
            return Head(-1.0, behind, doers, giving=above, premise=above if above > at else None)
        ordered = givers is not None and (not cue.orders or self._cues.superior.match(text, givers.start, end))
        if givers is None or not follows or not ordered:
            return Head(9.0, behind, doers, giving=cue.start)
        if givers.start <= at:
            return Head(-1.0, behind, doers, givers, cue.start)
        cost = 6.0
        if text[at : givers.start].rstrip()[-1:] == ",":  # behind words before the giver
            cost = -0.5 if self._cues.superior.match(text, givers.start, end) else 1.0
        return Head(cost, behind, doers, givers, cue.start, givers.start)

    def _goes_on(self, text: str, behind: int, end: int) -> bool:
        return self._acts(text, behind, end) or _SET_APART.match(text, behind, end) is not None

    def _strange(self, text: str, each: Listed, behind: int, end: int) -> float:
        """What speaks against `each` as the subject: nothing is said of it, or it may be no body at all."""
        cost = 0.0 if self._goes_on(text, behind, end) else 2.0
        if _FIGURE.match(text, behind, end):
            cost += 4.0  # "Bệnh viện tỉnh: 04 cán bộ" tells how many, not what to do
        return cost + (0.6 if each.mentions[0].kind is MentionKind.UNKNOWN else 0.0)
