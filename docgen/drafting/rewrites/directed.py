"""Who is directed: who stands alone at its level does itself what the plan has it direct its people to do.

"chỉ đạo các phòng chuyên môn tổ chức tuyên truyền" is the department's own "tổ chức tuyên truyền"; Công an of a
commune directs nobody. Bodies that have members (MTTQ, the unions) go on directing them.
"""

from __future__ import annotations

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.finish import DIRECTED
from docgen.drafting.work import Work
from docgen.model.clauses import clause_of
from docgen.model.plan import Role
from docgen.model.trace import Standing
from docgen.text.capitals import lower_first, upper_first


def rewrite(work: Work, context: DraftingContext) -> Work:
    """`work` as what those directed in it do, where they are the department itself or people it has not."""
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
            work = _without(work, statement.text[: statement.subject.end].strip(), context)
    if mirrored:
        bare = context.rules.regex(rf"^{words.directing} (?=<dong_tu>)").sub("", work.text)
        work = work.changed(DIRECTED, upper_first(bare))
    return work


def _without(work: Work, directed: str, context: DraftingContext) -> Work:
    """`work` without the verb of directing and the people behind it."""
    before, found, behind = work.text.partition(f" {directed} ")
    verb = context.rules.regex(rf"(?:^|(?<=[;,.] )){context.rules.work.directing}$").search(before)
    if not found or verb is None:
        return work
    start = before[: verb.start()]
    return work.changed(DIRECTED, f"{start}{lower_first(behind) if start else upper_first(behind)}")
