"""Finish: the words an item opens with, its time, its full stop (craft, points 10 to 12 and 20)."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.last_days import deadline_of
from docgen.drafting.piece_of_work import Work
from docgen.drafting.unit_meant import itself
from docgen.model.decisions import EVERYONE
from docgen.model.directive import Form
from docgen.model.plan import Role
from docgen.model.timing import Timing, TimingKind
from docgen.model.trace import Standing
from docgen.model.unit import DepartmentKind
from docgen.phrases.kinds_of_work import WorkKind
from docgen.statements.mention import Mention, MentionKind
from docgen.text.capitals import lower_first, upper_first
from docgen.text.normalize import clean, folded

DIRECTED = "bo-chi-dao-noi-bo"
"""The rule of the step in which those directed become the department itself."""


def opened(work: Work, context: DraftingContext) -> Work:
    """`work` with the words it will open with, by its kind, its role and its department; the text stays."""
    department = context.unit.department(work.department)
    request = department is not None and department.kind is DepartmentKind.OUTSIDE
    kinds = _still(work, context)
    if len(work.selected.duty.parts) > 1 and work.part not in work.selected.duty.parts:
        # Of several parts told together the first says how the item opens: a report at its end does not.
        kinds = tuple(kind for kind in kinds if kind in work.selected.duty.parts[0].kinds)
    allowed = context.level.openings
    own = next((kind for kind in kinds if kind.opening and (allowed is None or kind.id in allowed)), None)
    support = context.rules.draft.support
    says_itself = not work.selected.leads and context.rules.regex(support.opens).match(work.text)
    supporting = work.selected.role is Role.SUPPORT and not says_itself and (own is None or not own.own_share)
    # Bodies outside UBND that are asked for what is theirs advise nobody.
    plainly = (
        supporting or work.department == EVERYONE or (request and work.selected.standing is Standing.MIRRORED)
    )
    # What names somebody first says who does it: no advice stands before that.
    named = context.survey.gazetteer.begins_like_name(work.text) and not context.rules.action.match(work.text)
    told = "" if plainly or own is None or named else context.filled(own.opening)
    if not told and request and not supporting and work.selected.standing is Standing.ADDRESSED:
        told = _advice(work, context)
    return work._replace(opening=told, request=request, supporting=supporting)


def _advice(work: Work, context: DraftingContext) -> str:
    """How a body outside UBND takes up what is UBND's own to do: it advises; what is its own it does itself."""
    own = (
        work.own_field
        or work.selected.body is not None
        or any(each.body is not None and work.department in each.body.counterparts for each in work.selected.leads)
    )
    return "" if own else context.filled(context.rules.draft.support.advice)


def _still(work: Work, context: DraftingContext) -> tuple[WorkKind, ...]:
    """The kinds of work that the rewritten text is still: who directs nobody any more advises on no directing."""
    direct = any(step.rule == DIRECTED for step in work.steps)
    return tuple(context.rules.kinds_of(work.text)) if direct else work.part.kinds


def timed(work: Work, context: DraftingContext) -> Work:
    """`work` with the plan's time at its end, where it has one that matters and the text does not say it."""
    timing = work.selected.duty.timing
    if timing is None or not timing.dated or _says(work.text, timing, context):
        return work
    return work.changed("thoi-gian", f"{work.text} {_time(timing, context.rules.draft.timing)}")


def finished(work: Work, context: DraftingContext, *, alone: bool = True) -> Work:
    """`work` as a sentence: opened, timed, closed. `alone`: it is an item by itself, and may say with whom."""
    if work.supporting:
        work = work.changed(
            "phoi-hop",
            support_opening(work.text, work.selected.leads, context, several=False, request=work.request),
        )
    elif told := _opening(work, context, alone=alone):
        draft = context.rules.draft
        time = context.rules.regex(draft.before_opening).match(work.text)
        first = "" if time is None else work.text[: time.end()]
        rest = work.text[len(first) :]
        if work.opening:
            rest = context.rules.regex(draft.dropped_before_opening).sub("", rest)
            advice = lower_first(context.filled(draft.support.advice))
            if lower_first(work.opening).endswith(advice):  # it advises on all that follows
                rest = rest.replace(f", {advice}", ", ")
        if first and not first.endswith(", "):
            first = f"{first.rstrip()}, "
        told = lower_first(told) if first else told
        work = work.changed("mo-cau", f"{first}{told}{lower_start(rest, context)}")
    return closed(timed(work, context))


def closed(work: Work) -> Work:
    """`work` with a capital at its start and a full stop at its end."""
    text = upper_first(work.text)
    return work.changed("dau-cau", text if text.endswith((".", "!", "?", "…")) else f"{text}.")


def requested(text: str, context: DraftingContext) -> str:
    """`text` as a request to a body outside UBND (craft, point 14)."""
    return context.rules.draft.support.request.format(viec=lower_start(text, context))


def support_opening(
    text: str, leads: tuple[Mention, ...], context: DraftingContext, *, several: bool, request: bool = False
) -> str:
    """`text` after "Phối hợp với …": the bodies that lead, in the plan's words."""
    wording = context.rules.draft.support
    form = wording.several if several else wording.one
    told = form.format(
        chu_tri=named(leads) or context.words["co_quan_dau_moi"] or wording.unnamed,
        viec=lower_start(text, context),
    )
    return requested(told, context) if request else told


def named(mentions: tuple[Mention, ...]) -> str:
    """The names of bodies inside a sentence: "Sở A, Sở B và các sở, ngành"."""
    return enumerated([_running(each) for each in mentions])


def _running(mention: Mention) -> str:
    """The name inside a sentence: "Các …" loses its capital, and so does a collective that bears no name."""
    first, _, rest = mention.text.partition(" ")
    if first.casefold() == "các":
        return lower_first(mention.text)
    proper = mention.kind is not MentionKind.COLLECTIVE or any(word[:1].isupper() for word in rest.split())
    return mention.text if proper else lower_first(mention.text)


def enumerated(names: Sequence[str]) -> str:
    """`A, B và C`."""
    return " và ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def lower_start(text: str, context: DraftingContext) -> str:
    """`text` as it goes on inside a sentence: its first letter small, unless a name begins it."""
    if context.rules.action.match(text) or not context.survey.gazetteer.begins_like_name(text):
        return lower_first(text)
    return text


def _opening(work: Work, context: DraftingContext, *, alone: bool) -> str:
    """What stands before the work's own words: with whom, the opening of its kind, the request; maybe nothing."""
    told = work.opening
    department = context.unit.department(work.department)
    itself = "" if department is None else department.name
    names = [local_name(each, context) for each in (_partners(work, context) if alone else ())]
    if beside := enumerated([name for name in dict.fromkeys(names) if name != itself]):
        told = context.rules.draft.support.leading.format(co_quan=beside, viec=lower_first(told))
    return requested(told, context) if work.request else told


def _partners(work: Work, context: DraftingContext) -> tuple[Mention, ...]:
    """The bodies beside the unit's own with which the department leads, as the label names them (craft 11, 25)."""
    duty, draft = work.selected.duty, context.rules.draft
    several = work.request or work.department == EVERYONE or context.form is Form.PLAN
    if (
        several
        or work.selected.role is not Role.LEAD
        or context.rules.regex(draft.says_with_whom).search(work.text)
    ):
        return ()
    known = (MentionKind.BODY, MentionKind.COMMUNE_BODY)
    named = (each for each in duty.actors.get(Role.SUPPORT, ()) if each.kind in known)
    return tuple(each for each in named if each.is_commune or not itself(each, context.unit, context.rules))


def local_name(mention: Mention, context: DraftingContext) -> str:
    """The name of a body inside the unit's own sentence: Công an cấp xã is the unit's own Công an phường."""
    if mention.kind is not MentionKind.COMMUNE_BODY or mention.body is None:
        return _running(mention)
    own = (context.unit.department(id_) for id_ in mention.body.counterparts)
    found = next((department for department in own if department is not None), None)
    if found is None:
        return f"{mention.body.name} {context.unit.called}"
    names = (mention.body.name, *mention.body.other_names)
    itself = any(folded(name) in folded(found.name) for name in names)
    return found.name if itself else _running(mention)  # schools answer to a department, and are not it


def _says(text: str, timing: Timing, context: DraftingContext) -> bool:
    """Whether `text` itself tells the time."""
    years = [year for year in (timing.start, timing.end) if year is not None]
    if years:
        return all(f"năm {year}" in text for year in years)
    if timing.kind is TimingKind.YEARLY:
        return context.rules.regex(context.rules.draft.yearly).search(text) is not None
    due = deadline_of(timing.text)
    told = deadline_of(text)
    named = folded(timing.text).rstrip(".; ").removeprefix("theo ")
    return named in folded(text) or (due is not None and told is not None and due.day == told.day)


def _time(timing: Timing, forms: dict[str, str]) -> str:
    told = lower_first(clean(timing.text).rstrip(".; "))
    # A bare day says nothing by itself behind a sentence.
    bare = timing.kind is TimingKind.OTHER and told[:1].isdigit()
    form = forms["ngay"] if bare else forms.get(timing.kind.value, forms["khac"])
    return form.format(tu=timing.start, den=timing.end, nguyen_van=told)
