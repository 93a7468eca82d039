"""A story (a body, a cell, a header) as its blocks: which paragraphs and tables stay, come and go."""

from __future__ import annotations

import copy
from collections import defaultdict, deque

from lxml import etree

from docgen.comparing.atoms import atoms_of
from docgen.comparing.matching import Pairs, alike, gaps, same
from docgen.comparing.paragraph_diff import woven
from docgen.comparing.paragraph_ends import mark_ends, part_insertions
from docgen.files.ooxml import W
from docgen.word.change_marks import ChangeMarks

_P, _TABLE, _ROW, _CELL = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc"))
_RANGES = [f"{W}{name}{side}" for name in ("bookmark", "commentRange", "perm") for side in ("Start", "End")]
_KNOWN_AGAIN = 4
"""A paragraph of fewer words that comes elsewhere again may be another one."""
_Pair = tuple[etree._Element | None, etree._Element | None]


def compare_stories(old: etree._Element, new: etree._Element, marks: ChangeMarks) -> None:
    """Make of `new` the story that holds both, in place."""
    before, after = (_blocks(story) for story in (old, new))
    pairs = _paired(before, after)
    if not before or not after:
        return
    laid = _laid(before, after, pairs)
    moved = _moved(laid) if marks.is_dated else {}  # Office Open XML wants the day of a move
    made, states = [], []
    for at, (one, two) in enumerate(laid):
        made.append(_block(one, two, marks, moved.get(at)))
        states.append("" if one is not None and two is not None else ("del" if two is None else "ins"))
    mark_ends(made, states, moved, marks)
    part_insertions(made, marks)
    anchor = after[0]
    for block in made:
        anchor.addprevious(block)
    for block in after:
        new.remove(block)


def says(block: etree._Element) -> str:
    """The words of a block, by which it is known again."""
    paragraphs = block.iter(_P) if block.tag != _P else [block]
    return "\n".join("".join(atom.key for atom in atoms_of(each)) for each in paragraphs)


def _blocks(story: etree._Element) -> list[etree._Element]:
    """Paragraphs and tables; a story that ends with a table gets the empty paragraph that Word adds itself."""
    found = [each for each in story if each.tag in (_P, _TABLE)]
    if found and found[-1].tag == _TABLE:
        found[-1].addnext(etree.Element(_P))
        end = found[-1].getnext()
        found += [end] if end is not None else []
    return found


def _paired(old: list[etree._Element], new: list[etree._Element]) -> Pairs:
    texts = [[(each.tag, says(each)) for each in blocks] for blocks in (old, new)]
    found = same(*texts)
    pairs = list(found)
    for gone, come in gaps(found, len(old), len(new)):
        near = alike(*([_text(texts[side][at]) for at in span] for side, span in enumerate((gone, come))))
        pairs += [(gone[one], come[two]) for one, two in near if texts[0][gone[one]][0] == texts[1][come[two]][0]]
    return _ended(sorted(pairs), old, new)


def _text(block: tuple[str, str]) -> str:
    return block[1].strip()


def _ended(pairs: Pairs, old: list[etree._Element], new: list[etree._Element]) -> Pairs:
    """With both sides' last paragraphs paired, unless only paragraphs come or go behind the last pair.

    The last mark of a paragraph of a story can itself neither come nor go.
    """
    last = (len(old) - 1, len(new) - 1)
    one, two = pairs[-1] if pairs else (-1, -1)
    behind = [*old[one + 1 :], *new[two + 1 :]]
    one_side = one == last[0] or two == last[1]
    if (one, two) == last or (pairs and one_side and all(each.tag == _P for each in (old[one], *behind))):
        return pairs
    return [*((one, two) for one, two in pairs if one != last[0] and two != last[1]), last]


def _laid(old: list[etree._Element], new: list[etree._Element], pairs: Pairs) -> list[_Pair]:
    laid: list[_Pair] = []
    for at, (gone, come) in enumerate(gaps(pairs, len(old), len(new))):
        laid += [(old[each], None) for each in gone]
        laid += [(None, new[each]) for each in come]
        if at < len(pairs):
            laid.append((old[pairs[at][0]], new[pairs[at][1]]))
    return laid


def _moved(laid: list[_Pair]) -> dict[int, str]:
    """The paragraphs that went at one place and came at another, by their place, each two under one name."""
    gone: defaultdict[str, deque[int]] = defaultdict(deque)
    for at, (one, two) in enumerate(laid):
        if two is None and one is not None and one.tag == _P and _is_told(text := says(one)):
            gone[text].append(at)
    moved: dict[int, str] = {}
    for at, (one, two) in enumerate(laid):
        if one is None and two is not None and two.tag == _P and gone[text := says(two)]:
            moved[at] = moved[gone[text].popleft()] = f"move{len(moved) // 2 + 1}"
    return moved


def _is_told(text: str) -> bool:
    """Whether a paragraph says enough to be known again, and holds nothing that leads to another part."""
    return len(text.split()) >= _KNOWN_AGAIN and "\0" not in text


def _block(
    old: etree._Element | None, new: etree._Element | None, marks: ChangeMarks, moved: str | None = None
) -> etree._Element:
    model = new if new is not None else old
    if model is not None and model.tag == _P:
        return woven(old, new, marks, moved)
    if old is not None and new is not None:
        return _table(old, new, marks)
    assert model is not None  # one of both is given
    state = "del" if new is None else "ins"
    made = copy.deepcopy(model) if state == "ins" else _without_ranges(model)
    for row in made.findall(_ROW):
        _mark_row(row, state, marks)
    return made


def _table(old: etree._Element, new: etree._Element, marks: ChangeMarks) -> etree._Element:
    made = copy.deepcopy(new)
    before, after = old.findall(_ROW), made.findall(_ROW)
    texts = [[says(row) for row in rows] for rows in (before, after)]
    found = same(*texts)
    pairs = list(found)
    for gone, come in gaps(found, len(before), len(after)):
        near = alike([texts[0][at] for at in gone], [texts[1][at] for at in come])
        pairs += [(gone[one], come[two]) for one, two in near]
    pairs = [(one, two) for one, two in sorted(pairs) if _shape(before[one]) == _shape(after[two])]
    for at, (gone, come) in enumerate(gaps(pairs, len(before), len(after))):
        place = after[come.start] if come.start < len(after) else None
        for each in gone:
            row = _without_ranges(before[each])
            _mark_row(row, "del", marks)
            if place is None:
                made.append(row)
            else:
                place.addprevious(row)
        for each in come:
            _mark_row(after[each], "ins", marks)
        if at < len(pairs):
            one, two = pairs[at]
            for cell, other in zip(before[one].findall(_CELL), after[two].findall(_CELL), strict=True):
                compare_stories(cell, other, marks)
    return made


def _without_ranges(block: etree._Element) -> etree._Element:
    """A copy of a block that goes, without bookmarks and the like: their numbers are those of its own file."""
    made = copy.deepcopy(block)
    for each in [*made.iter(*_RANGES)]:
        each.getparent().remove(each)  # type: ignore[union-attr]
    return made


def _shape(row: etree._Element) -> int:
    return len(row.findall(_CELL))


def _mark_row(row: etree._Element, state: str, marks: ChangeMarks) -> None:
    """A row that comes or goes, with all that stands in it."""
    marks.mark_row(row, state)
    for inner in [each for each in row.iter(_ROW) if each is not row]:
        marks.mark_row(inner, state)
    for paragraph in list(row.iter(_P)):
        if any(each.tag == f"{W}txbxContent" for each in paragraph.iterancestors()):
            continue
        told = woven(paragraph, None, marks) if state == "del" else woven(None, paragraph, marks)
        told.tail = None
        marks.mark_paragraph(told, state)
        paragraph.getparent().replace(paragraph, told)  # type: ignore[union-attr]
