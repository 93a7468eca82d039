"""Which rules are run: what the call names, else the `[check]` table of `docgen.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from docgen.checker.house_rules import house_rules, narrowed
from docgen.checker.regime import regimes
from docgen.checker.rule import Rule
from docgen.checker.rules import rules as every_rule
from docgen.decree.profile import Profile
from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.spec.settings_file import read_settings

_TABLE, _ONLY, _SKIP = "check", "only", "skip"


@dataclass(frozen=True, slots=True)
class Settings:
    """The rules to run, and the decree as the house has it."""

    rules: tuple[Rule, ...]
    decree: Profile
    regime: str = ""
    """The regime under which documents are taken to stand; empty: what each says of itself."""


def settings(
    only: Sequence[str] = (),
    skip: Sequence[str] = (),
    folders: tuple[Path, ...] = (),
    file: Path | None = None,
    regime: str = "",
) -> Settings:
    """What is run: rules by id or pattern (`viet-hoa-*`). Raises DocgenError for a name that fits none.

    `folders` may hold house rules; `file` is the settings file, if there is one.
    """
    house, path = house_rules(folders)
    table = {} if file is None else _table(file)
    faults = [
        *_unknown(only, "--only"),
        *_unknown(skip, "--skip"),
        *_unknown(table.get(_ONLY, ()), str(file)),
        *_unknown(table.get(_SKIP, ()), str(file)),
        *_unknown((*house.skip, *house.severities), str(path or "")),
    ]
    known = [each.id for each in regimes().regimes]
    if regime and regime not in known:
        hint = say("one of: {names}", names=", ".join(known))
        faults.append(Fault(say("there is no regime “{name}”", name=regime), hint, "--regime"))
    if faults:
        raise DocgenError(faults)
    wanted = only or table.get(_ONLY, ())
    unwanted = (*skip, *table.get(_SKIP, ()), *house.skip)
    chosen = (rule for rule in every_rule() if (not wanted or _fits(rule, wanted)) and not _fits(rule, unwanted))
    weighed = tuple(_weighed(rule, house.severities) for rule in chosen)
    if not weighed:
        problem = say("no rule is left to check by")
        raise DocgenError(Fault(problem, say("leave out fewer rules than are chosen"), "--only, --skip"))
    return Settings(weighed, narrowed(house, path), regime)


def _fits(rule: Rule, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(rule.id, pattern) for pattern in patterns)


def _weighed(rule: Rule, severities: dict[str, Severity]) -> Rule:
    return replace(rule, severity=severities.get(rule.id, rule.severity))


def _unknown(patterns: Iterable[str], where: str) -> list[Fault]:
    return [
        Fault(say("there is no rule “{name}”", name=pattern), _nearest(pattern), where)
        for pattern in patterns
        if not any(fnmatchcase(rule.id, pattern) for rule in every_rule())
    ]


def _nearest(name: str) -> str:
    from rapidfuzz import process

    near = [found for found, *_ in process.extract(name, [rule.id for rule in every_rule()], limit=3)]
    return say("did you mean: {names}", names=", ".join(near))


def _table(file: Path) -> dict[str, Any]:
    """The `[check]` table; empty where there is no file or no table."""
    table = read_settings(file).get(_TABLE, {})
    if not isinstance(table, dict):
        hint = say("write {example}", example='[check], only = ["viet-hoa-*"]')
        raise DocgenError(Fault(say("“{key}” is a table here", key=_TABLE), hint, str(file)))
    wrong = [
        Fault(say("“{key}” is no setting of [check]", key=key), say("write only or skip, each a list"), str(file))
        for key, value in table.items()
        if key not in (_ONLY, _SKIP) or not isinstance(value, list)
    ]
    if wrong:
        raise DocgenError(wrong)
    return dict(table)
