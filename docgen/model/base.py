"""The one base of all models: frozen, strict about unknown keys, English names with Vietnamese keys."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value. Fields have English names; in a spec file they bear the Vietnamese alias."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        use_attribute_docstrings=False,
        str_strip_whitespace=False,
    )
