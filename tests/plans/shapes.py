"""The shapes in which plans say who does what: each writes the lines of one item and knows what they mean."""

from __future__ import annotations

from collections.abc import Callable

from tests.plans.meaning import Line, Meant
from tests.plans.rungs import ROMAN
from tests.plans.vocabulary import Deed, Doers, Draw, capital

Block = tuple[list[Line], list[Meant]]
Shape = Callable[[Draw], Block]


def _meant(deed: Deed, doers: Doers, support: str = "", time: str = "", where: str = "sentence") -> Meant:
    return Meant(
        deed.key,
        doers.names,
        (support,) if support else (),
        time,
        body=doers.kind,
        timed=where if time else "none",
    )


def _timed(text: str, time: str) -> str:
    return f"{text}, {time}" if time else text


def _labels(draw: Draw, doers: Doers, depth: int, one_line: bool) -> tuple[list[Line], str, str]:
    """Labelled lines with the support and the time that were drawn for them."""
    support = draw.partner(doers) if draw.random.random() < 0.6 else ""
    written, time = draw.time("in_label")
    entries = [(draw.label("lead"), doers.text)]
    entries += [(draw.label("support"), support)] if support else []
    entries += [(draw.label("time"), written)] if written else []
    texts = [f"{label}: {value}" for label, value in entries]
    if one_line:
        texts = ["; ".join(texts)]
    return [Line(depth, f"{text}.", label=True) for text in texts], support, time


def label_lines(draw: Draw) -> Block:
    """A task and a labelled line each below it."""
    deed, doers = draw.deed(), draw.doers()
    labels, support, time = _labels(draw, doers, 1, one_line=False)
    return [Line(0, f"{capital(deed.text)}."), *labels], [_meant(deed, doers, support, time, "label")]


def label_line(draw: Draw) -> Block:
    """A task and its labels on one line."""
    deed, doers = draw.deed(), draw.doers(lists=False)
    labels, support, time = _labels(draw, doers, 1, one_line=True)
    return [Line(0, f"{capital(deed.text)}."), *labels], [_meant(deed, doers, support, time, "label")]


def label_each(draw: Draw) -> Block:
    """Points with labels after each."""
    lines, meant = [Line(0, draw.choice("matters"))], []
    for _ in range(draw.random.choice((2, 3))):
        deed, doers = draw.deed(), draw.doers(lists=False)
        labels, support, time = _labels(draw, doers, 2, one_line=True)
        lines += [Line(1, f"{capital(deed.text)}."), *labels]
        meant.append(_meant(deed, doers, support, time, "label"))
    return lines, meant


def label_list(draw: Draw) -> Block:
    """Points with labels after the last, for all of them."""
    lines, meant = [Line(0, draw.choice("matters"))], []
    deeds, doers = [draw.deed() for _ in range(draw.random.choice((2, 3)))], draw.doers(lists=False)
    labels, support, time = _labels(draw, doers, 2, one_line=False)
    lines += [*(Line(1, f"{capital(deed.text)}.") for deed in deeds), *labels]
    meant += [_meant(deed, doers, support, time, "label") for deed in deeds]
    return lines, meant


def paragraphs(draw: Draw) -> Block:
    """Paragraphs without marks below a matter, with labelled lines after each."""
    lines, meant = [Line(0, draw.choice("matters"))], []
    for _ in range(draw.random.choice((2, 3))):
        deed, doers = draw.deed(), draw.doers(lists=False)
        labels, support, time = _labels(draw, doers, 1, one_line=draw.random.random() < 0.5)
        lines += [Line(None, f"{capital(deed.text)}."), *labels]
        meant.append(_meant(deed, doers, support, time, "label"))
    return lines, meant


def supported(draw: Draw) -> Block:
    """A body as heading, below it points of which the first and maybe others say in a label with whom."""
    doers = draw.doers(lists=False)
    lines, meant = [Line(0, doers.text)], []
    for number in range(draw.random.choice((2, 3))):
        deed, support = draw.deed(), draw.partner(doers) if not number or draw.random.random() < 0.5 else ""
        lines.append(Line(1, f"{capital(deed.text)}."))
        lines += [Line(2, f"{draw.label('support')}: {support}.", label=True)] if support else []
        meant.append(_meant(deed, doers, support))
    return lines, meant


def brackets(draw: Draw) -> Block:
    """(A chủ trì; B phối hợp) behind the task."""
    deed, doers = draw.deed(), draw.doers()
    support = draw.partner(doers)
    inside = draw.random.choice(
        (
            f"{doers.text} chủ trì; {support} phối hợp",
            f"{doers.text} chủ trì, {support} phối hợp",
            f"chủ trì: {doers.text}; phối hợp: {support}",
            f"{doers.text} chủ trì, phối hợp với {support}",
        )
    )
    return [Line(0, f"{capital(deed.text)} ({inside}).")], [_meant(deed, doers, support)]


def inline_colon(draw: Draw) -> Block:
    """Body: one thing; another."""
    first, second, doers = draw.deed(), draw.deed(), draw.doers()
    written, time = draw.time("in_sentence")
    text = f"{doers.text}: {capital(first.text)}; {_timed(second.text, written)}."
    return [Line(0, text)], [_meant(first, doers), _meant(second, doers, time=time)]


def heading(draw: Draw) -> Block:
    """A body as heading, points below."""
    return _headed(draw, "{}")


def heading_predicate(draw: Draw) -> Block:
    """A body with a predicate as heading, points below."""
    return _headed(draw, draw.choice("predicates"))


def _headed(draw: Draw, form: str) -> Block:
    doers = draw.doers()
    lines, meant = [Line(0, form.format(doers.text))], []
    for _ in range(draw.random.choice((1, 2, 3))):
        deed, (written, time) = draw.deed(), draw.time("in_sentence")
        lines.append(Line(1, f"{capital(_timed(deed.text, written))}."))
        meant.append(_meant(deed, doers, time=time))
    return lines, meant


def _sentence(form: str) -> Shape:
    def shape(draw: Draw) -> Block:
        deed, doers, (written, time) = draw.deed(), draw.doers(), draw.time("in_sentence")
        said = draw.choice(form).format(doers.text, deed.text)
        return [Line(0, f"{capital(_timed(said, written))}.")], [_meant(deed, doers, time=time)]

    return shape


def partnered(draw: Draw) -> Block:
    """A chủ trì, phối hợp với B do something."""
    deed, doers, (written, time) = draw.deed(), draw.doers(), draw.time("in_sentence")
    support = draw.partner(doers)
    said = f"{doers.text} chủ trì, phối hợp với {support} {deed.text}"
    return [Line(0, f"{_timed(said, written)}.")], [_meant(deed, doers, support, time)]


def _two(between: str) -> Shape:
    def shape(draw: Draw) -> Block:
        said, meant = [], []
        for _ in range(2):
            deed, doers, (written, time) = draw.deed(), draw.doers(), draw.time("in_sentence")
            said.append(_timed(f"{doers.text} {deed.text}", written))
            meant.append(_meant(deed, doers, time=time))
        return [Line(0, f"{between.join(said)}.")], meant

    return shape


def points(draw: Draw) -> Block:
    """A matter as heading, below it points with subjects of their own."""
    lines, meant = [Line(0, f"{draw.choice('matters')}:")], []
    for _ in range(draw.random.choice((2, 3))):
        deed, doers, (written, time) = draw.deed(), draw.doers(), draw.time("in_sentence")
        lines.append(Line(1, f"{_timed(f'{doers.text} {deed.text}', written)}."))
        meant.append(_meant(deed, doers, time=time))
    return lines, meant


def table(draw: Draw) -> Block:
    """Rows of a table whose columns are named in one of twenty ways."""
    heads = draw.choice("heads")
    lines, meant = [_row(heads), _row(["---"] * len(heads))], []
    grouped, alike = draw.random.random() < 0.3, draw.random.random() < 0.3
    doers, (written, time), support = draw.doers(), draw.time("in_label"), ""
    for number in range(1, draw.random.choice((3, 4, 5))):
        deed = draw.deed()
        if grouped and number % 2:
            lines.append(_row([ROMAN[number // 2], draw.choice("groups"), "", "", ""]))
        if number == 1 or not alike:
            doers, (written, time) = draw.doers(), draw.time("in_label")
            support = draw.partner(doers) if draw.random.random() < 0.6 else ""
        lines.append(_row([str(number), capital(deed.text), doers.text, support, written]))
        meant.append(_meant(deed, doers, support, time, "label"))
    return lines, meant


def _row(cells: list[str]) -> Line:
    return Line(None, f"| {' | '.join(cells)} |")


SHAPES: dict[str, Shape] = {
    "label lines": label_lines,
    "labels on one line": label_line,
    "labels after each point": label_each,
    "labels after a list": label_list,
    "paragraphs with labels": paragraphs,
    "support below a heading": supported,
    "brackets": brackets,
    "inline colon": inline_colon,
    "heading": heading,
    "heading with predicate": heading_predicate,
    "prose": _sentence("leading"),
    "prose with giver": _sentence("givers"),
    "basis before": _sentence("premises"),
    "passive": _sentence("passives"),
    "partner in the sentence": partnered,
    "two sentences": _two(". "),
    "two subjects": _two("; "),
    "points with subjects": points,
}
UNMARKED = ("paragraphs with labels",)
"""Shapes whose tasks have no marks."""
