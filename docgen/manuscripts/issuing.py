"""Who issues a document: the unit, one of its departments, or a body that only the manuscript names."""

from __future__ import annotations

from docgen.decree.kinds import Kind
from docgen.model.manuscript import FrontMatter, Issuer
from docgen.model.plan import Signature
from docgen.model.signing import SignerOf
from docgen.model.unit import Department, Unit
from docgen.phrases.levels import LevelRules
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
        return Issuer(department.name, front.parent or own, department.symbol, unit.place_name, symbol, head)
    if front.issuer:
        return Issuer(front.issuer, front.parent, GAP, front.place or unit.place_name, symbol, _blank(kind))
    signer = unit.signer_of(kind.name, "" if drafting is None else drafting.id)
    as_head = isinstance(signer, SignerOf) and signer.as_head
    lines = signer.lines(level, collective=kind.name in level.collective_kinds and not as_head)
    return Issuer(
        own,
        front.parent or level.parent.format_map(unit.names),
        level.symbol.format_map(unit.names),
        unit.place_name,
        symbol,
        Signature(authority=lines, name=signer.name),
        head=level.head if as_head else "",
        archive=unit.drafter,
    )


def _department(unit: Unit | None, name: str) -> Department | None:
    """The department of this id or name."""
    if unit is None or not name:
        return None
    asked = folded(name)
    return next(
        (each for each in unit.departments if asked in (each.id, folded(each.name), folded(each.symbol))), None
    )


def _blank(kind: Kind) -> Signature:
    return Signature(authority=() if "quyen_han" in kind.without else ("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",))
