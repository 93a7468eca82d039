"""The letterhead: who issued the document, its number, place and date (PL1.II.2 to II.4 of Decree 30)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from docgen.anatomy.titles import skeleton
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.identity import DocumentNumber, IssueDate
from docgen.phrases.ruleset import Rules
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.days import MISREAD_DAY
from docgen.text.normalize import clean

_NATIONAL = re.compile(r"CONG H\S+ XA H\S+ CHU NGH\S+ \S{3,5} NAM|D\S+ LAP\W+TU DO\W+H\S+ PHUC")
_NUMBER = re.compile(
    r"\bSố\s*:?\s*(?P<number>[^/\n,;]{0,12}?(?:\s?\d+/\d+)?)\s*/\s*(?P<symbol>[A-ZĐƯ]{1,6}(?:\s*-\s*[A-ZĐ][\w&Đđ.,]*)+(?:\s*-\s*[A-ZĐ][\w&]*)*)"
)
_DATE = re.compile(
    rf"(?P<place>(?:TP\.?\s*)?[{CAPITALS}][{SMALL}]+(?:[ -]+[{CAPITALS}][{SMALL}]*){{0,6}})\s*,?\s+{MISREAD_DAY}"
)
# What a scan makes of figures; the date is then told as doubtful.
_LOOKS = str.maketrans("Il|]!OoQ", "11111000")
_SLASHES = str.maketrans("⁄∕", "//")
_BY_DECISION = re.compile(r"\s+THEO QUYẾT ĐỊNH\b.*")
_LONGEST_LINE = 160
_RULE = re.compile(r"^[\W_]*$")
_OFFICE = "ỦY BAN NHÂN DÂN"
_AREA = re.compile(r"(?P<kind>TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|XÃ|ĐẶC KHU)\s+(?P<name>\S.*)")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the top of a document says; whatever it leaves open is empty."""

    number: DocumentNumber | None
    issued_on: IssueDate | None
    place_name: str
    issuer: str
    parent: str
    findings: tuple[Finding, ...] = ()


def letterhead(lines: Sequence[str], text: str, rules: Rules) -> Letterhead:
    """The letterhead in `lines`; `text` is the whole document, in which names stand in their usual letters."""
    findings: list[Finding] = []
    whole = "\n".join(clean(line) for line in lines).translate(_SLASHES)
    number_match, date_match = _NUMBER.search(whole), _DATE.search(whole)
    place = _place(date_match["place"]) if date_match else ""
    authorities = _authorities(_DATE.sub("   ", _NUMBER.sub("   ", whole)), rules)
    names = [_usual(line, text, rules) for line in authorities]
    return Letterhead(
        number=_number(number_match, findings),
        issued_on=_date(date_match, findings),
        place_name=place,
        issuer=names[-1] if names else "",
        parent=names[-2] if len(names) > 1 else "",
        findings=tuple(findings),
    )


def _number(found: re.Match[str] | None, findings: list[Finding]) -> DocumentNumber | None:
    if found is None:
        return None
    digits = re.sub(r"[\s.…_]", "", found["number"])
    if not re.fullmatch(r"(?:\d+[a-zđ]?)?", digits):
        findings.append(_doubt(say("the number of the document cannot be read"), found["number"]))
        digits = ""
    try:
        return DocumentNumber.model_validate(f"{digits}/{found['symbol']}")
    except ValidationError:
        return None


def _date(found: re.Match[str] | None, findings: list[Finding]) -> IssueDate | None:
    if found is None:
        return None
    printed = [found["year"], found["month"], found["day"]]
    doubtful = any(part and not part.isdecimal() for part in printed)
    parts = [part.translate(_LOOKS) for part in printed]
    while parts:
        given = [part if len(part) == 4 else part.zfill(2) for part in parts if part.isdecimal()]
        if len(given) == len(parts):
            try:
                date = IssueDate.model_validate("-".join(given))
            except ValidationError:
                doubtful = True
            else:
                if doubtful:
                    findings.append(_doubt(say("the date of the document cannot be read whole"), found[0]))
                return date
        parts.pop()
    return None


def _place(place: str) -> str:
    """The place's name: of a line that runs two columns together, what stands behind the gap."""
    return re.split(r"\s{3,}|\t", place.strip())[-1].strip(" *_")


def _authorities(whole: str, rules: Rules) -> list[str]:
    """The lines with names of bodies, in capitals as printed, names that run over two lines joined."""
    left = []
    for line in whole.split("\n"):
        for piece in re.split(r"\s{3,}|\t|\|", without_state(line)):
            piece = re.sub(r"\W{3,}$|^[\W_]+", "", piece).strip(" *_-–—")
            if piece and not _RULE.match(piece) and not _NUMBER.search(piece) and "ngày" not in piece:
                left.append(piece)
    names: list[str] = []
    nouns = tuple(skeleton(noun) for noun in rules.reading.body_nouns)
    for piece in left:
        if not piece.isupper() or len(piece) < 5:
            continue
        opens = skeleton(piece).startswith(nouns)
        if names and (_AREA.fullmatch(piece) or names[-1].endswith((" VÀ", ",", " -")) or not opens):
            names[-1] = f"{names[-1]} {piece}"
        elif opens:
            names.append(piece)
    return [_BY_DECISION.sub("", " ".join(name.split())) for name in names]


def without_state(line: str) -> str:
    """A line without the name of the state and its motto, which in a poor scan share it with the issuer."""
    if len(line) > _LONGEST_LINE:
        return line
    bare = skeleton(line)
    if not _NATIONAL.search(bare) or len(bare) != len(" ".join(line.split())):
        return line
    line = " ".join(line.split())
    for found in reversed(list(_NATIONAL.finditer(bare))):
        line = f"{line[: found.start()]}   {line[found.end() :]}"
    return line


def _usual(name: str, text: str, rules: Rules) -> str:
    """A name in capitals in its usual letters: as the text has it, as the rules have it, or by its parts."""
    full = re.sub(r"^(?:UBND|UỶ BAN NHÂN DÂN)\b", _OFFICE, name)
    for each in dict.fromkeys((full, name)):
        pattern = re.escape(each).replace(r"\ ", r"\s+")
        found = Counter(
            " ".join(hit.split()) for hit in re.findall(pattern, text, re.IGNORECASE) if not hit.isupper()
        )
        if found:
            return re.sub(r"^UBND\b", "Ủy ban nhân dân", found.most_common(1)[0][0])
    if (known := _known(full, rules)) is not None:
        return known
    area = _AREA.search(full)
    if area and full.startswith(_OFFICE):
        return f"Ủy ban nhân dân {area['kind'].lower()} {area['name'].title()}"
    return name


def _known(name: str, rules: Rules) -> str | None:
    """The rules' own spelling; that of Sở Y tế serves Phòng Y tế too."""
    bodies = {skeleton(body.name): body.name for body in rules.bodies.bodies}
    own = skeleton(name)
    if own in bodies:
        return bodies[own]
    for noun in rules.reading.body_nouns:
        if own.startswith(f"{skeleton(noun)} "):
            twin = bodies.get(f"SO {own.removeprefix(skeleton(noun)).strip()}")
            if twin is not None:
                return twin.replace("Sở", noun, 1)
    return None


def _doubt(message: str, found: str) -> Finding:
    return Finding(
        rule="phan-dau", severity=Severity.WARNING, place="", message=message, found=" ".join(found.split())
    )
