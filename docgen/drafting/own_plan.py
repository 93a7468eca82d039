"""The unit's own Kế hoạch: what stands around its table of tasks (purpose, targets, funding, organisation)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.drafting.duty import Duty, Part
from docgen.drafting.finish import closed, lower_start
from docgen.drafting.notes import REPORT
from docgen.drafting.rewrites import rewrite
from docgen.drafting.select import Selected
from docgen.drafting.setting import Setting
from docgen.drafting.work import Work
from docgen.messages import say
from docgen.model.clauses import Placed, walk
from docgen.model.decisions import EVERYONE
from docgen.model.directive import Body, DirectiveSection, Item
from docgen.model.plan import Role, SectionKind
from docgen.model.trace import Source, Standing, Step
from docgen.model.unit import DepartmentKind
from docgen.text.capitals import upper_first
from docgen.text.markup import plain
from docgen.text.normalize import clean


def own_plan(
    sections: tuple[DirectiveSection, ...], setting: Setting
) -> tuple[tuple[DirectiveSection, ...], Body]:
    """The sections that stay in the table of tasks, and the body around it; no item is lost between the two."""
    kinds = {duty.id: duty for duty in setting.survey.duties}
    table: list[DirectiveSection] = []
    funding: list[DirectiveSection] = []
    organisation: list[DirectiveSection] = []
    for section in sections:
        kept = []
        for item in section.items:
            # What people added or took up of the plan is no duty that the plan itself gives.
            known = [kinds[source.clause] for source in item.sources if source.clause in kinds]
            if known and all(duty.section is SectionKind.FUNDING for duty in known):
                funding.append(_assigned(item, section, setting))
            elif _is_request(section) or any(map(_reports, known)):
                organisation.append(_assigned(item, section, setting))
            else:
                kept.append(item)
        if kept:
            table.append(section._replace(items=tuple(kept)))
    return tuple(table), Body(
        purpose=tuple(_purpose(setting)),
        targets=tuple(_targets(setting)),
        funding=tuple(funding),
        organisation=tuple(organisation),
    )


def _is_request(section: DirectiveSection) -> bool:
    return section.department is not None and section.department.kind is DepartmentKind.OUTSIDE


def _reports(duty: Duty) -> bool:
    return any(kind.id == REPORT for part in duty.parts for kind in part.kinds)


def _assigned(item: Item, section: DirectiveSection, setting: Setting) -> DirectiveSection:
    """`item` of `section` outside a table: the sentence itself says whose duty it is."""
    request = setting.rules.draft.support.request
    verb = request.partition("{viec}")[0]
    if _is_request(section) and item.text.startswith(verb):
        text = request.format(viec=f"{section.name} {item.text.removeprefix(verb)}")
    else:
        time = setting.rules.regex(setting.rules.draft.before_opening).match(item.text)
        first = "" if time is None else time[0]
        form = setting.rules.draft.frame.assigned
        text = first + form.format(phong=section.name, viec=lower_start(item.text[len(first) :], setting))
    step = Step(rule="giao-phong", before=item.text, after=text)
    told = item._replace(text=text, steps=(*item.steps, step))
    return section._replace(items=(told,))


def _purpose(setting: Setting) -> Iterator[Item]:
    """The plan's purpose in the unit's words."""
    for placed in _leaves(setting, SectionKind.PURPOSE):
        yield _own(placed, setting, say("the plan's purpose, for the unit's own area"))


def _targets(setting: Setting) -> Iterator[Item]:
    """The targets that name communes; of the province's others, one sentence that leaves them the province's."""
    others: list[Placed] = []
    for placed in _leaves(setting, SectionKind.TARGETS):
        if setting.rules.regex(r"<cap_xa_ubnd>|(?:mỗi|100%)(?: số)? (?:xã|phường)|các xã, phường").search(
            placed.clause.text
        ):
            yield _own(placed, setting, say("a target that names communes"))
        else:
            others.append(placed)
    if others:
        quotes = tuple(_source(placed) for placed in others)
        number = others[0].section.number.rstrip(".")
        text = setting.filled(setting.rules.draft.frame.province_targets, dieu_khoan=f"phần {number}")
        before = "\n".join(source.quote for source in quotes)
        yield Item(
            text=text,
            sources=quotes,
            reason=say("the province's targets stay the province's"),
            steps=(Step(rule="muc-tieu-cua-tinh", before=before, after=text),),
        )


def _leaves(setting: Setting, kind: SectionKind) -> Iterator[Placed]:
    for placed in walk(setting.survey.plan):
        if placed.section.kind is kind and placed.clause.text:
            yield placed


def _source(placed: Placed) -> Source:
    quote = clean(plain(placed.clause.text))
    return Source(clause=placed.id, role=Role.IMPLEMENT, standing=Standing.RELATED, quote=quote)


def _own(placed: Placed, setting: Setting, reason: str) -> Item:
    source = _source(placed)
    part = Part(source.quote)
    duty = Duty(placed.id, source.quote, (part,), {}, None, placed.section.kind)
    selected = Selected(duty, Standing.RELATED, Role.IMPLEMENT)
    work = closed(rewrite(Work(placed.id, selected, part, source.quote, department=EVERYONE), setting))
    return Item(text=upper_first(work.text), sources=(source,), reason=reason, steps=work.steps)
