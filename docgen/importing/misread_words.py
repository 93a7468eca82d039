"""Words whose marks a poor scan lost or mixed up (`Sơ Y tê`, `thâm định`), set right by the words of the rules.

Two words in a row are taken for two that the rules write so, where these alone could have been misread as those:
the same letters, a mark lost (`â` of `ẩ`, `d` of `đ`) or another one above (`ắ`). No mark is taken away, no other
letter is guessed, a word that the rules have anywhere as it was read is left alone. Two words read as one are
parted where the rules have them side by side. Each is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from unicodedata import combining, normalize

from pydantic import BaseModel

from docgen.anatomy.column_lines import lines_of
from docgen.anatomy.misread_marks import read_numeral
from docgen.anatomy.source_text import Block, Paragraph, SourceText
from docgen.anatomy.titles import unmarked
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.phrases.ruleset import Rules
from docgen.text.normalize import folded

_SHOWN = 12
_FEWEST, _SCANNED = 2, 0.0025
_GLUED, _LONGEST = 5, 40
"""Two words that were read as one have so many letters at least."""
_WORD = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")
_SYLLABLE = re.compile(r"(?:[bcdghklmnpqrstvx]|[cgknpt]h|ngh?|gi|qu|tr)?[aeiouy]{1,3}(?:[cmnpt]|ch|ng|nh)?")
_OF_LETTERS = re.compile(r"\[([^\W\d_])[^\W\d_]+\]")
_CHOICE = re.compile(r"([^\W\d_]+) \(\?:([^()]+)\)")
_ABOVE = {"\u0300", "\u0301", "\u0303", "\u0309"}
"""The tone marks above a letter; the one below is another thing."""
_TONES = {*_ABOVE, "\u0323"}
_HORN = "\u031b"
_SHAPES = ({"\u0302", "\u0306"}, {_HORN})
_HORNLESS = re.compile(r"([ưừứửữự])([oòóỏõọ])(?=\w)", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?i:quý)\s+(?:I[IV]{0,2}\s*[,-]\s*)*(?P<misread>[HILTV|l1!]{1,3})(?=[/\s,;.])")
_QUARTERS = ("I", "II", "III", "IV")
_DAY = re.compile(r"\b(?i:ngày|tháng)\s+(?P<misread>(?=\D?\d)[\dIlOƠÔÓ|!\]]{2})(?=\s|/)")
_FIGURES = str.maketrans("IlOƠÔÓ|!]", "110000111")

Pair = tuple[str, str]


class MisreadWords:
    """Sets words right that were misread, by the rules in force."""

    def __init__(self, rules: Rules) -> None:
        self._known: defaultdict[Pair, set[Pair]] = defaultdict(set)
        for text in _texts(_all(rules)):
            for run in _RUN.findall(_phrases(folded(text))):
                for pair in pairwise(run.split()):
                    self._known[_bare(pair[0]), _bare(pair[1])].add(pair)
        self._words_known = {word for pairs in self._known.values() for pair in pairs for word in pair}
        self._words_known.update(rules.names.more_verbs)
        self._short: Mapping[str, str] = {_bare(each.lower()): each for each in rules.names.abbreviations}

    @classmethod
    @lru_cache(maxsize=4)
    def of(cls, rules: Rules) -> MisreadWords:
        """Those of these rules."""
        return cls(rules)

    def corrected(self, source: SourceText) -> SourceText:
        """`source` with its words set right, and a finding for each page on which some were."""
        told: dict[str, dict[str, None]] = {}
        blocks = tuple(self._block(block, told) for block in source.blocks)
        findings: list[Finding] = []
        for place, changes in told.items():
            message = say("{count} words were misread and are taken for those of the rules", count=len(changes))
            shown = ", ".join([*changes][:_SHOWN])
            findings.append(Finding("chu-doc-nham", Severity.WARNING, place, message, found=shown))
        return replace(source, blocks=blocks, findings=(*source.findings, *findings))

    def corrected_if_scanned(self, source: SourceText) -> SourceText:
        """`source` as recognised from a picture, if so many of its words are misread; else as it is.

        What was typed has a slip in a thousand words, what a machine read has four and more.
        """
        corrected = self.corrected(source)
        told = corrected.findings[len(source.findings) :]
        words = sum(len(line.split()) for line in lines_of(source.blocks))
        if len(told) < max(_FEWEST, _SCANNED * words):
            return source
        whole = Finding(
            rule="chu-doc-nham",
            severity=Severity.WARNING,
            place="",
            message=say(
                "the text seems recognised from pictures: in {count} places misread words are taken for those of "
                "the rules; compare it with the original",
                count=len(told),
            ),
            found=", ".join(each.found for each in told[:_SHOWN]),
        )
        return replace(corrected, findings=(*source.findings, whole), recognised=True)

    def _block(self, block: Block, told: dict[str, dict[str, None]]) -> Block:
        if isinstance(block, Paragraph):
            return replace(block, text=self._text(block.text, block.place, told))
        rows = (
            tuple(self._text(cell, block.place_of(number), told) for cell in row)
            for number, row in enumerate(block.rows)
        )
        return replace(block, rows=tuple(rows))

    def _text(self, text: str, place: str, told: dict[str, dict[str, None]]) -> str:
        changes = [*self._words(text), *_numbers(text)]
        for start, end, meant in sorted(changes, reverse=True):
            told.setdefault(place, {})[f"{text[start:end]} → {meant}"] = None
            text = text[:start] + meant + text[end:]
        return text

    def _words(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a word was misread, and what it was."""
        found = list(_WORD.finditer(text))
        words = [folded(each[0]) for each in found]
        joined = [text[one.end() : other.start()].isspace() for one, other in pairwise(found)]
        meant: defaultdict[int, set[str]] = defaultdict(set)
        for at in (at for at, whole in enumerate(joined) if whole):
            pair = words[at], words[at + 1]
            known = self._known.get((_bare(pair[0]), _bare(pair[1])), set())
            likely = [each for each in known if all(map(self._may_be, pair, each))]
            if len(likely) == 1:
                for step, word in enumerate(likely[0]):
                    meant[at + step].add(word)
        for at, match in enumerate(found):
            short = self._short.get(_bare(words[at])) if match[0].isupper() and len(match[0]) > 3 else None
            if short is not None and short != match[0]:
                yield match.start(), match.end(), short
            elif _HORNLESS.search(words[at]):
                yield match.start(), match.end(), _HORNLESS.sub(_with_horn, match[0])
            elif parts := self._parted(words[at], match[0]):
                yield match.start(), match.end(), parts
            elif len(meant[at]) == 1 and (word := next(iter(meant[at]))) != words[at]:
                yield match.start(), match.end(), _written_as(word, match[0])

    def _parted(self, word: str, printed: str) -> str:
        """The words that were read as one (`Tưpháp`), where the rules have them side by side; else empty."""
        if not _GLUED <= len(word) <= _LONGEST or word in self._words_known:
            return ""
        cuts = range(1, len(word))
        ways = [
            at
            for at in cuts
            if (word[:at], word[at:]) in self._known.get((_bare(word[:at]), _bare(word[at:])), ())
        ]
        if not ways and not word.isascii() and not _SYLLABLE.fullmatch(_bare(word)):
            ways = [at for at in cuts if {word[:at], word[at:]} <= self._words_known]
        return f"{printed[: ways[0]]} {printed[ways[0] :]}" if len(ways) == 1 else ""

    def _may_be(self, read: str, meant: str) -> bool:
        """Whether `meant`, of the same bare letters, may have been misread as `read`, no word of the rules."""
        return read == meant or (read not in self._words_known and _may_be(read, meant))


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Where the number of a quarter, a day or a month was misread, and what alone it can have been."""
    for found in _QUARTER.finditer(text):
        meant = read_numeral(found["misread"])
        if meant != found["misread"] and meant in _QUARTERS and not found["misread"].isdecimal():
            yield *found.span("misread"), meant
    for found in _DAY.finditer(text):
        if not found["misread"].isdecimal():
            yield *found.span("misread"), found["misread"].translate(_FIGURES)


def _may_be(read: str, meant: str) -> bool:
    """Whether `meant`, of the same bare letters, may have been misread as `read`."""
    ones, others = normalize("NFC", read), normalize("NFC", meant)
    return len(ones) == len(others) and all(
        one == other or (_letter_may_be(*_marks(one), *_marks(other)) and (one, other) != ("đ", "d"))
        for one, other in zip(ones, others, strict=True)
    )


def _letter_may_be(tone: str, shape: str, meant_tone: str, meant_shape: str) -> bool:
    tones = tone in ("", meant_tone) or {tone, meant_tone} <= _ABOVE
    return tones and (shape in ("", meant_shape) or any({shape, meant_shape} <= each for each in _SHAPES))


def _marks(letter: str) -> tuple[str, str]:
    """The tone mark of a letter, and the mark that makes another vowel of it."""
    marks = [each for each in normalize("NFD", letter) if combining(each)]
    tone = "".join(each for each in marks if each in _TONES)
    return tone, "".join(each for each in marks if each not in _TONES)


_bare = lru_cache(maxsize=20_000)(unmarked)
"""The letters of a word without their marks."""


def _with_horn(found: re.Match[str]) -> str:
    """The vowel behind "ư" with the horn that it always has there (`phưòng`)."""
    bare = normalize("NFD", found[2])
    return found[1] + normalize("NFC", f"{bare[0]}{_HORN}{bare[1:]}")


def _written_as(word: str, printed: str) -> str:
    if printed.isupper() and len(printed) > 1:
        return word.upper()
    return word.capitalize() if printed[:1].isupper() else word


def _all(rules: Rules) -> tuple[object, ...]:
    return (
        rules.bodies,
        rules.communes,
        rules.names,
        rules.work,
        rules.fields,
        rules.competence,
        rules.wording,
        rules.draft,
        rules.grammar,
        rules.watch,
        rules.levels,
        rules.reading,
        rules.times,
    )


def _phrases(pattern: str) -> str:
    """`pattern` with the words that it has side by side: `hằng (?:quý|tháng)` has "hằng quý" and "hằng tháng"."""
    plain = _OF_LETTERS.sub(r"\1", pattern)
    each = (f"{word[1]} {way}" for word in _CHOICE.finditer(plain) for way in word[2].split("|"))
    return "; ".join((plain, *each))


def _texts(value: object) -> Iterator[str]:
    """Every text in a value of the rules."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, Mapping):
        yield from _texts((*value, *value.values()))
    elif isinstance(value, Iterable):
        for each in value:
            yield from _texts(each)
