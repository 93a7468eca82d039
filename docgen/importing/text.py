"""Plain text and Markdown, hard-wrapped or a paragraph a line, as a source text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from docgen.anatomy.source_text import SourceText
from docgen.errors import DocgenError, Fault
from docgen.importing.legacy_encodings import in_unicode
from docgen.importing.misread_words import MisreadWords
from docgen.importing.printed_line import Line
from docgen.importing.printed_lines import source_text_of
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.phrases.ruleset import Rules
from docgen.text.capitals import CAPITALS, SMALL

_HEADING = re.compile(r"#{1,6}\s+")
_EMPHASIS = re.compile(r"\*\*(.+?)\*\*|__(.+?)__")
_LONG = 1500
_MOST = 40_000
"""Lines that are not blank, some 900 pages: more are refused before each is looked at."""
_COLLISION = re.compile(rf"[{SMALL}.;:”\"](?=[{CAPITALS}][{SMALL}])|[{SMALL}](?=[{CAPITALS}]{{2}})")
_FEWEST = 4
# What opens a line, wherever it stands glued to what came before.
_OPENINGS = (
    r"(?<=\S)(?=CỘNG H[ÒO][ÀA] XÃ HỘI)",
    r"(?<=\S)(?=Độc lập\s*[-–])",
    r"(?<=\S)(?=Số:\s)",
    rf"(?<=[{CAPITALS}])(?=[{CAPITALS}][{SMALL}]+ [{CAPITALS}][{SMALL}]+, ngày)",
    r"(?<=\d)(?=KẾ HOẠCH)",
    rf"(?<=KẾ HOẠCH)(?=[{CAPITALS}][{SMALL}])",
    r"(?<=DÂN)(?=TỈNH |THÀNH PHỐ |HUYỆN |XÃ |PHƯỜNG )",
    rf"(?<=[^\s.IVXL])(?=[IVX]+\. [{CAPITALS}]{{2}})",
    rf"(?:(?<=[^\s\d.])|(?<=[{SMALL}%]\.))(?=\d{{1,2}}(?:\.\d{{1,2}})*\. [{CAPITALS}][{SMALL}])",
    rf"(?<=[^\s])(?=[a-zđ]\) [{CAPITALS}])",
    rf"(?<=[.;:])(?=[-–+] [{CAPITALS}])",
)
_CUT = re.compile("|".join((*_OPENINGS, rf"(?<=[{SMALL}.;:”])(?=[{CAPITALS}][{SMALL}])")))


def read_text(path: Path, rules: Rules) -> SourceText:
    """The source text of a text file; raises DocgenError where it holds no text, or far too much."""
    text, lost = _with_breaks(in_unicode(decoded(path.read_bytes(), str(path))))
    every = text.split("\n")
    if (count := sum(map(bool, map(str.strip, every)))) > _MOST:
        problem = say("the file has {count} lines; no plan has more than {most}", count=count, most=_MOST)
        raise DocgenError(Fault(problem, say("check whether it is the right file, or split it into several")))
    lines = []
    blank, page = True, False
    for number, raw in enumerate(every, start=1):
        page = page or "\f" in raw
        raw = raw.replace("\f", "")
        if not raw.strip():
            blank = True
            continue
        plain = _EMPHASIS.sub(lambda found: found[1] or found[2], _HEADING.sub("", raw))
        indent = len(plain.expandtabs(8)) - len(plain.expandtabs(8).lstrip())
        place = say("line {number}", number=number)
        lines.append(Line(plain.strip(), indent, place, blank, page, emphatic=plain != raw))
        blank = page = False
    source = MisreadWords.of(rules).corrected_if_scanned(source_text_of(lines, rules))
    return replace(source, findings=(_lost_breaks(), *source.findings)) if lost else source


def _lost_breaks() -> Finding:
    return Finding(
        rule="mat-xuong-dong",
        severity=Severity.WARNING,
        place="",
        message=say("the line breaks of the file were lost and are guessed; compare it with the original"),
    )


def decoded(data: bytes, file: str) -> str:
    """The text of a file in UTF-8 or UTF-16; raises DocgenError for any other, and for none."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise DocgenError(Fault(say("the file is not UTF-8 text"), say("save it again as UTF-8"), file)) from None
    if not text.strip():
        raise DocgenError(Fault(say("the file is empty"), say("fetch it again"), file))
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def _with_breaks(text: str) -> tuple[str, bool]:
    """`text` with its lines cut again where they were lost, and whether they were."""
    long = [line for line in text.split("\n") if len(line) > _LONG]
    if not any(len(_COLLISION.findall(line)) >= _FEWEST for line in long):
        return text, False
    return "\n".join(_CUT.sub("\n", line) if len(line) > _LONG else line for line in text.split("\n")), True
