"""A spec file becomes a checked value, or a list of every fault in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from docgen.errors import DocgenError, Fault, reason_of
from docgen.messages import say
from docgen.model.base_model import Written
from docgen.spec import yaml
from docgen.spec.positions import Key, lines, shown
from docgen.spec.workspace import shipped

M = TypeVar("M", bound=BaseModel)

LARGEST = 3_000_000
"""Bytes of a spec: sixty times plan 209, and no more than is read, or refused with its faults, in seconds."""
_MOST = 1_000
"""So many faults of one file are told one by one: nobody reads more, and each looks for the nearest name."""


def load(path: Path, model: type[M], context: Any = None) -> M:
    """Read the YAML file at `path` as a `model`; raises DocgenError with every fault, each with its line.

    `context` is what the model's own validators may look at beyond the file.
    """
    return parse(read_text(path), str(path), model, context)


def load_shipped(model: type[M], *parts: str) -> M:
    """The file of docgen's own at `shipped(*parts)` as a `model`, read once: it never changes meanwhile."""
    found: M = _shipped(model, parts)
    return found


@cache
def _shipped(model: type[BaseModel], parts: tuple[str, ...]) -> Any:
    return load(shipped(*parts), model)


def parse(text: str, file: str, model: type[M], context: Any = None) -> M:
    """The same for a YAML `text` in hand; `file` names it in faults."""
    value, faults = yaml.read(text, file)
    try:
        checked = model.model_validate(value, context=context, by_alias=True, by_name=False)
    except ValidationError as error:
        faults += _faults_of(error, model, value, text, file)
    if faults:
        raise DocgenError(sorted(faults, key=lambda fault: (fault.line or 0, fault.path)))
    return checked


def read_text(path: Path) -> str:
    """The UTF-8 text of a file (a byte-order mark is dropped); raises DocgenError that says why not."""
    try:
        state = path.stat()
        if not (S_ISREG(state.st_mode) or S_ISDIR(state.st_mode)):
            problem = say("this is a pipe or a device, not a file")
            raise DocgenError(Fault(problem, say("name a file"), str(path)))
        size = state.st_size
        if size > LARGEST:
            told = {"size": size // 1_000_000, "most": LARGEST // 1_000_000}
            problem = say("the file has {size} MB; no spec is larger than {most} MB", **told)
            raise DocgenError(Fault(problem, say("check whether it is the right file"), str(path)))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        problem, hint = say("the file is not UTF-8 text"), say("save it again as UTF-8")
    except FileNotFoundError:
        problem, hint = say("there is no such file"), say("check the name and the folder")
    except OSError as error:
        if path.is_dir():  # Windows says only that access is denied
            problem, hint = say("this is a folder, not a file"), say("name a file in it")
        else:
            problem = say("the file cannot be read: {why}", why=reason_of(error))
            hint = say("check the folder, your rights to it and the free space")
    raise DocgenError(Fault(problem, hint, str(path)))


def _faults_of(error: ValidationError, model: type[BaseModel], value: Any, text: str, file: str) -> list[Fault]:
    """Every fault of `error`, which validating `value` (the YAML `text` of `file`) as a `model` raised.

    Of more than a thousand the rest is only counted.
    """
    at = lines(text)
    found: dict[str, Fault] = {}  # by path: what may be of several types fails once for each of them
    details = error.errors(include_url=False, include_input=False)
    for number, detail in enumerate(details):
        if len(found) == _MOST:
            more = say("… and {count} more", count=len(details) - number)
            return [*found.values(), Fault(more, say("mend these first"), file)]
        path, given = _place(detail["loc"], value)
        name = shown((*path, detail["loc"][-1]) if detail["type"] == "missing" else path)
        message, hint = _words(detail, _shown(given), _types(model, path), _fields(_types(model, path[:-1])))
        found.setdefault(name, Fault(message, hint, file, _line(at, path), name))
    return list(found.values())


def _place(steps: tuple[str | int, ...], value: Any) -> tuple[Key, Any]:
    """The keys of `steps` that the file has, and what it has there.

    A validator's own steps (`function-before[…]`) stand in no file.
    """
    path: Key = ()
    for step in steps:
        if isinstance(value, dict) and step in value:
            path, value = (*path, str(step)), value[step]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            path, value = (*path, step), value[step]
        elif step == "[key]":
            value = path[-1]
    return path, value


def _line(at: dict[Key, int], path: Key) -> int | None:
    while path not in at and path:
        path = path[:-1]
    return at.get(path)


def _types(annotation: Any, path: Key) -> list[type[BaseModel]]:
    """The models that the value at `path` may be, below a value of type `annotation`."""
    if not path:
        return list(_models(annotation))
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        inner = [args[0] for kind, args in _parts(annotation) if kind in (tuple, list) and args]
    else:
        inner = [args[1] for kind, args in _parts(annotation) if kind is dict and len(args) > 1]
        inner += [field.annotation for name, field in _fields(_models(annotation)).items() if name == step]
    return [found for each in inner for found in _types(each, rest)]


def _parts(annotation: Any) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (tuple, list, dict):
        yield origin, args
    else:
        for arg in args:
            yield from _parts(arg)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) not in (tuple, list, dict):
        for arg in get_args(annotation):
            yield from _models(arg)


def _fields(models: Iterable[type[BaseModel]]) -> dict[str, FieldInfo]:
    """The fields of `models` by their keys in a file."""
    return {field.alias or name: field for model in models for name, field in model.model_fields.items()}


def _words(
    detail: Any, given: str, wanted: list[type[BaseModel]], beside: dict[str, FieldInfo]
) -> tuple[str, str]:
    """Message and hint for one thing that pydantic found.

    `wanted` are the models that the value may be; `beside` is what its own mapping knows, by key.
    """
    kind, context = detail["type"], detail.get("ctx", {})
    last = str(detail["loc"][-1]) if detail["loc"] else ""
    text_wanted = say("a text is wanted here, not {given}", given=given), say("put it in quotation marks")
    match kind:
        case "missing":
            return say("“{key}” is missing", key=last), say("add “{key}: …”", key=last)
        case "extra_forbidden":
            near = get_close_matches(last, beside, n=1)
            hint = say("write “{key}”", key=near[0]) if near else _known(beside)
            return say("the key “{key}” is not known here", key=last), hint
        case "enum" | "literal_error":
            choices = context.get("expected", "").replace(" or ", ", ")
            return say("{given} is not one of the choices", given=given), say(
                "choose one of: {choices}", choices=choices
            )
        case "string_type":
            return text_wanted
        case "tuple_type" | "list_type":
            return say("a list is wanted here, not {given}", given=given), say("one entry a line, after “- ”")
        case "model_type" | "dict_type" | "model_attributes_type":
            if any(issubclass(model, Written) for model in wanted):
                return text_wanted
            return say("keys with values are wanted here, not {given}", given=given), _known(_fields(wanted))
        case "bool_parsing" | "bool_type":
            return say("true or false is wanted here, not {given}", given=given), ""
        case "int_parsing" | "int_type" | "int_from_float":
            return say("a whole number is wanted here, not {given}", given=given), ""
        case "float_parsing" | "float_type":
            return say("a number is wanted here, not {given}", given=given), ""
        case "date_type" | "date_parsing" | "date_from_datetime_parsing" | "date_from_datetime_inexact":
            return say("a day such as 2026-06-15 is wanted here, not {given}", given=given), ""
        case "greater_than_equal" | "less_than_equal" | "greater_than" | "less_than":
            return say("{given} is too small or too large", given=given), _limit(context)
        case "string_pattern_mismatch":
            described = beside[last].description if last in beside else ""
            return say("{given} does not have the wanted form", given=given), described or context["pattern"]
        case "string_too_short" | "too_short":
            return say("this must not be empty"), ""
        case _:
            why = str(context.get("error") or detail["msg"])
            return say("{given} is not right: {why}", given=given, why=why) if given.startswith("“") else why, ""


def _known(fields: dict[str, FieldInfo]) -> str:
    return say("known here: {keys}", keys=", ".join(fields))


def _limit(context: dict[str, Any]) -> str:
    signs = {"ge": "≥", "le": "≤", "gt": ">", "lt": "<"}
    return say("wanted: {limit}", limit=", ".join(f"{signs[key]} {limit}" for key, limit in context.items()))


def _shown(given: object) -> str:
    if isinstance(given, dict):
        return say("keys with values")
    if isinstance(given, (list, tuple)):
        return say("a list")
    if given is None:
        return say("nothing")
    text = str(given).lower() if isinstance(given, bool) else str(given)
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"
