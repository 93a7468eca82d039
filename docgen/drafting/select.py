"""Select: how each duty of the plan concerns the unit, and in which role."""

from __future__ import annotations

from typing import NamedTuple

from docgen.drafting.duty import Duty
from docgen.drafting.survey import Survey
from docgen.model.plan import Role
from docgen.model.trace import Standing
from docgen.model.unit import Unit
from docgen.phrases.bodies import Mirroring
from docgen.statements.mention import Mention, MentionKind

_CONCERNING = {MentionKind.RELATED, MentionKind.UNKNOWN, MentionKind.ABOLISHED}
"""Who is named in general, or is not known or no more, may well concern the unit: a person is told."""


class Selected(NamedTuple):
    """A duty that concerns the unit. `leads`: the bodies beside it that lead, in the plan's words."""

    duty: Duty
    standing: Standing
    role: Role
    leads: tuple[Mention, ...] = ()
    conditional: bool = False
    mirrored: Mention | None = None


def select(survey: Survey, unit: Unit) -> tuple[Selected, ...]:
    """Every duty that is addressed to `unit`, related to it, or mirrored onto one of its bodies, in plan order."""
    found = (_selected(duty, unit, survey) for duty in survey.duties)
    return tuple(selected for selected in found if selected is not None)


def _selected(duty: Duty, unit: Unit, survey: Survey) -> Selected | None:
    for role in (Role.LEAD, Role.IMPLEMENT, Role.SUPPORT):
        meant = [mention for mention in duty.actors.get(role, ()) if mention.means(unit)]
        if meant:
            conditional = all(mention.conditional for mention in meant)
            return Selected(duty, Standing.ADDRESSED, role, _leads(duty), conditional)
    if duty.doubtful or any(mention.kind in _CONCERNING for mention in duty.mentions):
        return Selected(duty, Standing.RELATED, Role.SUPPORT, _leads(duty))
    mirrored = _mirrored(duty, unit, survey)
    return None if mirrored is None else Selected(duty, Standing.MIRRORED, Role.IMPLEMENT, mirrored=mirrored)


def _leads(duty: Duty) -> tuple[Mention, ...]:
    named = duty.actors.get(Role.LEAD) or duty.actors.get(Role.IMPLEMENT, ())
    return tuple(
        mention
        for mention in named
        if mention.kind in (MentionKind.BODY, MentionKind.COLLECTIVE, MentionKind.ABOLISHED, MentionKind.UNKNOWN)
    )


def _mirrored(duty: Duty, unit: Unit, survey: Survey) -> Mention | None:
    """The body whose own responsibility this is and that has a counterpart in `unit` which repeats such duties.

    Only what a body answers for by itself is mirrored: a task of the plan stays with those it names, and where
    the body itself supports others at the province, its counterpart has nothing to repeat.
    """
    if not duty.heading or survey.rules.regex(r"^(?:chủ động )?phối hợp").match(duty.quote):
        return None
    for mention in duty.mentions:
        body = mention.body
        if body is None or body.mirroring is None:
            continue
        if body.mirroring is Mirroring.ASSIGN or any(unit.department(id_) for id_ in body.counterparts):
            return mention
    return None
