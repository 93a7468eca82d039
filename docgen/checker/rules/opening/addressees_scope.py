"""`Kính gửi` stands on công văn, tờ trình and báo cáo only, and never lacks on a công văn (PL1.I.II.9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, is_letter, kind_of
from docgen.messages import say
from docgen.model.finding import Severity

_MAY = ("Tờ trình", "Báo cáo", "Công điện", "Thư công")
_UNCLEAR = ("Giấy mời", "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Giấy nghỉ phép", "Giấy giới thiệu", "Hợp đồng")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.issued:
        label, kind = sheet.first(Part.ADDRESSEES_LABEL), kind_of(sheet)
        if label is None and is_letter(sheet) and sheet.first(Part.SUBJECT_LINE) is not None:
            yield Hit(sheet.first(Part.SUBJECT_LINE), say("missing"), "Kính gửi: …")
        elif label is not None and kind is not None and kind.name not in _MAY:
            severity = Severity.WARNING if kind.name in _UNCLEAR else None
            yield Hit(label, "Kính gửi", say("none"), severity=severity)


RULE = Rule(
    id="kinh-gui-pham-vi",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.addressees.basis,
    title=lambda: say("“Kính gửi” stands on công văn, tờ trình, báo cáo, and on no other kind"),
    why=lambda: say("Other kinds name who receives them at the end."),
    wrong="công văn không có Kính gửi; kế hoạch có Kính gửi",
    right="công văn, tờ trình, báo cáo mới có Kính gửi",
    find=_find,
)
