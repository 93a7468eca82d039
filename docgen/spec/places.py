"""Where docgen keeps its specs and templates: in the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def shipped(*parts: str) -> Path:
    """The path of a file or folder that comes with docgen, such as `shipped("specs", "plans")`."""
    installed = _PACKAGE / "_data"
    return (installed if installed.is_dir() else _PACKAGE.parent).joinpath(*parts)


def folders(kind: str) -> tuple[Path, ...]:
    """The folders of one kind of spec (`plans`, `units`, `rules`, `decisions`) that exist, the nearest first.

    The working folder's own `specs/` comes before docgen's.
    """
    places = (Path("specs", kind), shipped("specs", kind))
    found = {place.resolve(): place for place in reversed(places) if place.is_dir()}
    return tuple(reversed(found.values()))
