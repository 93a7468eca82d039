"""A directive that is open on the desk: read from the files each time, so that no page is older than they."""

from __future__ import annotations

from dataclasses import dataclass

import docgen
from docgen import Decisions, Directive, DocgenError, Form, SpecsUsed, Survey, Unit
from docgen.desk.current_request import Visit
from docgen.desk.history import digest


@dataclass(frozen=True)
class OpenDirective:
    """The directive of a unit for a plan as its files have it now. `text` is that of its file of decisions."""

    plan: str
    survey: Survey
    unit: Unit
    text: str
    decisions: Decisions | None
    directive: Directive

    @property
    def subject(self) -> str:
        """The name under which the notebook keeps what was done to it."""
        return subject_of(self.plan, self.unit)

    @property
    def form(self) -> Form:
        """What the unit issues."""
        return self.directive.form

    @property
    def address(self) -> str:
        """Where its page is: by the code of the unit, for namesakes share a slug."""
        return f"/plans/{self.plan}/units/{self.unit.code}"

    @property
    def state(self) -> str:
        """A short name of this state of its decisions."""
        return digest(self.text)

    def docx(self) -> bytes:
        """The directive as a Word file. Raises DocgenError."""
        return docgen.render(self.directive)

    def specs(self, visit: Visit) -> SpecsUsed:
        """The specs that stand behind it. Raises DocgenError."""
        return docgen.specs_used(self.survey.plan, self.unit, workspace=visit.workspace)


def subject_of(plan: str, unit: Unit) -> str:
    """The name of a directive in the notebook."""
    return f"{plan}/{unit.slug}"


def everywhere(visit: Visit, unit: Unit) -> str:
    """The name of the directive of the address among those of all folders of the desk."""
    return f"{visit.workspace.folders[0]}/{subject_of(visit.path('plan'), unit)}"


def opened(visit: Visit) -> OpenDirective:
    """The directive that the address of the page names. Raises DocgenError."""
    survey = visit.survey()
    unit = visit.unit(survey)
    plan = visit.plan_name
    text = docgen.decisions_text(survey, unit, workspace=visit.workspace)
    try:
        decisions = docgen.parse_decisions(text, survey, unit)
    except DocgenError as error:
        place = docgen.place_for_decisions(survey, unit, workspace=visit.workspace)
        raise error.in_file(place) from None
    directive = visit.desk.directives.of(survey, unit, text, decisions)
    return OpenDirective(plan, survey, unit, text, decisions, directive)
