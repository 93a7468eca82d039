"""Who is directed: who stands alone at its level does itself what the plan has it direct its people to do.

"chỉ đạo các phòng chuyên môn tổ chức tuyên truyền" is the department's own "tổ chức tuyên truyền"; Công an of a
commune directs nobody. Bodies that have members (MTTQ, the unions) go on directing them.
"""

from __future__ import annotations

from docgen.drafting.decide import clause_of
from docgen.drafting.finish import DIRECTED
from docgen.drafting.setting import Setting
from docgen.drafting.work import Work
from docgen.model.plan import Role
from docgen.model.trace import Standing
from docgen.text.capitals import lower_first, upper_first


def rewrite(work: Work, setting: Setting) -> Work:
    """`work` as what those directed in it do, where they are the department itself or people it has not."""
    if work.selected.role is Role.SUPPORT:
        return work
    words = setting.rules.work
    mirrored = work.selected.standing is Standing.MIRRORED
    for statement in setting.survey.inner.get(clause_of(work.ref), ()):
        if statement.subject is None:
            continue
        directed = statement.subject.of(statement.text)
        own = setting.rules.regex(words.own_people).search(directed) is not None
        members = setting.rules.regex(words.members).search(directed) is not None
        if own or (mirrored and not members):
            work = _without(work, statement.text[: statement.subject.end].strip(), setting)
    if mirrored:
        bare = setting.rules.regex(rf"^{words.directing} (?=<dong_tu>)").sub("", work.text)
        work = work.changed(DIRECTED, upper_first(bare))
    return work


def _without(work: Work, directed: str, setting: Setting) -> Work:
    """`work` without the verb of directing and the people behind it."""
    before, found, behind = work.text.partition(f" {directed} ")
    verb = setting.rules.regex(rf"(?:^|(?<=[;,.] )){setting.rules.work.directing}$").search(before)
    if not found or verb is None:
        return work
    start = before[: verb.start()]
    return work.changed(DIRECTED, f"{start}{lower_first(behind) if start else upper_first(behind)}")
