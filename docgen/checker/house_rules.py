"""House rules as data (`specs/rules/the-thuc.yaml`): a province may narrow a range of the decree, not widen it.

khoang:
  trang: {le_trai: 30 mm}
  thanh_phan: {noi_dung: {co_chu: 14 pt}}
muc_do: {ket-thuc: error}
bo_qua: [ngon-ngu]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from docgen.decree.measure import Measure
from docgen.decree.profile import Profile, profile
from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.base_model import Model
from docgen.model.finding import Severity
from docgen.spec.load import load

FILE = "the-thuc.yaml"


class HouseRules(Model):
    """What an office asks for beyond the decree."""

    ranges: dict[str, Any] = Field(default_factory=dict, alias="khoang")
    """The decree's own keys (`trang`, `thanh_phan` …) with narrower values."""
    severities: dict[str, Severity] = Field(default_factory=dict, alias="muc_do")
    """Rules to be taken more seriously or less, by id."""
    skip: tuple[str, ...] = Field(default=(), alias="bo_qua")
    """Rules not to be run, by id."""


def house_rules(folders: tuple[Path, ...]) -> tuple[HouseRules, Path | None]:
    """The house rules of the first folder that has some, and their file. Raises DocgenError."""
    for folder in folders:
        path = folder / FILE
        if path.is_file():
            return load(path, HouseRules), path
    return HouseRules(), None


def narrowed(house: HouseRules, path: Path | None) -> Profile:
    """The decree in force with the house's ranges in place of its own. Raises DocgenError for every wider one."""
    decree = profile()
    faults: list[Fault] = []
    found: Profile = _narrow(decree, house.ranges, "khoang", str(path or ""), faults)
    if faults:
        raise DocgenError(faults)
    return found


def _narrow(model: Any, changes: Mapping[str, Any], where: str, file: str, faults: list[Fault]) -> Any:
    names = {field.alias or name: name for name, field in type(model).model_fields.items()}
    update: dict[str, Any] = {}
    for key, change in changes.items():
        at = f"{where}.{key}"
        own = getattr(model, names[key]) if key in names else None
        if isinstance(own, Measure):
            update.update((names[key], each) for each in _measured(own, change, at, file, faults))
        elif isinstance(own, BaseModel) and isinstance(change, Mapping):
            update[names[key]] = _narrow(own, change, at, file, faults)
        else:
            faults.append(Fault(say("the decree has no range of this name"), "", file, path=at))
    return model.model_copy(update=update)


def _measured(own: Measure, change: object, at: str, file: str, faults: list[Fault]) -> Iterator[Measure]:
    try:
        wanted = Measure.model_validate(str(change))
    except ValidationError:
        faults.append(Fault(say("this is no range"), say("write it as in “{range}”", range=own), file, path=at))
        return
    if wanted.unit != own.unit or not (own.holds(wanted.low) and own.holds(wanted.high)):
        problem = say("{wanted} goes beyond the decree's {range}", wanted=wanted, range=own)
        faults.append(Fault(problem, say("a house rule may only narrow a range"), file, path=at))
        return
    yield wanted
