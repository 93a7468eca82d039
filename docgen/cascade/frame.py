"""Frame: the subject, the addressees, the opening, the closing, the recipients, the signature."""

from __future__ import annotations

from docgen.cascade.setting import Setting
from docgen.model.directive import DirectiveSection, Form, Frame
from docgen.model.identity import IssueDate
from docgen.model.plan import Signature
from docgen.model.unit import DepartmentKind, SigningMode
from docgen.text.capitals import upper_first


def frame(setting: Setting, sections: tuple[DirectiveSection, ...], form: Form, date: IssueDate | None) -> Frame:
    """The frame around `sections`, drawn from the plan, the unit and what the unit decided."""
    wording, decided = setting.rules.draft.frame, setting.decided.all
    chosen = None if decided is None else decided.frame
    outside = _outside(sections)
    addressees = (setting.filled(wording.addressees), *outside)
    closing = (setting.filled(wording.difficulties), setting.filled(wording.closing))
    opening = setting.filled(wording.opening["de_nghi" if outside else "chu_tich"], ngoai_ubnd=", ".join(outside))
    return Frame(
        symbol=_symbol(setting, form),
        issued_on=date or (decided.issued_on if decided and decided.issued_on else _year(setting)),
        subject=setting.filled(wording.abstract),
        addressees=(chosen.addressees if chosen and chosen.addressees is not None else addressees),
        opening=opening,
        closing=(chosen.closing if chosen and chosen.closing is not None else closing),
        recipients=(chosen.recipients if chosen and chosen.recipients is not None else (wording.as_above,)),
        archive=f"Lưu: VT, {setting.unit.drafter or _drafting(setting)}.",
        signature=_signature(setting, form),
    )


def _outside(sections: tuple[DirectiveSection, ...]) -> tuple[str, ...]:
    return tuple(
        section.name
        for section in sections
        if section.department is not None and section.department.kind is DepartmentKind.OUTSIDE
    )


def _drafting(setting: Setting) -> str:
    return "" if setting.focal is None else setting.focal.symbol


def _symbol(setting: Setting, form: Form) -> str:
    if form is Form.PLAN:
        return "KH-UBND"
    return "-".join(filter(None, ("UBND", _drafting(setting))))


def _year(setting: Setting) -> IssueDate:
    issued = setting.survey.plan.issued_on
    return IssueDate(year=issued.year if issued is not None else 2026)


def _signature(setting: Setting, form: Form) -> Signature:
    """Who signs: with TM. for the collective's own plan, without where the Chairman orders (craft, point 23)."""
    signer = setting.unit.signer
    lines = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") if signer.mode is SigningMode.DEPUTY else ("CHỦ TỊCH",)
    collective = ("TM. ỦY BAN NHÂN DÂN",) if form is Form.PLAN else ()
    return Signature(authority=(*collective, *lines), name=upper_first(signer.name))
