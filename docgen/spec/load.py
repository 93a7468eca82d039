"""A spec file becomes a checked value, or a list of every fault in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.spec import yaml
from docgen.spec.faults import faults_of
from docgen.spec.places import shipped

M = TypeVar("M", bound=BaseModel)

LARGEST = 3_000_000
"""Bytes of a spec: sixty times plan 209, and no more than is read, or refused with its faults, in seconds."""


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
        faults += faults_of(error, model, value, text, file)
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
            problem = say("the file cannot be read: {why}", why=error.strerror or "")
            hint = say("check the folder, your rights to it and the free space")
    raise DocgenError(Fault(problem, hint, str(path)))
