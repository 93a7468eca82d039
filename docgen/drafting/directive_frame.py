"""Frame: the subject, the addressees, the opening, the closing, the recipients, the signature."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.finish import enumerated
from docgen.drafting.product_and_time import period
from docgen.model.decisions import FrameDecisions
from docgen.model.directive import DirectiveSection, Form, Frame
from docgen.model.finding import Finding
from docgen.model.identity import DocumentNumber, IssueDate
from docgen.model.plan import Signature
from docgen.model.signing import Signer, SignerOf
from docgen.model.unit import Department, DepartmentKind
from docgen.phrases.frame_wording import FormWording
from docgen.phrases.kinds_of_work import REPORT
from docgen.text.normalize import folded

KINDS = {Form.LETTER: "Công văn", Form.PLAN: "Kế hoạch"}
"""The kind of document of each form, as the decree names it."""


def frame(
    context: DraftingContext,
    sections: tuple[DirectiveSection, ...],
    form: Form,
    date: IssueDate | None,
    number: str = "",
) -> Frame:
    """The frame around `sections`, drawn from the plan, the unit and what the unit decided (craft, point 23)."""
    wording = context.rules.draft.frame
    words = wording.letter if form is Form.LETTER else wording.plan
    decisions = context.decided.all
    chosen = decisions.frame if decisions is not None and form is Form.LETTER else FrameDecisions()
    outside = _outside(sections)
    addressees = (*map(context.filled, words.addressees), *(outside if words.addressees else ()))
    difficulties = wording.difficulties if context.focal is not None else wording.difficulties_unled
    asked = enumerated(outside)
    last = (words.closing_with_requests if outside else "") or words.closing
    closing = (
        *_following(context, sections, form),
        context.filled(difficulties),
        context.filled(last, ngoai_ubnd=asked),
    )
    opening = words.opening_with_requests if outside else words.opening
    drafting = _drafting(context)
    symbol = "" if drafting is None else drafting.symbol
    level = context.level
    own = level.symbol.format_map(context.of_unit)
    signer = _signer(context, form)
    return Frame(
        kind=KINDS[form],
        issuer=context.words["ten_co_quan"],
        issuing_head=context.posts.head if isinstance(signer, SignerOf) and signer.as_head else "",
        parent=level.parent.format_map(context.of_unit),
        number=DocumentNumber(
            number=number or (decisions.number if decisions is not None else ""),
            symbol=f"KH-{own}" if form is Form.PLAN else "-".join(filter(None, (own, symbol))),
        ),
        place_name=chosen.place_name or context.unit.place_name,
        issued_on=date,
        subject=chosen.subject or context.filled(words.abstract),
        addressees=addressees if chosen.addressees is None else chosen.addressees,
        opening=chosen.opening or context.filled(opening, ngoai_ubnd=asked),
        closing=closing if chosen.closing is None else chosen.closing,
        recipients=_recipients(context, words, outside) if chosen.recipients is None else chosen.recipients,
        archive=chosen.archive or f"Lưu: {', '.join(filter(None, ('VT', context.unit.drafter or symbol)))}.",
        signature=_signature(context, form, signer),
        period=period(context),
        annex=chosen.annex,
    )


def _following(context: DraftingContext, sections: tuple[DirectiveSection, ...], form: Form) -> tuple[str, ...]:
    """Who follows up and gathers, where no item of a letter says it: the chain has no gap (craft, point 22)."""
    focal, wording = context.focal, context.rules.draft.frame
    openings = [folded(context.filled(kind.opening)) for kind in context.rules.work.kinds if kind.id == REPORT]
    texts = [item.text for section in sections for item in section.items]
    told = any(kind.id == REPORT for text in texts for kind in context.rules.kinds_of(text))
    told = told or any(opening in folded(text) for opening in openings if opening for text in texts)
    if form is not Form.LETTER or focal is None or told:
        return ()
    outside = focal.kind is DepartmentKind.OUTSIDE
    return (context.filled(wording.following_asked if outside else wording.following),)


def _drafting(context: DraftingContext) -> Department | None:
    """The department that drafts: the focal one, or the office where that one is outside UBND."""
    focal = context.focal
    if focal is not None and focal.kind is DepartmentKind.OUTSIDE:
        return context.unit.department(context.rules.draft.frame.office)
    return focal


def _outside(sections: tuple[DirectiveSection, ...]) -> tuple[str, ...]:
    """The bodies outside UBND that are asked for something, and so stand in Kính gửi (craft, point 14)."""
    return tuple(
        section.name
        for section in sections
        if section.department is not None and section.department.kind is DepartmentKind.OUTSIDE
    )


def _recipients(context: DraftingContext, words: FormWording, outside: tuple[str, ...]) -> tuple[str, ...]:
    """Who gets the document; the bodies outside UBND are in Kính gửi already where the form has that."""
    named = tuple(filter(None, map(context.filled, words.recipients)))
    every = (*named, *context.unit.recipients, *(() if words.addressees else outside))
    return tuple(dict.fromkeys(every))


def signing_faults(context: DraftingContext, form: Form) -> Iterator[Finding]:
    """What is wrong with who signs the document, by the unit's file or by what was decided for it."""
    return context.level.wrongly_signed(KINDS[form], _signer(context, form))


def _signer(context: DraftingContext, form: Form) -> Signer:
    """Who signs: as decided for this document, or as the unit's file says for such documents and this field."""
    decisions = context.decided.all
    if decisions is not None and decisions.signer is not None:
        return decisions.signer
    drafting = _drafting(context)
    return context.unit.signer_of(KINDS[form], "" if drafting is None else drafting.id)


def _signature(context: DraftingContext, form: Form, signer: Signer) -> Signature:
    """With TM. for the collective's own plan, without where the head orders (craft, point 23)."""
    collective = context.level.is_collective(KINDS[form], signer)
    return Signature(authority=signer.lines(context.posts, collective=collective), name=signer.name)
