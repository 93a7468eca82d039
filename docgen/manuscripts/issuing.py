"""Who issues a document: the unit, one of its departments, or a body that only the manuscript names."""

from __future__ import annotations

import re

from docgen.decree.kinds import Kind
from docgen.decree.profile import profile
from docgen.model.manuscript import FrontMatter, Issuer
from docgen.model.plan import Signature
from docgen.model.signing import SignerOf
from docgen.model.unit import Department, Unit
from docgen.phrases.unit_levels import LevelRules
from docgen.text.normalize import folded

GAP = "…"
"""What stands where nobody has said anything yet, as in the samples of the decree."""

NAMELESS = "Tên cơ quan, tổ chức"


def issuer_of(front: FrontMatter, kind: Kind, unit: Unit | None, level: LevelRules | None) -> Issuer:
    """The issuer that the head names, with what its unit's file and its level's rules know of it."""
    drafting = _department(unit, front.drafting)
    symbol = drafting.symbol if drafting is not None else front.drafting
    if unit is None or level is None:
        return Issuer(front.issuer or NAMELESS, front.parent, GAP, front.place, symbol, _blank(kind))
    department = _department(unit, front.issuer)
    own = level.issuer.format_map(unit.names)
    if department is not None:
        head = Signature(authority=(department.head.upper(),))
        return Issuer(
            _in_full(department.name),
            front.parent or own,
            department.symbol,
            unit.place_name,
            symbol,
            head,
            competence=_headed(department.head, _in_full(department.name)),
        )
    if front.issuer:
        return Issuer(front.issuer, front.parent, GAP, front.place or unit.place_name, symbol, _blank(kind))
    signer, posts = unit.signer_of(kind.name, "" if drafting is None else drafting.id), level.posts(unit)
    as_head = isinstance(signer, SignerOf) and signer.as_head
    lines = signer.lines(posts, collective=level.is_collective(kind.name, signer))
    return Issuer(
        own,
        front.parent or level.parent.format_map(unit.names),
        level.symbol.format_map(unit.names),
        unit.place_name,
        symbol,
        Signature(authority=lines, name=signer.name),
        head=posts.head if as_head else "",
        findings=() if front.signers else tuple(level.wrongly_signed(kind.name, signer)),
        archive=unit.drafter if not symbol or unit.drafter.startswith(f"{symbol}.") else "",
        competence=own if posts.collective and not as_head else _headed(posts.head, own),
    )


def _in_full(name: str) -> str:
    """`Văn phòng Hội đồng nhân dân và Ủy ban nhân dân`: nobody who issues is abbreviated (PL1.I.II.2)."""
    for phrase, short in profile().parent_abbreviations.phrases.items():
        name = re.sub(rf"\b{re.escape(short)}\b", phrase, name)
    return name


def _headed(post: str, body: str) -> str:
    """`Giám đốc Sở Tài chính`, `Trưởng phòng Văn hóa - Xã hội`: a word that ends the post begins the body once."""
    words = body.split()
    for count in (2, 1):
        shared = " ".join(words[:count])
        if folded(post).endswith(folded(f" {shared}")):
            return " ".join((post, *words[count:]))
    return f"{post} {body}"


def _department(unit: Unit | None, name: str) -> Department | None:
    """The department of this id or name."""
    if unit is None or not name:
        return None
    asked = folded(name)
    return next(
        (each for each in unit.departments if asked in (each.id, folded(each.name), folded(each.symbol))), None
    )


def _blank(kind: Kind) -> Signature:
    return Signature(authority=() if "quyen_han" in kind.unwritten else ("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",))
