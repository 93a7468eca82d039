"""A person's act on a directive, from the form to the file: one at a time, and never over another's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pydantic import ValidationError

import docgen
from docgen import Decisions, DocgenError, Fault, IssueDate
from docgen.desk import decision_changes
from docgen.desk.current_request import Visit
from docgen.desk.decision_changes import Hand, Meant
from docgen.desk.open_directive import OpenDirective, everywhere, opened, subject_of
from docgen.desk.review_view import section_id
from docgen.desk.typed_dates import date_typed
from docgen.desk.undoing import stepped
from docgen.messages import say

_ONE_LINE = ("subject", "opening")
Choice = Callable[[Decisions], Decisions]


class Done(NamedTuple):
    """What came of an act: what to tell, or why nothing was done."""

    told: str = ""
    faults: tuple[Fault, ...] = ()


def decide(visit: Visit) -> Done:
    """Do what the form says and keep it in the unit's file. Raises DocgenError where it cannot be."""
    with visit.specs_held:
        shown = opened(visit)
        survey, unit = shown.survey, shown.unit
        refs = [ref for ref in visit.lists.get("ref", []) if ref]
        clash = _clash(visit, shown, refs)
        if clash is not None:
            return Done(faults=(clash,))
        choice, what = _choice(visit, shown, refs)
        before = shown.decisions or docgen.no_decisions(survey, unit)
        try:
            after = choice(before)
        except ValidationError as error:
            raise DocgenError([Fault(_words_of(each["msg"])) for each in error.errors()]) from None
        if after == before:
            return Done(str(say("nothing has changed")))
        place = docgen.place_for_decisions(survey, unit, workspace=visit.workspace)
        earlier = shown.text if place.is_file() else None
        text = docgen.write_decisions(after, survey, unit, workspace=visit.workspace)
        visit.notebook.note(shown.subject, visit.person.name, str(what), earlier, text)
    told = str(what)
    if visit.said("seen") not in ("", shown.state):
        told = f"{told} · {say('someone else has changed this directive meanwhile; both are kept')}"
    return Done(told)


def undo(visit: Visit) -> Done:
    """Take the last act back, unless the file was changed since."""
    return _stepped(visit, back=True)


def redo(visit: Visit) -> Done:
    """Do again what was undone last, unless the file was changed since."""
    return _stepped(visit, back=False)


def _stepped(visit: Visit, *, back: bool) -> Done:
    with visit.specs_held:
        survey = visit.survey()
        unit = visit.unit(survey)
        place = docgen.place_for_decisions(survey, unit, workspace=visit.workspace)
        return Done(stepped(visit.notebook, subject_of(visit.plan_name, unit), place, back=back))


def _choice(visit: Visit, shown: OpenDirective, refs: Sequence[str]) -> tuple[Choice, str]:
    """What the form asks for, and how it is told. Raises DocgenError for what no page sends."""
    what, hand = visit.said("act"), _hand(visit)
    if what == "head":
        fields, frame = _head(visit)
        return lambda found: decision_changes.headed(found, fields, frame, hand), say("head of the document set")
    to, words = visit.said("department"), visit.said("words")
    known = shown.unit.department(to)
    everyone = str(say("All departments together")) if to == docgen.EVERYONE else to
    named = everyone if known is None else known.name
    if what == "add":
        if not words:
            raise DocgenError(Fault(say("an item of one's own wants words"), say("write what is to be done")))
        return lambda found: decision_changes.added(found, to, words, hand), say(
            "added to {department}", department=named
        )
    if what in ("section-up", "section-down"):
        every = [section_id(section) for section in shown.directive.sections]
        if to not in every:
            raise DocgenError(Fault(say("the directive has no such department now"), say("load it anew")))
        step = -1 if what == "section-up" else 1
        told = say("moved in order: {names}", names=named)
        return lambda found: decision_changes.sections_ordered(found, every, to, step, hand), told
    if not refs:
        raise DocgenError(Fault(say("the page does not say which item is meant"), say("load it anew")))
    meant = _meant(shown, refs)
    return _about_an_item(visit, shown, meant, hand, named)


def _about_an_item(visit: Visit, shown: OpenDirective, meant: Meant, hand: Hand, named: str) -> tuple[Choice, str]:
    names, to = ", ".join(meant.refs), visit.said("department")
    match visit.said("act"):
        case "move":
            told = say("given to {department}: {names}", department=named, names=names)
            return lambda found: decision_changes.moved(found, meant, to, hand), told
        case "reword":
            words = visit.said("words")
            told = say("reworded: {names}", names=names)
            return lambda found: decision_changes.reworded(found, meant, to, words, hand), told
        case "leave-out":
            reason = " ".join(visit.said("reason").split())
            if not reason:
                raise DocgenError(Fault(say("leaving out wants a reason"), say("write why this is not given")))
            return lambda found: decision_changes.left_out(found, meant, reason, hand), say(
                "left out: {names}", names=names
            )
        case "take-back":
            told = say("decision taken back: {names}", names=names)
            return lambda found: decision_changes.undecided(found, meant), told
        case "merge":
            into = visit.said("into")
            told = say("joined to {into}: {names}", into=into, names=names)
            return lambda found: decision_changes.merged(found, meant, into, hand), told
        case "split":
            told = say("made items of their own: {names}", names=names)
            return lambda found: decision_changes.separated(found, meant, hand), told
        case "up" | "down":
            every = [item.refs[0] for section in shown.directive.sections for item in section.items if item.refs]
            step = -1 if visit.said("act") == "up" else 1
            told = say("moved in order: {names}", names=names)
            return lambda found: decision_changes.ordered(found, every, meant.refs[0], step, hand), told
    raise DocgenError(Fault(say("the page asks for something that there is not"), say("load it anew")))


def _meant(shown: OpenDirective, refs: Sequence[str]) -> Meant:
    """The item that rests on these clauses, with its words as they are now."""
    items = (item for section in shown.directive.sections for item in section.items)
    words = next((item.text for item in items if item.refs == tuple(refs)), "")
    return Meant(tuple(refs), words)


def _hand(visit: Visit) -> Hand:
    return Hand(visit.person.name, IssueDate.model_validate(dt.datetime.now(dt.UTC).astimezone().date()))


def _head(visit: Visit) -> tuple[dict[str, object], dict[str, object]]:
    """Number, date, signer and frame of the form, as far as it has them. Raises DocgenError."""
    fields: dict[str, object] = {}
    if "number" in visit.form:
        fields["number"] = visit.said("number")
    if "date" in visit.form:
        fields["issued_on"] = date_typed(visit.said("date"))
    if "form" in visit.form:
        fields["form"] = visit.said("form") or None
    if "signer_mode" in visit.form:
        fields["signer"] = _signer(visit)
    frame: dict[str, object] = {}
    if "annex" in visit.form:
        frame["annex"] = {"yes": True, "no": False}.get(visit.said("annex"))
    for name in ("subject", "opening", "addressees", "recipients", "closing"):
        if name in visit.form:
            lines = tuple(line.strip() for line in visit.said(name).split("\n") if line.strip())
            as_drafted = visit.said(f"{name}_drafted").split("\n") == visit.said(name).split("\n")
            if not as_drafted:
                frame[name] = (" ".join(lines) if name in _ONE_LINE else lines) or None
    return fields, frame


def _signer(visit: Visit) -> dict[str, str] | None:
    if not visit.said("signer_mode"):
        return None
    told = {
        "mode": visit.said("signer_mode"),
        "post": visit.said("signer_post"),
        "name": visit.said("signer_name"),
    }
    return {key: value for key, value in told.items() if value}


def _clash(visit: Visit, shown: OpenDirective, refs: Sequence[str]) -> Fault | None:
    """Whether someone decided about the same clauses since the page was made; then nothing is written over."""
    seen = visit.said("seen")
    if not seen or seen == shown.state:
        return None
    earlier = visit.desk.states.text(everywhere(visit, shown.unit), seen)
    if earlier is None:
        return Fault(say("the page was too old"), say("load it anew, and try again"))
    was = docgen.parse_decisions(earlier, shown.survey, shown.unit)
    if all(decision_changes.about(was, ref) == decision_changes.about(shown.decisions, ref) for ref in refs):
        return None
    problem = say("someone else has decided about {names} meanwhile", names=", ".join(refs))
    return Fault(problem, say("look at what stands there now, then decide again"))


def _words_of(message: str) -> str:
    return message.removeprefix("Value error, ")
