"""Rewrite: the plan's words for the province become the commune's words for a department, one step at a time."""

from __future__ import annotations

import re
from collections.abc import Callable

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.facts import lost_figures, lost_names
from docgen.drafting.finish import DIRECTED, enumerated, local_name, lower_start
from docgen.drafting.joint_work import joint
from docgen.drafting.partners_here import with_partners_here
from docgen.drafting.piece_of_work import Work
from docgen.drafting.predicate import without_subjects
from docgen.drafting.unit_meant import meant
from docgen.model.clause_names import clause_of
from docgen.model.decisions import EVERYONE
from docgen.model.plan import Role
from docgen.model.trace import Standing
from docgen.phrases.rewriting import Rewrite, Stage
from docgen.statements.mention import MentionKind
from docgen.text.capitals import lower_first, upper_first
from docgen.text.normalize import folded

_END = "bo-dau-cuoi"
_LINES = "noi-dong"
_OWN_TIME = "han-rieng"
_LINE_END = re.compile(r"([.:;,]?) *\n\s*")
_TOGETHER = "viec-cung-lam"
_SUBJECT = "bo-chu-the"
_OPENING_BRACKET = re.compile(r"^(\([^()]+\)),? *([^.]+\.?)$")
_CONDITION = "giu-dieu-kien"
_BRACKETED = re.compile(r"^\(([^()]*)\)$")
_SMALL = "chu-thuong"
_BEHIND_SIGN = re.compile(r"(?:(?<=[;:] )|(?<=trong đó ))[^\W\d_][^;:]*")


def _without_end(work: Work, context: DraftingContext) -> Work:
    """`work` in one line, without the sign that ends it; an ellipsis stays."""
    text = work.text.rstrip()
    if "\n" in text:
        text = _LINE_END.sub(lambda end: f"{end[1] or ';'} ", text)
        work = work.changed(_LINES, text)
    return work if text.endswith("...") else work.changed(_END, text.rstrip(".:;,/ "))


def _with_own_time(work: Work, context: DraftingContext) -> Work:
    """`work` with the time that the plan gives the unit apart from the others, in place of theirs."""
    *asked, own_time = work.selected.duty.statements or (None,)
    if own_time is None or not own_time.apart_of:
        return work
    last, time = asked[-1], own_time.times[0].text
    matter, _, _ = work.text.partition(own_time.text.rstrip(" .;,"))
    matter = matter.rstrip(" .;,(")
    theirs = next((each.text for each in reversed(last.times) if each.end and each.text in matter), None)
    text = f"{matter}, {time}" if theirs is None else time.join(matter.rsplit(theirs, 1))
    return work.changed(_OWN_TIME, text)


def _as_partner(work: Work, context: DraftingContext) -> Work:
    """`work` cut to what the unit does with those who lead, where the plan names it as their partner."""
    if work.selected.role is not Role.SUPPORT:
        return work
    told = joint(work.text, work.selected.duty.statements, context.unit, context.rules)
    return work.changed(_TOGETHER, upper_first(told.strip())) if told != work.text else work


def _jointly(work: Work, context: DraftingContext) -> Work:
    """`work` with those named beside the unit, where all do it together ("Sở A, UBND các xã cùng kiểm tra …")."""
    wording = context.rules.draft.support
    found = context.rules.regex(wording.jointly).match(work.text)
    if found is None or work.selected.role is Role.SUPPORT:
        return work
    actors = work.selected.duty.actors.get(work.selected.role, ())
    own = (each for each in actors if each.kind is MentionKind.COMMUNE_BODY and each != work.selected.body)
    beside = enumerated([local_name(each, context) for each in (*work.selected.leads, *own)])
    rest = work.text[found.end() :]
    told = wording.one.format(chu_tri=beside, viec=lower_start(rest, context)) if beside else upper_first(rest)
    return work.changed(_TOGETHER, told)


def _undirected(work: Work, context: DraftingContext) -> Work:
    """`work` as what those directed in it do, where they are the department itself or people it has not.

    "chỉ đạo các phòng chuyên môn tổ chức tuyên truyền" is the department's own "tổ chức tuyên truyền"; Công an of
    a commune directs nobody. Bodies that have members (MTTQ, the unions) go on directing them.
    """
    if work.selected.role is Role.SUPPORT:
        return work
    words = context.rules.work
    mirrored = work.selected.standing is Standing.MIRRORED
    for statement in context.survey.inner.get(clause_of(work.ref), ()):
        if statement.subject is None:
            continue
        directed = statement.subject.of(statement.text)
        own = context.rules.regex(words.own_people).search(directed) is not None
        members = context.rules.regex(words.members).search(directed) is not None
        if own or (mirrored and not members):
            work = _without_directing(work, statement.text[: statement.subject.end].strip(), context)
    if mirrored:
        bare = context.rules.regex(rf"^{words.directing} (?=<dong_tu>)").sub("", work.text)
        work = work.changed(DIRECTED, upper_first(bare))
    return work


def _without_directing(work: Work, directed: str, context: DraftingContext) -> Work:
    """`work` without the verb of directing and the people behind it."""
    before, found, behind = work.text.partition(f" {directed} ")
    verb = context.rules.regex(rf"(?:^|(?<=[;,.] )){context.rules.work.directing}$").search(before)
    if not found or verb is None:
        return work
    start = before[: verb.start()]
    return work.changed(DIRECTED, f"{start}{lower_first(behind) if start else upper_first(behind)}")


def _without_doers(work: Work, context: DraftingContext) -> Work:
    """`work` without the subjects of its statements that mean the unit, or the body repeated here.

    The item stands under the name of whoever does it here.
    """
    repeated = work.selected.mirrored
    ours = [
        statement
        for statement in work.selected.duty.statements
        if any(each == repeated or meant(each, context.unit, context.rules) for each in statement.subjects)
    ]
    if not ours:
        return work
    text = without_subjects(work.text, ours, context.rules)
    # What told more of the subject, in brackets, tells where.
    text = _OPENING_BRACKET.sub(lambda match: f"{match[2].rstrip(' .;')} {match[1]}", text)
    return work.changed(_SUBJECT, upper_first(text))


def worded(stage: Stage) -> Callable[[Work, DraftingContext], Work]:
    """The rewrite that is data: the replacements of `stage` in `viet-lai.yaml`, in the order of the file."""

    def rewrite(work: Work, context: DraftingContext) -> Work:
        if stage not in context.level.stages:
            return work
        for rule in context.rules.stage(stage).over(work.text):
            if _applies(rule, work):
                text = context.rules.replaced(rule, work.text, context.words)
                if _loses(stage, work.text, text):
                    continue  # the plan's own words stand where the rule would cut a fact
                # Where the opening of a sentence is cut off, the next word opens it.
                work = work.changed(rule.id, upper_first(text.strip()) if text != work.text else text)
        return work

    return rewrite


def _loses(stage: Stage, before: str, after: str) -> bool:
    """Whether a fact is cut: a figure anywhere (but "100% xã, phường" says who), a name in a premise."""
    figure = stage is not Stage.WHO and bool(lost_figures(before, after))
    return figure or (stage is Stage.PREMISE and bool(lost_names(before, after)))


def _applies(rule: Rewrite, work: Work) -> bool:
    role_fits = not rule.roles or work.selected.role in rule.roles
    return role_fits and not (rule.single and work.department == EVERYONE)


def _with_condition(work: Work, context: DraftingContext) -> Work:
    """`work` with the condition under which the plan means the unit at its end, if its words do not tell it.

    Who alone is meant ("UBND các xã nơi có rừng") stays said where the subject is gone.
    """
    if not work.selected.conditional:
        return work
    wording, mentions = context.rules.draft.condition, work.selected.duty.actors.get(work.selected.role, ())
    told = [each.condition for each in mentions if each.condition and meant(each, context.unit, context.rules)]
    for words in dict.fromkeys(_BRACKETED.sub(r"\1", each) for each in told):
        place = context.rules.regex(wording.place).search(words)
        thing = context.rules.regex(wording.thing).sub("", words)
        if context.rules.regex(wording.passed_over).search(words) or folded(thing) in folded(work.text):
            continue  # "tuần tra rừng" says itself that it is for who has some
        area = wording.in_area if context.rules.regex(wording.area).search(words) else wording.of
        form, bare = (area, words) if place is None else (wording.at, words[place.end() :])
        work = work.changed(_CONDITION, f"{work.text} {context.filled(form, dieu_kien=bare)}")
    return work


def _in_small_letters(work: Work, context: DraftingContext) -> Work:
    """`work` with a small letter behind each semicolon and colon, and behind "trong đó"."""
    return work.changed(_SMALL, _BEHIND_SIGN.sub(lambda match: lower_start(match[0], context), work.text))


REWRITES: tuple[Callable[[Work, DraftingContext], Work], ...] = (
    _without_end,
    _with_own_time,
    _as_partner,
    _undirected,
    _without_doers,
    with_partners_here,
    worded(Stage.SUBJECT),
    _jointly,
    worded(Stage.PREMISE),
    worded(Stage.DIRECTION),
    worded(Stage.WHO),
    worded(Stage.AREA),
    worded(Stage.CHANNEL),
    worded(Stage.REFERENCE),
    worded(Stage.COMPETENCE),
    _with_condition,
    _in_small_letters,
)
"""Every rewrite, in the order in which they run."""


def rewrite(work: Work, context: DraftingContext) -> Work:
    """`work` in the unit's words, each change a step."""
    for each in REWRITES:
        work = each(work, context)
    return work
