"""docgen turns a plan of a higher body into a commune's directive, as a Word document (Decree 30/2020).

surveyed = survey(read_plan("209-kh-ubnd"))
docx = render(cascade(surveyed, read_unit("phuong-bac-kan", surveyed.plan)))

Whatever goes wrong is a DocgenError that carries every fault. Names are loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docgen.amending.amending_plan import Consolidation as Consolidation
    from docgen.amending.instruction import InstructionOutcome as InstructionOutcome
    from docgen.amending.unit_amendment import Amendment as Amendment
    from docgen.batch.job import Result as Result
    from docgen.batch.machine_health import Symptom as Symptom
    from docgen.batch.outcome import Outcome as Outcome
    from docgen.batch.stage_times import Costs as Costs
    from docgen.batch.stage_times import CostStage as CostStage
    from docgen.checker.chosen_rules import Settings as Settings
    from docgen.checker.fixing import Fixed as Fixed
    from docgen.checker.many_files import Checked as Checked
    from docgen.comparing.comparison import Compared as Compared
    from docgen.drafting.survey import Survey as Survey
    from docgen.errors import DocgenError as DocgenError
    from docgen.errors import Fault as Fault
    from docgen.files.libreoffice import ConversionError as ConversionError
    from docgen.files.outputs import STANDARD_OUTPUT as STANDARD_OUTPUT
    from docgen.files.outputs import check_distinct as check_distinct
    from docgen.files.outputs import check_output as check_output
    from docgen.files.page_pictures import WordPlace as WordPlace
    from docgen.files.warm_office import WarmOffice as WarmOffice
    from docgen.following.filled_sheet import FilledSheet as FilledSheet
    from docgen.following.filled_sheet import SheetRow as SheetRow
    from docgen.following.progress_report import Report as Report
    from docgen.following.sheet_status import SheetStanding as SheetStanding
    from docgen.following.sheet_update import Refreshed as Refreshed
    from docgen.manuscripts.former_document import FormerManuscript as FormerManuscript
    from docgen.manuscripts.front_matter import PartedManuscript as PartedManuscript
    from docgen.model.amendment import Change as Change
    from docgen.model.amendment import ClauseChange as ClauseChange
    from docgen.model.amendment import ItemChange as ItemChange
    from docgen.model.amendment import Reopened as Reopened
    from docgen.model.clause_names import clause_of as clause_of
    from docgen.model.decisions import EVERYONE as EVERYONE
    from docgen.model.decisions import Decision as Decision
    from docgen.model.decisions import Decisions as Decisions
    from docgen.model.decisions import FrameDecisions as FrameDecisions
    from docgen.model.decisions import OwnItem as OwnItem
    from docgen.model.directive import Directive as Directive
    from docgen.model.directive import DirectiveSection as DirectiveSection
    from docgen.model.directive import Form as Form
    from docgen.model.directive import Item as Item
    from docgen.model.directive import Unplaced as Unplaced
    from docgen.model.finding import Finding as Finding
    from docgen.model.finding import Severity as Severity
    from docgen.model.identity import DocumentNumber as DocumentNumber
    from docgen.model.identity import IssueDate as IssueDate
    from docgen.model.ledger import Reading as Reading
    from docgen.model.plan import Plan as Plan
    from docgen.model.unit import Unit as Unit
    from docgen.model.unit import UnitKind as UnitKind
    from docgen.register.administrative_units import Entry as Entry
    from docgen.register.administrative_units import NamedBody as NamedBody
    from docgen.register.plans import KnownPlan as KnownPlan
    from docgen.register.specs_used import SpecsUsed as SpecsUsed
    from docgen.spec.workspace import Workspace as Workspace
    from docgen.verbs.of_amendments import amend as amend
    from docgen.verbs.of_amendments import amend_all as amend_all
    from docgen.verbs.of_amendments import compare_plans as compare_plans
    from docgen.verbs.of_amendments import consolidate as consolidate
    from docgen.verbs.of_batches import cascade_all as cascade_all
    from docgen.verbs.of_batches import choose_units as choose_units
    from docgen.verbs.of_batches import unit_kinds as unit_kinds
    from docgen.verbs.of_checks import account_of_repairs as account_of_repairs
    from docgen.verbs.of_checks import check as check
    from docgen.verbs.of_checks import check_all as check_all
    from docgen.verbs.of_checks import check_settings as check_settings
    from docgen.verbs.of_checks import comment as comment
    from docgen.verbs.of_checks import describe_rules as describe_rules
    from docgen.verbs.of_checks import parts as parts
    from docgen.verbs.of_checks import repair as repair
    from docgen.verbs.of_checks import show_findings as show_findings
    from docgen.verbs.of_corrections import correct_clause as correct_clause
    from docgen.verbs.of_corrections import correct_identity as correct_identity
    from docgen.verbs.of_corrections import correct_section as correct_section
    from docgen.verbs.of_corrections import decisions_about as decisions_about
    from docgen.verbs.of_corrections import revise_spec as revise_spec
    from docgen.verbs.of_deadlines import FoundDeadlines as FoundDeadlines
    from docgen.verbs.of_deadlines import deadline_calendar as deadline_calendar
    from docgen.verbs.of_deadlines import deadline_table as deadline_table
    from docgen.verbs.of_deadlines import deadlines as deadlines
    from docgen.verbs.of_deadlines import list_deadlines as list_deadlines
    from docgen.verbs.of_decisions import decide as decide
    from docgen.verbs.of_decisions import decisions_text as decisions_text
    from docgen.verbs.of_decisions import no_decisions as no_decisions
    from docgen.verbs.of_decisions import parse_decisions as parse_decisions
    from docgen.verbs.of_decisions import place_for_decisions as place_for_decisions
    from docgen.verbs.of_decisions import write_decisions as write_decisions
    from docgen.verbs.of_directives import cascade as cascade
    from docgen.verbs.of_directives import place_for as place_for
    from docgen.verbs.of_directives import read_decisions as read_decisions
    from docgen.verbs.of_directives import read_unit as read_unit
    from docgen.verbs.of_directives import render as render
    from docgen.verbs.of_directives import survey as survey
    from docgen.verbs.of_directives import this_day as this_day
    from docgen.verbs.of_files import seal_text as seal_text
    from docgen.verbs.of_files import to_docx as to_docx
    from docgen.verbs.of_files import write_all as write_all
    from docgen.verbs.of_imports import list_plan as list_plan
    from docgen.verbs.of_imports import place_for_spec as place_for_spec
    from docgen.verbs.of_imports import read_file as read_file
    from docgen.verbs.of_imports import spec_text as spec_text
    from docgen.verbs.of_imports import write_spec as write_spec
    from docgen.verbs.of_learning import Learned as Learned
    from docgen.verbs.of_learning import learn as learn
    from docgen.verbs.of_learning import write_lesson as write_lesson
    from docgen.verbs.of_machines import examine_machine as examine_machine
    from docgen.verbs.of_manuscripts import Drafted as Drafted
    from docgen.verbs.of_manuscripts import draft as draft
    from docgen.verbs.of_manuscripts import former_manuscript as former_manuscript
    from docgen.verbs.of_manuscripts import keys_of_head as keys_of_head
    from docgen.verbs.of_manuscripts import kinds_of_documents as kinds_of_documents
    from docgen.verbs.of_manuscripts import part_manuscript as part_manuscript
    from docgen.verbs.of_manuscripts import revise_manuscript as revise_manuscript
    from docgen.verbs.of_manuscripts import start_draft as start_draft
    from docgen.verbs.of_packages import pack as pack
    from docgen.verbs.of_packages import to_pdf as to_pdf
    from docgen.verbs.of_pages import page_count as page_count
    from docgen.verbs.of_pages import page_picture as page_picture
    from docgen.verbs.of_pages import page_sizes as page_sizes
    from docgen.verbs.of_pages import word_places as word_places
    from docgen.verbs.of_plans import plans as plans
    from docgen.verbs.of_plans import read as read
    from docgen.verbs.of_plans import read_plan as read_plan
    from docgen.verbs.of_reports import FoundRollUp as FoundRollUp
    from docgen.verbs.of_reports import list_roll_up as list_roll_up
    from docgen.verbs.of_reports import progress_report as progress_report
    from docgen.verbs.of_reports import roll_up as roll_up
    from docgen.verbs.of_reports import roll_up_page as roll_up_page
    from docgen.verbs.of_reports import roll_up_workbook as roll_up_workbook
    from docgen.verbs.of_schemas import schema as schema
    from docgen.verbs.of_specs_in_force import inspect_specs as inspect_specs
    from docgen.verbs.of_specs_in_force import specs_used as specs_used
    from docgen.verbs.of_templates import draw_templates as draw_templates
    from docgen.verbs.of_templates import inspect_template as inspect_template
    from docgen.verbs.of_traces import annotate as annotate
    from docgen.verbs.of_traces import list_directive as list_directive
    from docgen.verbs.of_traces import trace as trace
    from docgen.verbs.of_tracking import list_tracking as list_tracking
    from docgen.verbs.of_tracking import read_tracking as read_tracking
    from docgen.verbs.of_tracking import tracking_sheet as tracking_sheet
    from docgen.verbs.of_tracking import tracking_status as tracking_status
    from docgen.verbs.of_units import default_unit as default_unit
    from docgen.verbs.of_units import default_unit_place as default_unit_place
    from docgen.verbs.of_units import nearest_units as nearest_units
    from docgen.verbs.of_units import new_unit_file as new_unit_file
    from docgen.verbs.of_units import search_bodies as search_bodies
    from docgen.verbs.of_units import search_units as search_units
    from docgen.verbs.of_word_files import compare as compare
    from docgen.verbs.of_word_files import laid_text as laid_text

    __version__: str

_HOMES = {
    "amending.amending_plan": "Consolidation",
    "amending.instruction": "InstructionOutcome",
    "amending.unit_amendment": "Amendment",
    "batch.machine_health": "Symptom",
    "batch.job": "Result",
    "batch.outcome": "Outcome",
    "batch.stage_times": "CostStage Costs",
    "checker.fixing": "Fixed",
    "checker.many_files": "Checked",
    "checker.chosen_rules": "Settings",
    "comparing.comparison": "Compared",
    "drafting.survey": "Survey",
    "errors": "DocgenError Fault",
    "files.libreoffice": "ConversionError",
    "files.outputs": "STANDARD_OUTPUT check_distinct check_output",
    "files.page_pictures": "WordPlace",
    "files.warm_office": "WarmOffice",
    "following.filled_sheet": "FilledSheet SheetRow",
    "following.progress_report": "Report",
    "following.sheet_update": "Refreshed",
    "following.sheet_status": "SheetStanding",
    "manuscripts.former_document": "FormerManuscript",
    "manuscripts.front_matter": "PartedManuscript",
    "model.amendment": "Change ClauseChange ItemChange Reopened",
    "model.clause_names": "clause_of",
    "model.decisions": "EVERYONE Decision Decisions FrameDecisions OwnItem",
    "model.directive": "Directive DirectiveSection Form Item Unplaced",
    "model.finding": "Finding Severity",
    "model.identity": "DocumentNumber IssueDate",
    "model.ledger": "Reading",
    "model.plan": "Plan",
    "model.unit": "Unit UnitKind",
    "register.plans": "KnownPlan",
    "register.administrative_units": "Entry NamedBody",
    "register.specs_used": "SpecsUsed",
    "spec.workspace": "Workspace",
    "verbs.of_amendments": "amend amend_all compare_plans consolidate",
    "verbs.of_batches": "cascade_all choose_units unit_kinds",
    "verbs.of_checks": (
        "account_of_repairs check check_all check_settings comment describe_rules parts repair show_findings"
    ),
    "verbs.of_corrections": "correct_clause correct_identity correct_section decisions_about revise_spec",
    "verbs.of_deadlines": "FoundDeadlines deadline_calendar deadline_table deadlines list_deadlines",
    "verbs.of_decisions": "decide decisions_text no_decisions parse_decisions place_for_decisions write_decisions",
    "verbs.of_directives": "cascade place_for read_decisions read_unit render survey this_day",
    "verbs.of_files": "seal_text to_docx write_all",
    "verbs.of_imports": "list_plan place_for_spec read_file spec_text write_spec",
    "verbs.of_learning": "Learned learn write_lesson",
    "verbs.of_machines": "examine_machine",
    "verbs.of_manuscripts": (
        "Drafted draft former_manuscript keys_of_head kinds_of_documents part_manuscript revise_manuscript "
        "start_draft"
    ),
    "verbs.of_packages": "pack to_pdf",
    "verbs.of_pages": "page_count page_picture page_sizes word_places",
    "verbs.of_plans": "plans read read_plan",
    "verbs.of_reports": "FoundRollUp list_roll_up progress_report roll_up roll_up_page roll_up_workbook",
    "verbs.of_schemas": "schema",
    "verbs.of_specs_in_force": "inspect_specs specs_used",
    "verbs.of_templates": "draw_templates inspect_template",
    "verbs.of_traces": "annotate list_directive trace",
    "verbs.of_tracking": "list_tracking read_tracking tracking_sheet tracking_status",
    "verbs.of_units": "default_unit default_unit_place nearest_units new_unit_file search_bodies search_units",
    "verbs.of_word_files": "compare laid_text",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}
__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    """What is not loaded yet: libraries are slow to import, and no call needs them all."""
    if name == "__version__":
        return import_module("importlib.metadata").version("docgen")
    if name not in _HOME:
        raise AttributeError(f"module 'docgen' has no attribute '{name}'")
    found = globals()[name] = getattr(import_module(f"docgen.{_HOME[name]}"), name)
    return found


def __dir__() -> list[str]:
    return [*globals(), *_HOME, "__version__"]
