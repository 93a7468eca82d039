"""JSON Schema of a spec, by which editors complete keys and check values while a person writes."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel


def schema(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of files that hold a `model`: its keys with their descriptions, no names of the code."""
    whole = model.model_json_schema(by_alias=True)
    for part in (whole, *whole.get("$defs", {}).values()):
        part.pop("description", None)  # the class's docstring, written for programmers
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_untitled(whole)}


def _untitled(part: Any) -> Any:
    """`part` without the titles that pydantic makes of names; a key that is called `title` stays."""
    if isinstance(part, dict):
        return {
            key: {name: _untitled(value) for name, value in inner.items()}
            if key in ("properties", "$defs")
            else _untitled(inner)
            for key, inner in part.items()
            if not (key == "title" and isinstance(inner, str))
        }
    return [_untitled(each) for each in part] if isinstance(part, list) else part
