"""Finish: the words an item opens with, its time, its full stop (craft, points 10 to 12 and 20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docgen.cascade.setting import Setting
from docgen.cascade.work import Work
from docgen.model.decisions import EVERYONE
from docgen.model.plan import Role
from docgen.model.timing import Timing
from docgen.model.unit import DepartmentKind
from docgen.rules.gazetteer import Mention, MentionKind
from docgen.text.capitals import lower_first, upper_first
from docgen.text.normalize import clean


def opened(work: Work, setting: Setting) -> Work:
    """`work` with the words it will open with, by its kind, its role and its department; the text stays."""
    department = setting.unit.department(work.department)
    if department is not None and department.kind is DepartmentKind.OUTSIDE:
        return replace(work, opening=setting.rules.draft.support.request.replace("{viec}", ""), request=True)
    own = next((kind for kind in work.part.kinds if kind.opening), None)
    supports = work.selected.role is Role.SUPPORT
    if supports and (own is None or not own.own_share):
        return replace(work, supporting=True)
    if own is None or work.department == EVERYONE:
        return work
    return replace(work, opening=setting.filled(own.opening))


def timed(work: Work, setting: Setting) -> Work:
    """`work` with the plan's time at its end, where it has one that matters and the text does not say it."""
    timing = work.selected.duty.timing
    draft = setting.rules.draft
    if timing is None or not timing.dated or setting.rules.regex(draft.timed).search(work.text):
        return work
    return work.changed("thoi-gian", f"{work.text} {_time(timing, draft.timing)}")


def finished(work: Work, setting: Setting) -> Work:
    """`work` as a sentence: opened, timed, closed."""
    if work.supporting:
        text = support_opening(work.text, work.selected.leads, setting, several=False)
        work = work.changed("phoi-hop", text)
    elif work.opening:
        shorter = setting.rules.regex(setting.rules.draft.before_opening).sub("", work.text)
        work = work.changed("mo-cau", work.opening + lower_start(shorter, setting))
    return closed(timed(work, setting))


def closed(work: Work) -> Work:
    """`work` with a capital at its start and a full stop at its end."""
    text = upper_first(work.text)
    return work.changed("dau-cau", text if text.endswith((".", "!", "?")) else f"{text}.")


def support_opening(text: str, leads: tuple[Mention, ...], setting: Setting, *, several: bool) -> str:
    """`text` after "Phối hợp với …": the bodies that lead, in the plan's words."""
    wording = setting.rules.draft.support
    form = wording.several if several else wording.one
    return form.format(chu_tri=named(leads) or setting.words["dau_moi"], viec=lower_start(text, setting))


def named(mentions: tuple[Mention, ...]) -> str:
    """The names of bodies inside a sentence: "Sở A, Sở B và các sở, ngành"."""
    return enumerated(
        [lower_first(each.text) if each.kind is MentionKind.COLLECTIVE else each.text for each in mentions]
    )


def enumerated(names: Sequence[str]) -> str:
    """`A, B và C`."""
    return " và ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def lower_start(text: str, setting: Setting) -> str:
    """`text` as it goes on inside a sentence: a verb of action loses its capital, a name keeps it."""
    return lower_first(text) if setting.rules.action.match(text) else text


def _time(timing: Timing, forms: dict[str, str]) -> str:
    form = forms.get(timing.kind.value, forms["khac"])
    return form.format(tu=timing.start, den=timing.end, nguyen_van=lower_first(clean(timing.text).rstrip(".; ")))
