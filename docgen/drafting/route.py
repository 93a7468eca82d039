"""Route: which department gets an instruction, and why. One lead each; always with the reason."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from docgen.drafting.decide import Decided, credited
from docgen.drafting.piece_of_work import Work
from docgen.drafting.survey import Survey
from docgen.messages import say
from docgen.model.decisions import EVERYONE
from docgen.model.plan import Role
from docgen.model.unit import Department, DepartmentKind, Unit
from docgen.phrases.kinds_of_work import FOCAL
from docgen.statements.mention import Mention, MentionKind
from docgen.text.normalize import folded

_FEW = 2
"""Where more bodies are named beside the communes, it is everybody's, and none of them tells whose here."""


class Route(NamedTuple):
    """Where an instruction goes: a department's id, everyone, or (None) a person must say."""

    department: str | None
    reason: str
    proposed: bool = False
    """No rule knows a department: this one is only proposed, and a person is told."""
    own_field: bool = False
    """The words themselves tell it."""
    general: bool = False
    """Nothing in the words tells it, only what the whole plan is about."""


def route(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route:
    """The first of the ways below that leads somewhere."""
    for way in WAYS:
        found = way(work, survey, unit, decided)
        if found is not None:
            return found
    return Route(None, say("no rule finds a department for it"))


def focal(survey: Survey, unit: Unit) -> str | None:
    """The id of the department that gathers reports: as the unit says, else the presiding body's counterpart."""
    if unit.focal and unit.department(unit.focal) is not None:
        return unit.focal
    return None if survey.presiding_body is None else _counterpart(survey.presiding_body, unit)


def _by_decision(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    decision = decided.about(work.ref)
    if decision is None or decision.department is None:
        return None
    return Route(decision.department, credited(say("decided by {unit}", unit=unit.running_name), decision))


def _by_body(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    """The unit's own body where the plan names it in place of the unit."""
    body = work.selected.body
    id_ = None if body is None else _counterpart(body, unit)
    return None if id_ is None or body is None else Route(id_, say("the plan names it: {body}", body=body.text))


def _by_mirror(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    mention = work.selected.mirrored
    if mention is None:
        return None
    id_ = _counterpart(mention, unit)
    return (id_ and Route(id_, say("counterpart of {body}", body=mention.text))) or None


def _by_kind(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    if work.selected.role is Role.SUPPORT:
        return None
    for kind in work.part.kinds:
        if kind.department is None:
            continue
        id_ = focal(survey, unit) if kind.department == FOCAL else kind.department
        if id_ is not None and (id_ == EVERYONE or unit.department(id_) is not None):
            return Route(id_, kind.reason)
    return None


def _by_lead(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    """The counterpart of the body that leads; of several the one whose field fits best, else the first."""
    if work.selected.role is Role.IMPLEMENT:
        return None
    found = {id_: mention for mention in reversed(work.selected.leads) if (id_ := _counterpart(mention, unit))}
    if not found:
        return None
    fits = next((match.department for match in work.part.fields if match.department in found), None)
    best = fits or list(found)[-1]
    if len(found) == 1 or fits is None:
        return Route(best, say("counterpart of {body}, which leads", body=found[best].text))
    return Route(
        best, say("counterpart of {body}, which leads; of several, the field fits best", body=found[best].text)
    )


def _by_field(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    """The department whose field the clause's own words meet; what most of the plan speaks of tells nothing."""
    if unit.kind is None:
        return None  # the departments of the rule file are a commune's
    own = [
        (match, tuple(word for word in match.keywords if word not in survey.common)) for match in work.part.fields
    ]
    telling = [(unit.department(match.department), words) for match, words in own if words]
    known = [(department, words) for department, words in telling if department is not None]
    # Who is ordered comes before who can only be asked; of fields told in as many syllables the first, for what is
    # done stands before whose it is ("xả nước thải của cơ sở lưu trú").
    text = folded(work.text)
    for department, words in sorted(
        known, key=lambda entry: (_outside(entry[0]), -_syllables(entry[1]), _first(entry[1], text))
    ):
        return Route(department.id, say("its field: {words}", words=", ".join(words)), own_field=True)
    return None


def _by_own_words(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    """The department whose own words, as the unit's file has them, the work meets most."""
    told, best, most = folded(work.text), None, 0
    found: tuple[str, ...] = ()
    for department in unit.departments:
        words = tuple(each for each in department.fields if re.search(rf"\b{re.escape(folded(each))}\b", told))
        if _syllables(words) > most:
            best, most, found = department, _syllables(words), words
    return None if best is None else Route(best.id, say("its field: {words}", words=", ".join(found)))


def _by_company(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    """The counterpart of the one or two bodies that the plan names beside the communes to carry it out.

    Where such a body leads, `_by_lead` has found it already.
    """
    named = [mention for mention in work.selected.leads if mention.body is not None]
    found = {id_: mention for mention in reversed(named) if (id_ := _counterpart(mention, unit))}
    if not found or len(named) > _FEW:
        return None
    best = next((match.department for match in work.part.fields if match.department in found), list(found)[-1])
    return Route(best, say("counterpart of {body}, named beside the communes", body=found[best].text))


def _by_partner(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    """The department to which a partner among the unit's own bodies answers, which is none itself (schools).

    Who can only be asked is a partner and leads nothing.
    """
    if work.selected.role is not Role.LEAD:
        return None
    for mention in work.selected.duty.actors.get(Role.SUPPORT, ()):
        id_ = _counterpart(mention, unit) if mention.kind is MentionKind.COMMUNE_BODY else None
        department = None if id_ is None else unit.department(id_)
        if department is None or mention.body is None or _outside(department):
            continue
        if folded(mention.body.name) in folded(department.name):
            continue
        return Route(department.id, say("{body}, named as partner, answers to it", body=mention.text))
    return None


def _by_presiding(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    id_ = focal(survey, unit)
    if id_ is not None and id_ == unit.focal:
        return Route(id_, say("the unit's focal department"), proposed=True)
    if id_ is None or survey.presiding_body is None:
        return None
    told = say("counterpart of {body}, which presides over the plan", body=survey.presiding_body.text)
    return Route(id_, told, general=True)


def _by_subject(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    """The field of what the whole plan speaks of, where nothing else tells."""
    for match in work.part.fields if unit.kind is not None else ():
        department = unit.department(match.department)
        if department is not None and department.kind is not DepartmentKind.OUTSIDE:
            words = ", ".join(match.keywords)
            told = say("the field of the whole plan: {words}", words=words)
            return Route(department.id, told, general=True)
    return None


def _by_office(work: Work, survey: Survey, unit: Unit, decided: Decided) -> Route | None:
    """The office, so that no duty is lost for want of a keyword."""
    office = unit.department(survey.rules.draft.frame.office)
    if office is None:
        return None
    told = say("no rule finds a department for it; proposed to {department}", department=office.name)
    return Route(office.id, told, proposed=True, general=True)


WAYS: tuple[Callable[[Work, Survey, Unit, Decided], Route | None], ...] = (
    _by_decision,
    _by_body,
    _by_mirror,
    _by_kind,
    _by_own_words,
    _by_lead,
    _by_field,
    _by_company,
    _by_partner,
    _by_presiding,
    _by_subject,
    _by_office,
)


def _first(words: tuple[str, ...], text: str) -> int:
    """Where the first of `words` stands in folded `text`."""
    places = [text.find(folded(word)) for word in words]
    return min((place for place in places if place >= 0), default=len(text))


def _outside(department: Department) -> bool:
    return department.kind is DepartmentKind.OUTSIDE


def _syllables(words: tuple[str, ...]) -> int:
    return sum(len(word.split()) for word in words)


def _counterpart(mention: Mention, unit: Unit) -> str | None:
    """The unit's department that answers to a body; only communes have such."""
    counterparts = () if mention.body is None or unit.kind is None else mention.body.counterparts
    return next((id_ for id_ in counterparts if unit.department(id_) is not None), None)
