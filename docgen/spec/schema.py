"""JSON Schema of a spec, by which editors complete keys and check values while a person writes."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel


def schema(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of files that hold a `model`: its keys with their descriptions, no words of the code."""
    whole = model.model_json_schema(by_alias=True)
    for kind in whole.get("$defs", {}).values():
        kind.pop("description", None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_of_keys(whole)}


def _of_keys(part: Any) -> Any:
    """`part` without what pydantic takes from the code: titles made of names, docstrings of classes.

    A key that is called `title` stays.
    """
    if isinstance(part, list):
        return [_of_keys(each) for each in part]
    if not isinstance(part, dict):
        return part
    of_code = {"title", "description"} if "properties" in part else {"title"}
    return {
        word: {name: _of_keys(each) for name, each in value.items()}
        if word in ("properties", "$defs")
        else _of_keys(value)
        for word, value in part.items()
        if word not in of_code
    }
