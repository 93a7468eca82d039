"""The base of all models: frozen, strict about unknown keys, English names with Vietnamese keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_serializer

if TYPE_CHECKING:  # 10 ms of import that only `docgen schema` needs
    from pydantic import GetJsonSchemaHandler

JsonSchema = dict[str, Any]


class Model(BaseModel):
    """A frozen value. Fields have English names; in a spec file they bear the Vietnamese alias."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        use_attribute_docstrings=False,
        str_strip_whitespace=False,
        defer_build=True,  # only the models that a command validates are built: a quarter of the import time
    )


class Written(Model):
    """A value that a spec writes as one string, such as `209/KH-UBND`, and that is written back as one."""

    written: ClassVar[JsonSchema] = {"type": "string"}
    """The JSON Schema of the string, for editors."""

    @model_serializer
    def _write(self) -> str:
        return str(self)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: GetJsonSchemaHandler) -> JsonSchema:
        return {"title": cls.__name__, **cls.written}


class Shortened(Model):
    """A value with keys that a spec may also write in short, as a mere list or text."""

    short: ClassVar[JsonSchema] = {"type": "string"}
    """The JSON Schema of the short form, for editors."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: GetJsonSchemaHandler) -> JsonSchema:
        return {"anyOf": [cls.short, handler(core_schema)]}
