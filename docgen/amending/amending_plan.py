"""A plan that only says what changes of another: read as instructions, carried out on that other."""

from __future__ import annotations

from typing import NamedTuple

from docgen.amending.consolidation import carried_out
from docgen.amending.instruction import Instruction, InstructionOutcome, Unread
from docgen.amending.instruction_grammar import InstructionGrammar
from docgen.amending.instructions import InstructionReader
from docgen.amending.new_text import NewText
from docgen.amending.plan_tree import PlanTree
from docgen.anatomy.division import Divider, Division
from docgen.anatomy.labelled_lines import LabelFinder
from docgen.anatomy.source_text import SourceText
from docgen.anatomy.titles import TitleFinder
from docgen.importing.plan_assembly import assemble, once
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Plan
from docgen.phrases.patterns import compiled
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain


class Consolidation(NamedTuple):
    """The older plan as amended, under the name of the plan that amends it.

    `origins`: the older name of each clause that the older plan had, by its new one. `outcomes`: what became of
    each instruction. `findings`: those that could not be carried out, and what was not understood.
    """

    plan: Plan
    origins: dict[str, str]
    outcomes: tuple[InstructionOutcome, ...]
    findings: tuple[Finding, ...]


def consolidated(old: Plan, source: SourceText, rules: Rules) -> Consolidation | None:
    """`old` with the instructions of `source` carried out; None where that is a plan with its own clauses.

    Raises DocgenError where it is no plan.
    """
    labels = LabelFinder(rules)
    kind = _kind(source, rules)
    parts = Divider(rules, labels).divide(source.blocks, kind)
    title = " ".join(plain(each.text) for each in parts.title)
    if not compiled(rules.instructions.title).search(title):
        return None
    said, unread = _instructions(parts, InstructionGrammar(rules, labels), rules)
    if not said:
        return None
    tree, texts = PlanTree(old), NewText(rules, labels, old.labels)
    outcomes = carried_out(tree, texts, said)
    head = assemble(source, rules, kind).plan
    plan, origins = tree.plan(
        number=head.number,
        issued_on=head.issued_on,
        place_name=head.place_name,
        issuer=head.issuer or old.issuer,
        kind=head.kind,
        abstract=head.abstract,
    )
    findings = [_failed(each) for each in outcomes if each.problem] + [_unread(each) for each in unread]
    return Consolidation(
        plan, origins, outcomes, (*_of_another(old, title, rules), *findings, *once(texts.findings))
    )


def _instructions(
    parts: Division, grammar: InstructionGrammar, rules: Rules
) -> tuple[list[Instruction], list[Unread]]:
    """Those of the body, and of the annexes that the body does not bring as new text; an annex of none is told."""
    reader = InstructionReader(rules, grammar, parts.annexes)
    said, unread = reader.read([*parts.body, *parts.closing])
    brought = [each.annex for each in said]
    for annex in parts.annexes:
        if any(annex is each for each in brought):
            continue
        more, others = reader.read(annex.blocks)
        said += more
        place = annex.blocks[0].place if annex.blocks else ""
        unread += others if more else [Unread(f"{annex.label} {annex.title}".strip(), place, instructs=False)]
    return said, unread


def _kind(source: SourceText, rules: Rules) -> str:
    """The kind of a document that is no plan, but may amend one; empty for any other."""
    titles = TitleFinder(rules)
    if titles.title(source.blocks) is not None:
        return ""
    kinds = rules.instructions.amending_kinds
    return next((each for each in kinds if titles.named(each, source.blocks)), "")


def _failed(outcome: InstructionOutcome) -> Finding:
    return Finding(
        rule="lenh-sua-doi",
        severity=Severity.WARNING,
        place=outcome.instruction.place,
        message=say("this instruction is not carried out: {why}", why=outcome.problem),
        found=outcome.instruction.text,
    )


def _unread(each: Unread) -> Finding:
    told = say("this seems to be an instruction, but is not understood; nothing of it stands in the amended plan")
    other = say("this is no instruction, and nothing of it stands in the amended plan")
    return Finding(
        rule="lenh-khong-hieu",
        severity=Severity.WARNING,
        place=each.place,
        message=told if each.instructs else other,
        found=each.text,
    )


def _of_another(old: Plan, title: str, rules: Rules) -> list[Finding]:
    """What to look at where the title says that another plan is amended."""
    named = compiled(rules.instructions.amended_plan).search(title)
    if named is None or not old.number.number:
        return []
    cited = "".join(named["so"].split()).upper()
    if cited == str(old.number).upper() or cited in "".join(old.abstract.split()).upper():
        return []
    return [
        Finding(
            rule="sua-ke-hoach-khac",
            severity=Severity.WARNING,
            place="",
            message=say(
                "it says that it amends {cited}; the older plan is {old}", cited=cited, old=str(old.number)
            ),
            found=title,
        )
    ]
