"""Real files of offices: read without a fault, and every error raised on them judged in the docs."""

import re
from pathlib import Path

import pytest

from docgen.checker.rule_run import examine, open_subject
from docgen.checker.rules import rules
from docgen.model.finding import Severity

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
JUDGED = ROOT / "docs" / "check-accuracy.md"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside this checkout")


def judged():
    rows = re.findall(
        r"^\| (w\d+) \| ([a-z0-9-]+) \| (.*?) \| (.*?) \| .*? \| (.*?) \|$", JUDGED.read_text("utf-8"), re.M
    )
    return {(file, rule, found, wanted): verdict for file, rule, found, wanted, verdict in rows}


def raised():
    for path in sorted((CORPUS / "docx").glob("*.docx")):
        for fault in examine(open_subject(path), rules()):
            finding = fault.finding
            if finding.severity is Severity.ERROR:
                yield path.name.split("_")[0], finding.rule, finding.found or "–", finding.expected


def test_every_error_on_real_files_is_judged_and_less_than_2_in_100_are_false():
    verdicts = judged()
    assert sorted(set(raised())) == sorted(verdicts)
    false = [each for each in verdicts.values() if not each.startswith("right")]
    assert len(false) < 0.02 * len(verdicts)


def test_a_file_in_a_legacy_font_is_named_as_such_and_not_read_as_nonsense():
    (path,) = (CORPUS / "hard").glob("x16_*.docx")
    found = {fault.finding.rule for fault in examine(open_subject(path), rules())}
    assert "phong-chu-cu" in found
    assert found <= {rule.id for rule in rules() if rule.on_any_font}
