"""Two paragraphs woven into one: the words of both, each marked where only one of them has it."""

from __future__ import annotations

import copy

from lxml import etree

from docgen.comparing.atoms import Atom, atoms_of, like
from docgen.comparing.matching import gaps, same
from docgen.files.ooxml import W
from docgen.word.change_marks import ChangeMarks, as_deleted

_Woven = tuple[str, Atom]


MOVED = {"del": "moveFrom", "ins": "moveTo"}
"""The kinds of changes of what only stands elsewhere."""


def woven(
    old: etree._Element | None, new: etree._Element | None, marks: ChangeMarks, moved: str | None = None
) -> etree._Element:
    """A paragraph that says `new` when all is accepted and `old` when all is rejected; at least one is given.

    It looks like the newer one. `moved`: the name under which all of it is moved, from here or to here.
    """
    before = [each for each in atoms_of(old) if each.key] if old is not None else []
    after = atoms_of(new) if new is not None else []
    if old is not None and new is not None and [each.key for each in before] == [a.key for a in after if a.key]:
        return copy.deepcopy(new)  # what stays is left as it was written
    model = new if new is not None else old
    made = like(model) if model is not None else etree.Element(f"{W}p")
    properties = model.find(f"{W}pPr") if model is not None else None
    if properties is not None:
        made.append(_plain(properties, keep=new is not None))
    if moved is None:
        _lay(made, _merged(before, after), marks)
    else:
        _move(
            made, [atom for atom in (*before, *after) if atom.key], "del" if new is None else "ins", moved, marks
        )
    return made


def _move(paragraph: etree._Element, atoms: list[Atom], state: str, name: str, marks: ChangeMarks) -> None:
    """Put the atoms into the paragraph as moved: between the marks of a range, which Word pairs by its name."""
    kind = MOVED[state]
    start, change = marks.change(f"{kind}RangeStart"), marks.change(kind)
    start.set(f"{W}name", name)
    end = etree.Element(f"{W}{kind}RangeEnd", {f"{W}id": start.get(f"{W}id", "")})
    paragraph.extend((start, change, end))
    _append(change, [run for atom in atoms for run in atom.runs()])
    marks.counts["moved"] += state == "ins"


def _plain(properties: etree._Element, keep: bool) -> etree._Element:
    """Properties; those of a paragraph that goes hold no section and no numbering, which are its own file's."""
    own = copy.deepcopy(properties)
    for name in () if keep else ("sectPr", "numPr"):
        for each in own.findall(f"{W}{name}"):
            own.remove(each)
    return own


def _merged(old: list[Atom], new: list[Atom]) -> list[_Woven]:
    seen = [at for at, atom in enumerate(new) if atom.key]
    pairs = _readable(same([atom.key for atom in old], [new[at].key for at in seen]), old)
    woven: list[_Woven] = []
    reached = 0
    for at, (gone, come) in enumerate(gaps(pairs, len(old), len(seen))):
        start = seen[come[0]] if come else (seen[come.start] if come.start < len(seen) else len(new))
        woven += [("", atom) for atom in new[reached:start]]
        woven += [("del", old[each]) for each in gone]
        stop = seen[come.stop] if come.stop < len(seen) else len(new)
        woven += [("ins" if atom.key else "", atom) for atom in new[start:stop]]
        reached = stop
        if at < len(pairs):
            woven.append(("", new[stop]))
            reached = stop + 1
    return woven


def _readable(pairs: list[tuple[int, int]], old: list[Atom]) -> list[tuple[int, int]]:
    """Without blanks that stay alone between changed words: nobody reads a change in crumbs."""
    kept = set(pairs)
    for one, two in pairs:
        lonely = (one - 1, two - 1) not in kept and (one + 1, two + 1) not in kept
        if lonely and old[one].key == " " and 0 < one < len(old) - 1:
            kept.discard((one, two))
    return sorted(kept)


def _lay(paragraph: etree._Element, woven: list[_Woven], marks: ChangeMarks) -> None:
    """Put the atoms into the paragraph, those of one state and one place together."""
    link: tuple[etree._Element, etree._Element] | None = None
    change: tuple[str, etree._Element, etree._Element] | None = None
    said: list[tuple[str, list[str]]] = []
    for state, atom in woven:
        around = atom.around if state != "del" else (link[0] if link else None)
        if around is None:
            link = None
        elif link is None or link[0] is not around:
            link = (
                around,
                etree.SubElement(paragraph, around.tag, {str(name): str(value) for name, value in around.items()}),
            )
        place = link[1] if link else paragraph
        if not state:
            change = None
            _append(place, atom.runs())
            continue
        if state == "del" and atom.noted:
            marks.counts["noted"] += 1
            continue
        if change is None or change[0] != state or change[1] is not place:
            change = (state, place, marks.change(state))
            place.append(change[2])
            said.append((state, []))
        said[-1][1].append(atom.key)
        _append(change[2], [as_deleted(run) for run in atom.runs()] if state == "del" else atom.runs())
    for state, keys in said:
        marks.counts[state] += _words(keys)


def _words(keys: list[str]) -> int:
    """How many words one change has; a sign, a blank or a picture counts as one where it changes by itself."""
    return max(1, len("".join(" ? " if key.startswith("\0") else key for key in keys).split()))


def _append(place: etree._Element, runs: list[etree._Element]) -> None:
    """Append runs; words of one look join the run before."""
    for run in runs:
        last = next(place.iterchildren(reversed=True), None)  # len() would count them all, each time
        if last is not None and _joins(last, run):
            last[-1].text = (last[-1].text or "") + (run[-1].text or "")
        else:
            place.append(run)


def _joins(last: etree._Element, run: etree._Element) -> bool:
    if last.tag != f"{W}r" or run.tag != f"{W}r" or not len(last) or not len(run):
        return False
    texts = (f"{W}t", f"{W}delText")
    looks = [b"".join(etree.tostring(each) for each in one.iterchildren(f"{W}rPr")) for one in (last, run)]
    return last[-1].tag == run[-1].tag and run[-1].tag in texts and looks[0] == looks[1]
