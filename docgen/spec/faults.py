"""What pydantic found wrong, said to a clerk: line, key path, what is wrong, what to write instead."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from docgen.errors import Fault
from docgen.messages import say
from docgen.spec.yaml import Key, lines


def faults_of(error: ValidationError, model: type[BaseModel], text: str, file: str) -> list[Fault]:
    """Every fault of `error`, in the order of the lines of `text`."""
    at = lines(text)
    found = {}
    for detail in error.errors():
        path = tuple(step for step in detail["loc"] if _is_key(step))
        message, hint = _words(detail, model, path)
        fault = Fault(message, hint, file, _line(at, path), _shown(path))
        found[(fault.line, fault.path, message)] = fault
    return sorted(found.values(), key=lambda fault: (fault.line or 0, fault.path))


def _is_key(step: str | int) -> bool:
    # A validator's own steps (`function-before[...]`, union members) stand in no file.
    return isinstance(step, int) or step.isidentifier()


def _line(at: dict[Key, int], path: Key) -> int | None:
    while path not in at and path:
        path = path[:-1]
    return at.get(path)


def _shown(path: Key) -> str:
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def _words(detail: Any, model: type[BaseModel], path: Key) -> tuple[str, str]:
    kind, given, context = detail["type"], detail.get("input"), detail.get("ctx", {})
    match kind:
        case "missing":
            return say("“{key}” is missing", key=path[-1]), say("add “{key}: …”", key=path[-1])
        case "extra_forbidden":
            known = _keys_at(model, path[:-1])
            near = get_close_matches(str(path[-1]), known, n=1)
            hint = say("write “{key}”", key=near[0]) if near else say("known here: {keys}", keys=", ".join(known))
            return say("the key “{key}” is not known here", key=path[-1]), hint
        case "enum" | "literal_error":
            return say("“{given}” is not one of the choices", given=given), say(
                "choose one of: {choices}", choices=context.get("expected", "").replace(" or ", ", ")
            )
        case "string_type":
            return say("a text is wanted here, not {given}", given=_kind(given)), say("put it in quotation marks")
        case "tuple_type" | "list_type":
            return say("a list is wanted here, not {given}", given=_kind(given)), say(
                "one entry a line, after “- ”"
            )
        case "model_type" | "dict_type" | "model_attributes_type":
            return say("keys with values are wanted here, not {given}", given=_kind(given)), say(
                "known here: {keys}", keys=", ".join(_keys_at(model, path))
            )
        case "bool_parsing" | "bool_type":
            return say("true or false is wanted here, not “{given}”", given=given), ""
        case "string_pattern_mismatch":
            return say("“{given}” does not have the wanted form", given=given), say(
                "the form is {pattern}", pattern=context.get("pattern", "")
            )
        case "string_too_short" | "too_short":
            return say("this must not be empty"), ""
        case _:
            return _told(detail, given), ""


def _told(detail: Any, given: object) -> str:
    told = str(detail.get("ctx", {}).get("error", "")) or detail["msg"]
    return say("“{given}” is not right: {why}", given=given, why=told) if isinstance(given, (str, int)) else told


def _kind(given: object) -> str:
    if isinstance(given, dict):
        return say("keys with values")
    if isinstance(given, (list, tuple)):
        return say("a list")
    return say("nothing") if given is None else f"“{given}”"


def _keys_at(model: type[BaseModel], path: Key) -> list[str]:
    current: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, int) or current is None:
            continue
        field = next((f for name, f in current.model_fields.items() if step in (name, f.alias)), None)
        current = _model_in(field.annotation) if field is not None else None
    return [field.alias or name for name, field in current.model_fields.items()] if current else []


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for inner in get_args(annotation) if (model := _model_in(inner)) is not None), None)
