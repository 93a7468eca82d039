"""The short citations of the decree's data written out as a clerk reads them: `PL1.I.II.6a`, `Đ13.2`."""

from __future__ import annotations

import re

from docgen.text.numerals import roman

_ANNEX = re.compile(r"PL(?P<annex>\d)\.(?P<rest>.+)")
_ARTICLE = re.compile(r"Đ(?P<article>\d+)(?:\.(?P<clause>\d+))?")
_CLAUSE = re.compile(r"(?P<clause>\d+)(?P<point>[a-zđ](?:-[a-zđ])?)?(?P<more>-\d+)?")
_TABLE = "V"
"""Mục V of Phụ lục I is a table of type, whose numbers are rows."""


def written_out(basis: str) -> str:
    """`basis` with every short citation in words; what is none stays as it is."""
    return "; ".join(_one(each.strip()) for each in basis.split(";"))


def _one(citation: str) -> str:
    if article := _ARTICLE.fullmatch(citation):
        within = f"khoản {article['clause']} " if article["clause"] else ""
        return f"{within}Điều {article['article']}"
    annex = _ANNEX.fullmatch(citation)
    if annex is None:
        return citation
    name = f"Phụ lục {roman(int(annex['annex']))}"
    *divisions, last = annex["rest"].split(".")
    clause = _CLAUSE.fullmatch(last)
    if clause is None:
        divisions.append(last)
    ranks = ("Phần", "Mục") if annex["annex"] == "1" else ("Mục",)
    ranked = [f"{rank} {division}" for rank, division in zip(ranks, divisions, strict=False)]
    in_table = annex["annex"] == "1" and divisions[-1:] == [_TABLE]
    words = [*_clause(clause, in_table), *reversed(ranked), name]
    return ", ".join(words)


def _clause(clause: re.Match[str] | None, in_table: bool) -> list[str]:
    if clause is None:
        return []
    number = f"{clause['clause']}{clause['more'] or ''}"
    if in_table:
        return [f"dòng {number}{clause['point'] or ''}"]
    point = [f"điểm {clause['point']}"] if clause["point"] else []
    return [*point, f"khoản {number}"]
