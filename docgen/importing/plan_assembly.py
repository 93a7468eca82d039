"""From the parts of a document to a `Plan`."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.anatomy.cited_bases import cited, is_basis, issuer_of
from docgen.anatomy.column_lines import lines_of
from docgen.anatomy.division import Divider, Division
from docgen.anatomy.ending import ending
from docgen.anatomy.labelled_lines import LabelFinder
from docgen.anatomy.letterhead import letterhead
from docgen.anatomy.outline import outline
from docgen.anatomy.source_text import Paragraph, SourceText
from docgen.importing.body_lists import Bodies
from docgen.importing.clause_building import ClauseMaker
from docgen.importing.ledger import Account, ledger
from docgen.importing.plan_sections import SectionMaker
from docgen.importing.repeated_rows import joined
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.identity import DocumentNumber
from docgen.model.ledger import Landing, Reading
from docgen.model.plan import LegalBasis, Plan, Section
from docgen.phrases.ruleset import Rules
from docgen.statements.headings import HeadingReader
from docgen.text.markup import plain

_NO_NUMBER = "/KH"


def assemble(source: SourceText, rules: Rules, kind: str = "") -> Reading:
    """The plan in `source`, what a person must look at and the ledger; raises DocgenError where it is no plan.

    `kind` is what a person says the document is, whatever it says of itself.
    """
    labels, bodies = LabelFinder(rules), Bodies(rules)
    parts = Divider(rules, labels).divide(source.blocks, kind)
    text = "\n".join(lines_of(source.blocks))
    findings = list(source.findings)
    head = letterhead([plain(line) for line in lines_of(parts.head)], text, rules)
    findings += head.findings
    bases = [each for each in (*parts.decision, *parts.opening) if isinstance(each, Paragraph) and is_basis(each)]
    opening = [each for each in parts.opening if not is_basis(each)]
    issuer = head.issuer or issuer_of([each.text for each in opening], head.place_name, rules)
    if not issuer:
        findings.append(_gap("co-quan-ban-hanh", say("the issuing authority is not found")))
    if head.number is None or not head.number.number:
        findings.append(_gap("so-ky-hieu", say("the number of the document is left open")))
    if head.issued_on is None or head.issued_on.day is None:
        findings.append(_gap("ngay-ban-hanh", say("the day of issue is left open")))
    makers = SectionMaker(rules, bodies, ClauseMaker(rules, bodies, labels))
    opening, ordering = _ordering(opening, rules)
    tree, slips = outline([*ordering, *parts.body], labels, recognised=source.recognised)
    findings += slips
    sections = makers.sections(tree)
    for appendix in parts.annexes:
        if appendix.is_form:
            continue
        below, slips = outline(appendix.blocks, labels, recognised=source.recognised)
        findings += slips
        sections.append(makers.appendix(appendix, below))
    findings += makers.findings
    usual, sections = makers.labels_of(sections)
    end = ending(parts.ending, rules)
    cited_in_opening = [basis for paragraph in opening for basis in cited(paragraph.text, rules)]
    addressed = (" ".join(" ".join(parts.addressees).split()),) if parts.addressees else ()
    opening, sections = _introduced(opening, sections, rules)
    plan = Plan(
        number=head.number or DocumentNumber.model_validate(_NO_NUMBER),
        issued_on=head.issued_on,
        place_name=head.place_name,
        issuer=issuer,
        parent_authority=head.parent or None,
        kind=parts.kind.capitalize(),
        abstract=" ".join(plain(line.text) for line in parts.title) or say("(no title)"),
        labels=usual,
        legal_bases=(
            *(LegalBasis(text=plain(each.text).strip()) for each in bases),
            *(LegalBasis(text=each, in_opening=True) for each in dict.fromkeys(cited_in_opening)),
        ),
        opening=(*addressed, *(each.text for each in opening)),
        sections=tuple(sections),
        closing=tuple(each.text for each in parts.closing),
        recipients=end.recipients,
        signature=end.signature,
        footnotes=source.footnotes,
    )
    plan, repeats = joined(plan)
    account, unplaced = ledger(source, plan, _accounts(parts, makers), rules)
    return Reading(plan, (*once(findings), *repeats, *unplaced), account)


def _ordering(opening: list[Paragraph], rules: Rules) -> tuple[list[Paragraph], list[Paragraph]]:
    """The opening, and what of it belongs to the body: from the first paragraph on that gives somebody an order.

    The sentence that introduces the points (`…:`) stays.
    """
    last = opening[-1:] if opening and plain(opening[-1].text).rstrip().endswith(":") else []
    told = opening[: len(opening) - len(last)]
    reader = HeadingReader.of(rules)
    first = next((at for at, each in enumerate(told) if reader.orders(each.text)), len(told))
    return [*told[:first], *last], told[first:]


def _introduced(
    opening: list[Paragraph], sections: list[Section], rules: Rules
) -> tuple[list[Paragraph], list[Section]]:
    """The opening without the sentence that introduces the points of a plan without sections, which is theirs.

    `Sở Y tế đề nghị UBND các xã, phường thực hiện một số nội dung sau:` says who does what follows.
    """
    first = sections[0] if sections else None
    if first is None or first.number or first.title or first.text or not opening:
        return opening, sections
    last = plain(opening[-1].text).rstrip()
    if not last.endswith(":") or not HeadingReader.of(rules).introduced(last):
        return opening, sections
    section = first.model_copy(update={"text": opening[-1].text})
    return opening[:-1], [section, *sections[1:]]


def _accounts(parts: Division, makers: SectionMaker) -> list[Account]:
    """What was left out on purpose."""
    annexed = {id(table) for annex in parts.annexes for table in annex.blocks}
    return [
        Account(
            [each for each in parts.decision if not (isinstance(each, Paragraph) and is_basis(each))],
            Landing.DROPPED,
            say("of the decision to which the plan is attached"),
        ),
        Account(
            [*parts.references, *(each for annex in parts.annexes for each in annex.references)],
            Landing.DROPPED,
            say("says what this is attached to"),
        ),
        *(
            Account([*annex.headings, *annex.blocks], Landing.FORM, say("a form to be filled in"))
            for annex in parts.annexes
            if annex.is_form
        ),
        *(
            Account(
                [table],
                Landing.FORM if id(table) in annexed else Landing.DROPPED,
                say("a table that gives no tasks"),
            )
            for table in makers.unread
        ),
    ]


def once(findings: Sequence[Finding]) -> list[Finding]:
    """`findings` with each body that nobody knows told once, where it first stands."""
    first: dict[tuple[str, str], Finding] = {}
    for index, finding in enumerate(findings):
        key = (finding.rule, finding.found) if finding.rule == "co-quan-la" else (finding.rule, str(index))
        first.setdefault(key, finding)
    return list(first.values())


def _gap(rule: str, message: str) -> Finding:
    return Finding(rule=rule, severity=Severity.WARNING, place="", message=message)
