"""Drawn shapes (VML) whose names stand twice once the older and the newer text stand in one file."""

from __future__ import annotations

from lxml import etree

from docgen.files.ooxml import V

_TYPE = f"{V}shapetype"


def name_apart(root: etree._Element) -> None:
    """Give each further shape, or type of shape, of one name in a part a name of its own (VML asks for it).

    What stands beside a type in the same drawing refers to it by its name, and goes on doing so.
    """
    every = [each for each in root.iter(f"{V}*") if each.get("id")]
    taken = {each.get("id", "") for each in every}
    seen: set[str] = set()
    for each in every:
        name = each.get("id", "")
        if name not in seen:
            seen.add(name)
            continue
        number = next(at for at in range(2, len(every) + 2) if f"{name}_{at}" not in taken)
        own = f"{name}_{number}"
        taken.add(own)
        seen.add(own)
        each.set("id", own)
        drawing = each.getparent()
        if each.tag == _TYPE and drawing is not None:
            for shape in drawing.iter(f"{V}*"):
                if shape.get("type") == f"#{name}":
                    shape.set("type", f"#{own}")
