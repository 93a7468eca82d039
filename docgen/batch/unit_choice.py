"""Which units a batch is for: those of the province that issued the plan, or of the country; all or some."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.plan import Plan
from docgen.model.unit import UnitKind
from docgen.register import Entry, Province, province_of_plan, units
from docgen.register.lookup import entry


def chosen(
    plan: Plan, kind: UnitKind | None, named: Sequence[str], everywhere: bool, on: dt.date | None = None
) -> list[Entry]:
    """The units asked for, each once, in the order of the register, as on the day `on`.

    Raises DocgenError for every name that is none, for one of another kind, and where no unit is of the kind.
    """
    if everywhere:
        _refuse_one_province_s(plan)
    province = None if everywhere else _province(plan)
    asked: dict[str, str] = {}
    faults: list[Fault] = []
    for query in named:
        try:
            found = entry(query, province, on)  # a fault of its own file is a row of the table
            asked[found.code] = found.full_name
        except DocgenError as error:
            faults += error.faults
    if faults:
        raise DocgenError(faults)
    every = units(province, kind, on)
    if missed := asked.keys() - {each.code for each in every}:
        names = ", ".join(asked[code] for code in sorted(missed))
        raise DocgenError(Fault(say("not of the kind asked for: {names}", names=names), say("leave out --kind")))
    if not every and kind is not None and province is not None:
        problem = say("{province} has no unit of the kind “{kind}”", province=province.name, kind=kind.value)
        raise DocgenError(Fault(problem, say("leave out --kind")))
    return [each for each in every if not named or each.code in asked]


def _refuse_one_province_s(plan: Plan) -> None:
    """Raises DocgenError where the plan binds only one province."""
    province = province_of_plan(plan)
    if province is not None:
        problem = say("the plan is of {province} and binds only its own communes", province=province.name)
        raise DocgenError(Fault(problem, say("leave out --everywhere, or name a plan that binds all provinces")))


def _province(plan: Plan) -> Province:
    province = province_of_plan(plan)
    if province is None:
        problem = say("it is not known of which province “{issuer}” is", issuer=plan.issuer)
        hint = say("write co_quan_ban_hanh with the province's name, or add --everywhere for the whole country")
        raise DocgenError(Fault(problem, hint))
    return province
