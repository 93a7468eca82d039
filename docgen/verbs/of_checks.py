"""Verbs of checks: what is wrong with a document, under which rules, and a copy of it that is mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from docgen.checker import parts_found, report
from docgen.checker.chosen_rules import Settings, settings
from docgen.checker.comments import annotated
from docgen.checker.fixing import Fixed, fixed
from docgen.checker.many_files import Call, Checked, check_many, check_one
from docgen.checker.reference import reference
from docgen.checker.report import account
from docgen.checker.rule_run import examine, findings, open_subject
from docgen.errors import DocgenError
from docgen.files.given_documents import on_disk
from docgen.messages import spoken
from docgen.model.finding import Finding
from docgen.spec.workspace import Workspace
from docgen.word.libreoffice_conversion import word_file


def check_settings(
    only: Sequence[str] = (), skip: Sequence[str] = (), *, regime: str = "", workspace: Workspace | None = None
) -> Settings:
    """The rules to check by: those of the decree, as docgen.toml, the house rules and the names given have it.

    `regime` (`nd30`, `nd78` …) says under which rules documents stand, where they are not to say so themselves.
    Raises DocgenError for a name that fits no rule, and with every fault of these files.

    >>> import docgen
    >>> [rule.id for rule in docgen.check_settings(only=["phong-chu"]).rules]
    ['phong-chu']
    """
    place = workspace or Workspace()
    return settings(only, skip, place.places("rules"), place.settings, regime)


def check(
    document: str | Path | bytes, settings: Settings | None = None, *, workspace: Workspace | None = None
) -> tuple[Finding, ...]:
    """What is not right under Decree 30 in a Word file or its bytes; raises DocgenError if it is unreadable.

    >>> import docgen
    >>> docgen.check(docgen.render(docgen.read_plan("209-kh-ubnd")))
    ()
    """
    with on_disk(document) as path:
        checked = check_one(path, settings or check_settings(workspace=workspace))
    if checked.faults:
        raise DocgenError(checked.faults)
    return checked.findings


def check_all(
    files: Sequence[str | Path],
    only: Sequence[str] = (),
    skip: Sequence[str] = (),
    *,
    regime: str = "",
    jobs: int | None = None,
    workspace: Workspace | None = None,
) -> Iterator[Checked]:
    """Each file's findings in the order of `files`, on all cores (or `jobs`); an unreadable one stops no other.

    Raises DocgenError for a name that fits no rule.

    >>> import docgen
    >>> from pathlib import Path
    >>> size = Path("a.docx").write_bytes(docgen.render(docgen.read_plan("209-kh-ubnd")))
    >>> [checked.findings for checked in docgen.check_all(["a.docx"])]
    [()]
    """
    call = Call(tuple(only), tuple(skip), workspace or Workspace(), spoken(), regime)
    return check_many([Path(file) for file in files], call, jobs)


def parts(document: str | Path | bytes) -> list[str]:
    """A line for every piece of text of a Word file: what it was taken for, its place; raises DocgenError.

    >>> import docgen
    >>> len(docgen.parts(docgen.render(docgen.read_plan("209-kh-ubnd")))) > 100
    True
    """
    with on_disk(document) as path, word_file(path) as readable:
        return list(parts_found.parts(open_subject(readable)))


def show_findings(checked: Sequence[Checked], settings: Settings, form: str = "text") -> Any:
    """What was found, for a person (`text`), or for programs as values for JSON (`json`, `sarif`).

    >>> import docgen
    >>> docgen.show_findings([], docgen.check_settings(), "json")
    []
    """
    match form:
        case "json":
            return [report.listing(str(each.file), each.findings, each.standing) for each in checked]
        case "sarif":
            found = [(str(each.file), each.findings) for each in checked]
            return report.sarif(found, settings.rules, settings.decree)
        case _:
            return "\n".join(
                report.text(str(each.file), each.findings, settings.rules, each.standing) for each in checked
            )


def describe_rules(settings: Settings | None = None) -> str:
    """Every rule with its clause, severity, reason and examples, as Markdown.

    >>> import docgen
    >>> "phong-chu" in docgen.describe_rules()
    True
    """
    chosen = settings or check_settings()
    return reference(chosen.rules, chosen.decree)


def comment(
    document: str | Path | bytes, settings: Settings | None = None, *, workspace: Workspace | None = None
) -> bytes:
    """The same Word file with a comment for each finding at its words; raises DocgenError.

    >>> import docgen
    >>> docgen.comment(docgen.render(docgen.read_plan("209-kh-ubnd")))[:2]
    b'PK'
    """
    chosen = settings or check_settings(workspace=workspace)
    with on_disk(document) as path, word_file(path) as readable:
        return annotated(readable, examine(open_subject(readable, chosen.decree), chosen.rules, chosen.regime))


def repair(
    document: str | Path | bytes,
    settings: Settings | None = None,
    *,
    track: bool = False,
    workspace: Workspace | None = None,
) -> Fixed:
    """A copy with every safe repair made, what was mended, and what is left for a person; raises DocgenError.

    With `track` each repair is a tracked change, to be accepted or rejected in Word, and its reason a comment.

    >>> import docgen
    >>> docgen.repair(docgen.render(docgen.read_plan("209-kh-ubnd"))).mended
    ()
    """
    chosen = settings or check_settings(workspace=workspace)
    with on_disk(document) as path, word_file(path) as readable:
        return fixed(readable, chosen.rules, chosen.decree, chosen.regime, track=track)


def account_of_repairs(file: str | Path, fixed: Fixed) -> str:
    """What a repair has mended, and what it has left for a person.

    >>> import docgen
    >>> fixed = docgen.repair(docgen.render(docgen.read_plan("209-kh-ubnd")))
    >>> "0" in docgen.account_of_repairs("a.docx", fixed)
    True
    """
    return account(str(file), fixed.mended, findings(fixed.left), moved=fixed.moved)
