"""A directive explained to a person, as Markdown: each sentence, its sources quoted, the reason, every rewrite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.messages import say
from docgen.model.directive import Directive, Item, Unplaced
from docgen.register.specs_used import SpecsUsed
from docgen.text.word_change import change


def trace(directive: Directive, specs: SpecsUsed | None = None) -> str:
    """The whole explanation: items by department, then the account of every clause, then the findings.

    `specs` says which specs were used.
    """
    return "\n".join(_lines(directive, specs)) + "\n"


def _lines(directive: Directive, specs: SpecsUsed | None) -> Iterator[str]:
    plan, unit = directive.plan, directive.unit
    yield f"# {say('Where each sentence of the draft comes from')}"
    yield ""
    yield f"{unit.full_name} · {plan.kind} {say('no.')} {plan.number}"
    if specs is not None:
        yield f"\n{str(specs)[:1].upper()}{str(specs)[1:]}."
    for section in directive.all_sections():
        yield f"\n## {section.name}"
        for number, item in enumerate(section.items, start=1):
            yield f"\n### {number}. {item.text}\n"
            yield from _item(item)
    yield from _coverage(directive)
    if directive.findings:
        yield f"\n## {say('Findings')}\n"
        yield from (f"- {finding.place}: {finding.message}" for finding in directive.findings)


def _item(item: Item) -> Iterator[str]:
    for source in item.sources:
        yield f"- {say('Source')}: **{source.clause}** ({source.bearing})"
        yield f"  > {source.quote}".replace("\n", "\n  > ")
    yield f"- {say('Why here')}: {item.reason}"
    for note in item.notes:
        yield f"- {say('To decide')}: {note}"
    if item.steps:
        yield f"- {say('What was changed')}:"
        for number, step in enumerate(item.steps, start=1):
            old, new = change(step.before, step.after)
            yield f"  {number}. `{step.rule}`: {old} → {new}"
    else:
        yield f"- {say('Nothing was changed')}"


def _coverage(directive: Directive) -> Iterator[str]:
    coverage = directive.coverage
    yield f"\n## {say('The account')}\n"
    yield f"- {say('Clauses addressed to the unit')}: {_names(coverage.addressed)}"
    yield f"- {say('In the draft')}: {_names(coverage.covered)}"
    for title, entries in (
        (say("Left out by decision"), coverage.omitted),
        (say("Needs a person to decide"), coverage.unresolved),
        (say("Concerns the unit, but gives it no task"), coverage.others),
    ):
        yield f"\n### {title}\n"
        yield from _unplaced(entries)


def _unplaced(entries: Iterable[Unplaced]) -> Iterator[str]:
    listed = [f"- **{entry.clause}**: {entry.reason}" for entry in entries]
    yield from listed or [f"- {say('none')}"]


def _names(clauses: tuple[str, ...]) -> str:
    return f"{len(clauses)} ({', '.join(clauses)})" if clauses else "0"
