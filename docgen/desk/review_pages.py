"""The page on which a directive is reviewed: the plan, the draft, the account; every act of a person on it."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

import docgen
from docgen import Finding
from docgen.desk.current_request import Visit, moved
from docgen.desk.directive_acts import Done, decide, redo, undo
from docgen.desk.handlers import told
from docgen.desk.html_pages import page
from docgen.desk.open_directive import OpenDirective, everywhere, opened
from docgen.desk.review_view import review_shown
from docgen.messages import say


def review(visit: Visit) -> Response:
    """The whole page."""
    shown = opened(visit)
    title = f"{shown.unit.full_name} · {shown.survey.plan.number}"
    visit.notebook.worked_on(visit.person.name, shown.address, title)
    visit.notebook.remember(visit.person.name, "unit", shown.unit.code)
    return page(visit, "review.html", **_values(visit, shown))


def act(visit: Visit) -> Response:
    """One decision; answers with what stands then."""
    return _after(visit, decide(visit))


def step_back(visit: Visit) -> Response:
    """The last act undone."""
    return _after(visit, undo(visit))


def step_forward(visit: Visit) -> Response:
    """The act that was undone last done again."""
    return _after(visit, redo(visit))


def item(visit: Visit) -> Response:
    """The form in which an item is reworded, split, joined, left out."""
    shown = opened(visit)
    sections = review_shown(shown.survey, shown.directive, shown.decisions).sections
    every = [each for section in sections for each in section.items]
    found = next((each for each in every if visit.query("ref") in each.refs), None)
    return page(visit, "_item.html", item=found, every=every, open=shown)


def pages_as_printed(visit: Visit) -> Response:
    """The pages of the draft as they will print; its text with a word of warning where there is no LibreOffice."""
    shown = opened(visit)
    docx = shown.docx() if shown.directive.sections else None
    printed = None if docx is None else visit.desk.previews.of(docx, visit.person.folder)
    blocks = () if docx is None or printed else docgen.laid_text(docx)
    possible = visit.desk.previews.are_possible
    return page(visit, "_printed.html", printed=printed, blocks=blocks, possible=possible)


def page_picture(visit: Visit) -> Response:
    """A page as a picture."""
    picture = visit.desk.previews.picture(visit.path("key"), int(visit.path("number")))
    if picture is None:
        return Response(status_code=404)
    return Response(picture, media_type="image/png", headers={"cache-control": "private, max-age=3600"})


def others_here(visit: Visit) -> Response:
    """Who else has this directive open, and whether it was changed since this page was made."""
    shown = opened(visit)
    here = visit.desk.presence.others(everywhere(visit, shown.unit), visit.person.name, visit.query("window")[:40])
    changed = bool(visit.query("seen")) and visit.query("seen") != shown.state
    return page(visit, "_others.html", others=here, changed=changed, address=shown.address)


def _after(visit: Visit, done: Done) -> Response:
    if done.faults:
        return told(visit, done.faults)
    shown = opened(visit)
    if not visit.is_partial:
        visit.tell(done.told)
        return moved(visit, shown.address)
    return page(visit, "_review.html", **_values(visit, shown, done.told))


def _values(visit: Visit, shown: OpenDirective, said: str = "") -> dict[str, Any]:
    visit.desk.states.shown(everywhere(visit, shown.unit), shown.text)
    return {
        "open": shown,
        "directive": shown.directive,
        "unit": shown.unit,
        "plan": shown.survey.plan,
        "shown": review_shown(shown.survey, shown.directive, shown.decisions),
        "frame": shown.directive.frame,
        "decided": shown.decisions,
        "findings": _told_once(shown.directive.findings),
        "done": visit.notebook.last_done(shown.subject),
        "undone": visit.notebook.first_undone(shown.subject),
        "acts": visit.notebook.acts(shown.subject, 20),
        "everyone": docgen.EVERYONE,
        "signing": _signing(),
        "alone": visit.desk.people is None,
        "said": said,
    }


def _signing() -> list[tuple[str, str]]:
    """How a person may sign, with the words for it."""
    return [
        ("truc_tiep", str(say("the head himself"))),
        ("q", str(say("who acts as head (Q.)"))),
        ("kt", str(say("a deputy (KT.)"))),
        ("tl", str(say("by order (TL.)"))),
        ("tuq", str(say("by authorisation (TUQ.)"))),
    ]


def _told_once(findings: tuple[Finding, ...]) -> list[Finding]:
    return list(dict.fromkeys(findings))
