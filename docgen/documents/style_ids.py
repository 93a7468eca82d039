"""Styles by their names, which last: programs that save a template anew give its styles other ids."""

from __future__ import annotations

import copy

from lxml import etree

from docgen.files.office_parts import DOCUMENT, Parts, xml_bytes
from docgen.files.ooxml import VAL, W

STYLES = "word/styles.xml"
_USES = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")


def ids_by_name(parts: Parts) -> dict[str, str]:
    """The id of each style of a document, by its name."""
    return {name: id_ for id_, (name, _) in _styles(parts).items()}


def adopt_styles(parts: Parts, drawn: Parts) -> None:
    """Let what was made with the styles of the `drawn` template use a person's own of the same names.

    A style that their template has no more is brought along from the drawn one.
    """
    own, made = _styles(parts), _styles(drawn)
    ids = {name: id_ for id_, (name, _) in own.items()}
    document, brought = etree.fromstring(parts[DOCUMENT]), dict[str, etree._Element]()
    for used in document.iter(*_USES):
        asked = used.get(VAL, "")
        if asked in own or asked not in made:
            continue
        name, style = made[asked]
        if name in ids:
            used.set(VAL, ids[name])
        else:
            brought[asked] = style
    parts[DOCUMENT] = xml_bytes(document)
    if brought and STYLES in parts:
        styles = etree.fromstring(parts[STYLES])
        styles.extend(copy.deepcopy(style) for style in brought.values())
        parts[STYLES] = xml_bytes(styles)


def _styles(parts: Parts) -> dict[str, tuple[str, etree._Element]]:
    """Name and element of each style, by its id."""
    found: dict[str, tuple[str, etree._Element]] = {}
    for style in etree.fromstring(parts.get(STYLES, b"<none/>")).iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None:
            found[style.get(f"{W}styleId", "")] = (name.get(VAL, ""), style)
    return found
