"""How well plans are read: the table of docs/import-accuracy.md, against what was counted by hand.

    python -m benchmarks.import_accuracy > docs/import-accuracy.md

The documents lie beside the checkout (`../shared`); what is not there is left out.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from benchmarks import passages
from docgen.anatomy.column_lines import lines_of
from docgen.documents.rendering import render_plan
from docgen.importing.plan_listing import plan_json
from docgen.importing.reading import read_as_plan, read_office, read_plan_file, read_source_text
from docgen.importing.word_file import read_word
from docgen.messages import speak
from docgen.model.plan import Clause, Plan
from docgen.phrases.ruleset import Rules, rules
from docgen.spec.load import load
from docgen.spec.workspace import shipped
from docgen.text.normalize import folded

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
TRUTH = ROOT / "tests" / "importing" / "truth"
SEED = SHARED / "seeds" / "000_23965a4060caa01e.txt"
ROLES = (("chu_tri", "lead"), ("phoi_hop", "support"), ("thuc_hien", "implement"))
LEGACY = (
    ("x01_VNI_QD-991-UBND-Binh-Phuoc_phe-duyet-ke-hoach.doc", "x01_VNI_QD-991-UBND-Binh-Phuoc_phe-duyet-ke-hoach"),
    ("x02_TCVN3_2003-02144qd.doc", "x02_TCVN3_2003-02144qd"),
    ("x16_TCVN3_02144qd_derived-from-x02.docx", "x02_TCVN3_2003-02144qd"),
)
# What the truth files carry over from the old format of Word: fields without a result.
FIELDS = re.compile(r"[\x00-\x08]|\bPAGE\b(?:\s+\d+)?|EMBED \S+")


@dataclass
class Score:
    """What was found of what is there; `invented` is what stands nowhere in the document."""

    right: int = 0
    found: int = 0
    there: int = 0
    invented: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Right of found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Right of what is there."""
        return self.right / self.there if self.there else 1.0


@dataclass
class Measured:
    """One document: tasks, bodies, times, duties by body."""

    file: str
    ocr: bool
    tasks: Score
    bodies: Score
    times: Score
    duties: Score


def measured(truth: dict[str, Any], path: Path, in_force: Rules) -> Measured:
    """What reading the document at `path` gives, against `truth`."""
    ocr = bool(truth.get("ocr"))
    read = read_source_text(path, in_force)
    reading = read_as_plan(read, path, in_force)
    listed = plan_json(reading.plan, reading.findings, in_force)
    source = _plain(" ".join(lines_of(read.blocks)))
    tasks, bodies, times = Score(), Score(), Score()
    left = list(listed["tasks"])
    tasks.found, tasks.there = len(left), len(truth["viec"])
    for wanted in truth["viec"]:
        task = _task(wanted["dau"], left, ocr)
        expected = [(role, body) for key, role in ROLES for body in wanted.get(key, ())]
        bodies.there += len(expected)
        times.there += bool(wanted.get("thoi_gian"))
        if task is None:
            continue
        left.remove(task)
        tasks.right += 1
        got = [(role, body) for _, role in ROLES for body in task[role]]
        bodies.right += sum(
            any(_same(body, other, ocr) for r, other in got if r == role) for role, body in expected
        )
        times.right += bool(wanted.get("thoi_gian")) and _same(wanted["thoi_gian"], task["timing"], ocr)
    every = listed["tasks"]
    bodies.found = sum(len(task[role]) for task in every for _, role in ROLES)
    times.found = sum(bool(task["timing"]) for task in every)
    bodies.invented = [
        body for task in every for _, role in ROLES for body in task[role] if _plain(body) not in source
    ]
    times.invented = [task["timing"] for task in every if _plain(task["timing"]) not in source]
    return Measured(path.name, ocr, tasks, bodies, times, _duties(truth, listed, ocr))


def _task(start: str, tasks: Iterable[dict[str, Any]], ocr: bool) -> dict[str, Any] | None:
    """The task that begins so."""
    least = 75 if ocr else 95
    scored = [
        (fuzz.ratio(folded(start), folded(task["text"][: len(start)])), at, task) for at, task in enumerate(tasks)
    ]
    best = max(scored, key=lambda each: (each[0], -each[1]), default=(0, 0, None))
    return best[2] if best[0] >= least else None


def _duties(truth: dict[str, Any], listed: dict[str, Any], ocr: bool) -> Score:
    got = Counter("; ".join(duty["actors"]) for duty in listed["duties"])
    score = Score(found=sum(got.values()))
    for wanted in truth["to_chuc"]:
        name = "; ".join(wanted["cua"])
        score.there += wanted["so_viec"]
        score.right += min(sum(n for body, n in got.items() if _same(body, name, ocr)), wanted["so_viec"])
    return score


def _same(one: str, other: str, ocr: bool) -> bool:
    return fuzz.ratio(folded(one), folded(other)) >= 80 if ocr else folded(one) == folded(other)


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", folded(text))


def legacy(in_force: Rules) -> Iterator[tuple[str, float]]:
    """The share of characters right of each old file against its truth, white space and fields not counted."""
    for name, truth in LEGACY:
        path = SHARED / "corpus" / "hard" / name
        read = (read_word if path.suffix == ".docx" else read_office)(path, in_force)
        got = re.sub(r"\s|\\?\*", "", " ".join(lines_of(read.blocks)))
        expected = re.sub(
            r"\s", "", FIELDS.sub("", path.with_name(f"{truth}.truth.txt").read_text(encoding="utf-8"))
        )
        yield name, 1 - Levenshtein.distance(got, expected) / len(expected)


def without_places(plan: Plan) -> Plan:
    """`plan` without the places that its clauses came from."""

    def bare(clause: Clause) -> Clause:
        return clause.model_copy(update={"place": None, "clauses": tuple(map(bare, clause.clauses))})

    sections = [each.model_copy(update={"clauses": tuple(map(bare, each.clauses))}) for each in plan.sections]
    return plan.model_copy(update={"sections": tuple(sections)})


def corpus(in_force: Rules) -> Iterator[Measured]:
    """Every document that was counted by hand."""
    for file in sorted(TRUTH.glob("*.yaml")):
        truth = yaml.safe_load(file.read_text(encoding="utf-8"))
        for source in truth["nguon"]:
            path = SHARED / "corpus" / source
            if path.is_file():
                yield measured(truth, path, in_force)


def page(counted: Iterable[Measured], in_force: Rules, scans: bool = True) -> str:
    """The page as Markdown, of the documents that were `counted`; passages of scans only where wanted."""
    spec = load(shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml"), Plan)
    lines = [
        "# How well plans are read",
        "",
        "Made by `python -m benchmarks.import_accuracy`, held by `tests/importing/test_accuracy.py`. Right of",
        "found (precision) and right of what is there (recall); what is there was counted by hand and stands in",
        "`tests/importing/truth/`. A body counts where it stands in the right role of the right task. For text",
        "that",
        "was recognised from pictures (OCR), letters that the scan spoilt are forgiven up to a fifth of a name.",
        "",
        "| document | tasks | bodies | times | duties by body | invented |",
        "|---|---|---|---|---|---|",
    ]
    for each in counted:
        cells = (_cell(score) for score in (each.tasks, each.bodies, each.times, each.duties))
        invented = len(each.bodies.invented) + len(each.times.invented)
        lines.append(f"| `{each.file}`{' (OCR)' if each.ocr else ''} | {' | '.join(cells)} | {invented} |")
    lines += [
        "",
        "Passages of longer plans, statement by statement (`tests/importing/truth/statements/` says what part",
        "was counted). A false task is one read where there is none; an unplaced word stands nowhere in what is",
        "listed (the letterhead, the motto and the numbers of pages stand among them).",
        "",
        "| document | clauses | doers | supporters | times | false tasks | unplaced words |",
        "|---|---|---|---|---|---|---|",
        *passages.rows(SHARED / "corpus", in_force, scans),
        "",
        "| plan 209 | equal to `specs/plans/209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml` |",
        "|---|---|",
    ]
    if SEED.is_file():
        read = without_places(read_plan_file(SEED, in_force).plan)
        open_ = {"number": spec.number, "issued_on": spec.issued_on}
        lines.append(
            f"| seed text (its number and day are left open) | {_yes(read.model_copy(update=open_) == spec)} |"
        )
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder, "209.docx")
        document.write_bytes(render_plan(spec))
        back = without_places(read_plan_file(document, in_force).plan)
        lines.append(f"| rendered to .docx and read back | {_yes(back == spec)} |")
    lines += ["", "| old encodings | characters right |", "|---|---|"]
    lines += [f"| `{name}` | {share:.1%} |" for name, share in legacy(in_force)]
    return "\n".join(lines) + "\n"


def _cell(score: Score) -> str:
    return f"{score.right}/{score.found} · {score.right}/{score.there}" if score.there or score.found else "none"


def _yes(same: bool) -> str:
    return "yes" if same else "no"


if __name__ == "__main__":
    speak("en")
    shipped_rules = rules((shipped("specs", "rules"),))
    print(page(corpus(shipped_rules), shipped_rules), end="")
