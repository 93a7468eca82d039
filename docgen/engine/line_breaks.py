"""Line ends, tabs and hyphens that hold, as Word has them: elements of the run that they stand in."""

from __future__ import annotations

import re

_RUN = re.compile(r"(<w:r(?: [^>]*)?>)(<w:rPr>(?:(?!<w:r[ >]).)*?</w:rPr>)?((?:(?!<w:r[ >]).)*?)</w:r>", re.DOTALL)
_TEXT = re.compile(r"<w:t(?: [^>]*)?>[^<]*[\t\n\r][^<]*</w:t>")
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
_LINE_END = re.compile(r"\r\n?|\n")


def broken_lines(xml: str) -> str:
    """`xml` with the line ends and tabs of its texts as elements; most parts have none."""
    if "\u2011" in xml:
        xml = xml.replace("\u2011", _HYPHEN)
    if "\n" in xml or "\t" in xml or "\r" in xml:
        return _RUN.sub(_run, xml)
    return xml


def _run(run: re.Match[str]) -> str:
    if not _TEXT.search(run[3]):
        return run[0]
    properties = run[2] or ""
    tab = f'</w:t></w:r><w:r>{properties}<w:tab/></w:r><w:r>{properties}<w:t xml:space="preserve">'
    inner = _TEXT.sub(lambda text: _LINE_END.sub(_BREAK, text[0]).replace("\t", tab), run[3])
    return f"{run[1]}{properties}{inner}</w:r>"
