"""A starting file for each kind: a head to fill in, each key with what it is for, a body in the kind's shape."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from docgen.decree.kinds import Family, Kind
from docgen.manuscripts.front_matter import kind_called
from docgen.model.base_model import Model
from docgen.register.slug import slug
from docgen.spec.load import load_shipped


class Starter(Model):
    """What the starting file of one kind says."""

    head: dict[str, str] = Field(default={}, alias="dau")
    """Values of its head, as they are written in YAML."""
    body: str = Field(alias="than")


class Starters(Model):
    """The words of all starting files."""

    keys: dict[str, str] = Field(alias="khoa")
    """What each key of the head is for."""
    kinds: dict[str, Starter] = Field(alias="loai")


def starter(kind: str, unit: str = "") -> str:
    """The starting file of the kind that a person names; raises DocgenError for an unknown one."""
    return "\n".join(_lines(kind_called(kind), unit)) + "\n"


def _lines(kind: Kind, unit: str) -> Iterator[str]:
    words = _starters()
    own = words.kinds[slug(kind.name)]
    values = {"loai": slug(kind.name), **({"don_vi": unit} if unit else {}), **own.head}
    yield "---"
    for key, use in _borne(kind):
        yield f"# {use}"
        yield f"{key}: {values.get(key, '')}".rstrip()
    yield "---"
    yield ""
    yield own.body.strip()


def keys_of(kind: str) -> dict[str, str]:
    """The keys that the head of a kind of document may have, each with what it is for; raises DocgenError."""
    return dict(_borne(kind_called(kind)))


def _borne(kind: Kind) -> Iterator[tuple[str, str]]:
    return ((key, use) for key, use in _starters().keys.items() if _is_borne(key, kind))


def _is_borne(key: str, kind: Kind) -> bool:
    """Whether a document of this kind has a place for a key."""
    match key:
        case "kinh_gui":
            return kind.addressees in ("phai", "duoc")
        case "tham_quyen":
            return kind.has_competence
        case "ngay" | "dia_danh":
            return "dia_danh_ngay" not in kind.unwritten
        case "trich_yeu":
            return "trich_yeu" not in kind.unwritten
        case "kem_theo":
            return kind.attachable
        case "dinh_dang":
            return kind.family is Family.COPY
        case "ten_in":
            return bool(kind.other_names)
        case "can_cu" | "thuc_hien" | "tra_loi" | "khan" | "mat":
            return kind.family is not Family.COPY
        case _:
            return True


def _starters() -> Starters:
    return load_shipped(Starters, "specs", "decree", "khoi-dau.yaml")
