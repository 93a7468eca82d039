"""Select: how each duty of the plan concerns the unit, and in which role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen.drafting.decide import Decided
from docgen.drafting.duty import Duty
from docgen.drafting.joint_work import joint
from docgen.drafting.survey import Survey
from docgen.drafting.unit_meant import itself, meant
from docgen.model.clause_names import clause_of
from docgen.model.plan import Role
from docgen.model.trace import Standing
from docgen.model.unit import Unit, UnitKind
from docgen.phrases.bodies import Mirroring
from docgen.phrases.ruleset import Rules
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.mention import Located, Mention, MentionKind
from docgen.statements.remaining import is_remaining

_CONCERNING = {MentionKind.RELATED, MentionKind.GENERIC, MentionKind.ABOLISHED}
"""Who is named in general, or is no more, may well be the unit: a person is told."""
_LEADING = (Role.LEAD, Role.IMPLEMENT)
_ROLES = (*_LEADING, Role.SUPPORT)
_JOINT = re.compile(r"[\s,]+(?:và\s+)?$")
_OF = re.compile(r"\bcủa(?: các)?$", re.IGNORECASE)


class Selected(NamedTuple):
    """A duty that concerns the unit. `leads`: the bodies beside it that lead, in the plan's words."""

    duty: Duty
    standing: Standing
    role: Role
    leads: tuple[Mention, ...] = ()
    conditional: bool = False
    mirrored: Mention | None = None
    body: Mention | None = None
    """The unit's own body that the plan names in place of the unit (Công an cấp xã)."""
    products: tuple[str, ...] = ()
    """What the unit is to make of it, where only the products tell that it has a part in it."""
    general: bool = False
    """The plan gives it to all localities in general, and a person confirms that the unit takes it up."""

    @property
    def localities(self) -> tuple[str, ...]:
        """What the plan calls the localities of no named level to which it gives the duty."""
        doing = (each for role in _LEADING for each in self.duty.actors.get(role, ()))
        return tuple(dict.fromkeys(each.text for each in doing if each.is_of_localities))


def select(survey: Survey, unit: Unit, decided: Decided) -> tuple[Selected, ...]:
    """What is addressed to `unit`, related to it, mirrored onto one of its bodies or taken up by its people.

    In plan order; clauses that only a decision takes up come last.
    """
    found = [selected for duty in survey.duties if (selected := _selected(duty, unit, survey)) is not None]
    found = list(_with_general_orders(found, survey)) if unit.kind is not None else found
    return (*found, *_taken_up(found, survey, decided))


def _selected(duty: Duty, unit: Unit, survey: Survey) -> Selected | None:
    for role in _ROLES:
        ours = [each for each in duty.actors.get(role, ()) if itself(each, unit, survey.rules)]
        if ours and not _are_the_others(ours, duty, unit, survey):
            conditional = all(mention.conditional for mention in ours)
            general = role is Role.SUPPORT and _is_whole_plan(duty, unit, survey.rules)
            standing = Standing.RELATED if general else Standing.ADDRESSED
            return Selected(duty, standing, role, _leads(duty, unit, survey), conditional)
        # A body of the unit's that leads comes before the unit that only supports it.
        own = next((each for each in duty.actors.get(role, ()) if _is_own_body(each, unit)), None)
        if own is not None:
            return Selected(duty, Standing.ADDRESSED, role, _leads(duty, unit, survey), own.conditional, body=own)
    if made := own_products(duty, unit, survey.rules, survey.gazetteer):
        leads = _leads(duty, unit, survey)
        return Selected(duty, Standing.ADDRESSED, Role.SUPPORT, leads, products=made)
    if any(mention.kind in _CONCERNING for mention in duty.mentions):
        return Selected(duty, Standing.RELATED, Role.SUPPORT, _leads(duty, unit, survey))
    mirrored = None if unit.kind is None else _mirrored(duty, unit, survey)
    return None if mirrored is None else Selected(duty, Standing.MIRRORED, Role.IMPLEMENT, mirrored=mirrored)


def _with_general_orders(found: Sequence[Selected], survey: Survey) -> Iterator[Selected]:
    """`found`, what all localities are given in general taken as the unit's own where it is not to be missed.

    A report is owed by whoever is meant. Where such bodies head many points, those stand in one item. The rest
    waits for a person.
    """
    orders = {at for at, each in enumerate(found) if each.standing is Standing.RELATED and each.localities}
    duties = [each.duty for each in found]
    headed = {at for at in orders if duties[at].heading and survey.matter(clause_of(duties[at].id))}
    taken = headed if len(headed) > survey.rules.draft.mirror.most_general else set[int]()
    for at, each in enumerate(found):
        if at in taken or (at in orders and each.duty.is_report):
            yield each._replace(standing=Standing.ADDRESSED, role=Role.IMPLEMENT, general=True)
        else:
            yield each


def _are_the_others(ours: list[Mention], duty: Duty, unit: Unit, survey: Survey) -> bool:
    """Whether the others are meant beside `unit`, which the same clause names or counts apart from them.

    "Xã A làm điểm, các xã khác học"; "UBND các xã, phường chặt cây; UBND đặc khu B trực cảng".
    """
    rest = all(is_remaining(each, survey.rules) for each in ours)
    if not rest and not all(_leaves_out(each, unit, survey.rules) for each in ours):
        return False
    beside = (each for each in survey.duties if clause_of(each.id) == clause_of(duty.id))
    named = {mention for each in beside for mention in each.mentions}.difference(ours)
    kinds = (MentionKind.COMMUNES_NAMED,) if rest else (MentionKind.COMMUNES_NAMED, MentionKind.COMMUNES_OF_KIND)
    return any(each.kind in kinds and each.means(unit) for each in named)


def _leaves_out(mention: Mention, unit: Unit, rules: Rules) -> bool:
    """Whether `mention` counts kinds of communes ("các xã, phường"), and not that of `unit` (đặc khu)."""
    counted = rules.regex(rules.communes.but_zones).match(mention.text)
    return unit.kind is UnitKind.SPECIAL_ZONE and counted is not None


def _is_whole_plan(duty: Duty, unit: Unit, rules: Rules) -> bool:
    """Whether all that the unit has a part in is the plan itself, whose tasks stand elsewhere."""
    share = joint(duty.quote, duty.statements, unit, rules).strip(" .;")
    return rules.regex(rules.work.whole_plan).fullmatch(share) is not None


def _taken_up(found: list[Selected], survey: Survey, decided: Decided) -> Iterator[Selected]:
    """Clauses that no rule gives the unit, but a decision does."""
    selected = {each.duty.id for each in found}
    for clause in decided.given:
        if clause in survey.clauses and clause not in selected:
            yield Selected(survey.taken_up(clause), Standing.RELATED, Role.IMPLEMENT)


def _is_own_body(mention: Mention, unit: Unit) -> bool:
    """Whether `mention` is a body of communes that `unit` has."""
    if mention.kind is not MentionKind.COMMUNE_BODY or mention.body is None or not mention.means(unit):
        return False
    return any(unit.department(id_) is not None for id_ in mention.body.counterparts)


def _leads(duty: Duty, unit: Unit, survey: Survey) -> tuple[Mention, ...]:
    """Whoever leads beside the unit; communes without a name are the unit itself."""
    named = duty.actors.get(Role.LEAD) or duty.actors.get(Role.IMPLEMENT, ())
    if unit.kind is None:
        return tuple(each for each in named if not meant(each, unit, survey.rules))
    return tuple(
        each
        for each in named
        if not each.means(unit) and (not each.is_commune or each.kind is MentionKind.COMMUNES_NAMED)
    )


def _mirrored(duty: Duty, unit: Unit, survey: Survey) -> Mention | None:
    """The body whose own responsibility this is and that has a counterpart in `unit` which repeats such duties.

    Only what a body answers for by itself, or is asked for in the sentence itself, is mirrored: a task of the
    plan stays with those it names, and where the body itself supports others at the province, its counterpart has
    nothing to repeat, nor has that of a body with whom another works.
    """
    rules = survey.rules
    asked = rules.regex(rules.draft.mirror.asked).match(duty.quote)
    if not (duty.heading or asked) or rules.regex(rules.draft.support.opens).match(duty.quote):
        return None
    if rules.first_found(rules.draft.mirror.never, duty.quote) is not None:
        return None
    for mention in (each for role in _LEADING for each in duty.actors.get(role, ())):
        body = mention.body
        if body is None or body.mirroring is None:
            continue
        if body.mirroring is Mirroring.ASSIGN or any(unit.department(id_) for id_ in body.counterparts):
            return mention
    return None


def own_products(duty: Duty, unit: Unit, rules: Rules, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The products of `duty` that are said to be of `unit`, or of communes and so of it, in the plan's words."""
    pieces = dict.fromkeys(piece.strip(" .") for each in duty.statements for piece in each.product.split(";"))
    return tuple(piece for piece in pieces if any(_makers(piece, unit, rules, gazetteer)))


def _makers(piece: str, unit: Unit, rules: Rules, gazetteer: Gazetteer) -> Iterator[bool]:
    named = gazetteer.mentions(piece) if piece else ()
    for located in named:
        if located.mention.is_commune and itself(located.mention, unit, rules):
            yield _is_maker(piece, located.start, named)


def _is_maker(piece: str, start: int, named: Sequence[Located]) -> bool:
    """Whether what stands at `start` is whose product it is: behind "của", alone or as one of a list."""
    before = _JOINT.sub("", piece[:start])
    if _OF.search(before):
        return True
    listed = next((each for each in named if each.end == len(before)), None)
    return listed is not None and _is_maker(piece, listed.start, named)
