"""What a person writes into a document, from the form to its manuscript: one at a time, never over another's."""

from __future__ import annotations

from typing import NamedTuple

import docgen
from docgen import DocgenError, Fault
from docgen.desk.current_request import Visit
from docgen.desk.head_fields import Values, values_of, values_typed
from docgen.desk.open_manuscript import OpenManuscript, open_manuscript, parted
from docgen.messages import say

_BODY = "body"


class Kept(NamedTuple):
    """What came of keeping a form, and whether the document has more now than the form shows."""

    told: str
    has_more: bool = False


class Look(NamedTuple):
    """Something in a document for a person to look at, and where: the head, or a line of the body."""

    place: str
    message: str
    hint: str = ""


class Proof(NamedTuple):
    """The Word file of a manuscript, none where it cannot be made, and what is to be looked at."""

    docx: bytes | None
    looks: tuple[Look, ...]


def keep(visit: Visit) -> Kept:
    """Keep what the form says, beside what others wrote elsewhere. Raises DocgenError where it cannot be kept."""
    with visit.desk.held(everywhere(visit)):
        shown = open_manuscript(visit)
        now = _whole(shown.text)
        again = say("copy what you wrote, load it anew, try again")
        seen = visit.desk.states.text(everywhere(visit), visit.said("seen"))
        if seen is None:
            raise DocgenError(
                Fault(say("the page was too old"), say("copy what you wrote, load it anew, try again"))
            )
        was = _whole(seen)
        typed: Values = values_typed(visit.form)
        if _BODY in visit.form:
            typed[_BODY] = visit.said(_BODY)
        mine = {key: value for key, value in typed.items() if value != was[key]}
        if any(now[key] != was[key] and now[key] != mine[key] for key in mine):
            problem = say("someone else has changed the same place meanwhile")
            raise DocgenError(Fault(problem, again))
        changes = {key: value for key, value in mine.items() if value != now[key]}
        has_more = visit.said("seen") != shown.state
        if not changes:
            return Kept(str(say("nothing has changed")), has_more)
        body = changes.pop(_BODY, now[_BODY])
        text = docgen.revise_manuscript(shown.text, changes, body)
        parted(text)  # a head that cannot be read again is not kept
        docgen.write_all({shown.place: text.encode()}, force=True)
        what = str(say("written: {file}", file=shown.subject))
        visit.notebook.note(shown.subject, visit.person.name, what, shown.text, text)
    told = say("someone else has changed this document meanwhile; both are kept") if has_more else say("saved")
    return Kept(str(told), has_more)


def proof(visit: Visit, shown: OpenManuscript) -> Proof:
    """The document as it is now, laid out, with what is to be looked at in words that fit its form."""
    try:
        made = docgen.draft(f"{shown.text}\n", workspace=visit.workspace)
    except DocgenError as error:
        found = [Look(_place(each.line, shown), str(each.message), each.hint) for each in error.faults]
        return Proof(None, tuple(found))
    looks = (Look(_place(_line(each.place), shown), str(each.message)) for each in made.findings)
    return Proof(made.docx, tuple(looks))


def everywhere(visit: Visit) -> str:
    """The name of the manuscript of the address among those of all folders of the desk."""
    return f"{visit.workspace.folders[0]}/write/{visit.path('name')}"


def _whole(text: str) -> Values:
    read = parted(text)
    return {**values_of(read), _BODY: read.body.strip()}


def _line(place: str) -> int | None:
    """The line in a place such as `:12`."""
    line = place.rpartition(":")[2]
    return int(line) if line.isdecimal() else None


def _place(line: int | None, shown: OpenManuscript) -> str:
    """A line of the manuscript as the form shows it: the body begins there with its first words."""
    body = shown.parted.body
    first = shown.parted.first_line + body[: len(body) - len(body.lstrip())].count("\n")
    if line is None or line < first:
        return str(say("the head"))
    return str(say("line {line} of the body", line=line - first + 1))
