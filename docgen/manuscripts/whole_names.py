"""Names of bodies with commas, which a YAML list in brackets has cut, put together again where they are known."""

from __future__ import annotations

from collections.abc import Collection

_MOST_PIECES = 4


def with_whole_names(entries: tuple[str, ...], known: Collection[str]) -> tuple[str, ...]:
    """The `entries` of a list of bodies, those that are pieces of one of the `known` names as that one.

    What stands behind the name stays with it.

    >>> known = ["Sở Văn hóa, Thể thao và Du lịch"]
    >>> with_whole_names(("Sở Văn hóa", "Thể thao và Du lịch tỉnh", "Sở Y tế"), known)
    ('Sở Văn hóa, Thể thao và Du lịch tỉnh', 'Sở Y tế')
    """
    found: list[str] = []
    at = 0
    while at < len(entries):
        runs = (entries[at : at + count] for count in range(_MOST_PIECES, 1, -1))
        joined = next((run for run in runs if _is_named(", ".join(run), len(run), known)), entries[at : at + 1])
        found.append(", ".join(joined))
        at += len(joined)
    return tuple(found)


def _is_named(text: str, pieces: int, known: Collection[str]) -> bool:
    """Whether `text` is a name with a comma between each two of its pieces, and maybe a place behind it."""
    return any(f"{text} ".startswith(f"{name} ") and name.count(", ") == pieces - 1 for name in known)
