"""Documents under other rules than Decree 30's: one line says which, nothing of their form is judged."""

from pathlib import Path

import pytest
import yaml

from docgen.checker.fixing import fixed
from docgen.checker.regime import standing
from docgen.checker.report import text
from docgen.checker.rule import Area
from docgen.checker.rule_run import examine, findings, open_subject
from docgen.checker.rules import rules
from docgen.decree.profile import profile
from docgen.errors import DocgenError

from .conftest import P

OUTSIDE = yaml.safe_load((Path(__file__).parent / "other_regimes.yaml").read_text("utf-8"))
CASES = [(regime, case) for regime, cases in OUTSIDE.items() for case in cases]


@pytest.fixture
def outside(request, tmp_path):
    """The path of a file made from a case, spoilt: small letters, a narrow margin, an invisible character."""

    def make(case):
        draft = request.getfixturevalue(case["draft"]).drop(*case.get("drop", ()))
        for name, words in case.get("set", {}).items():
            draft.set(name, text=words)
        if "title" in case:
            draft.body.insert(0, P("kind", case["title"], bold=True, align="center"))
        draft.page["left"] = 500
        draft.body[-1].size, draft.body[-1].text = 9, f"{draft.body[-1].text}\u200b"
        path = tmp_path / "draft.docx"
        path.write_bytes(draft.docx())
        return path

    return make


@pytest.mark.parametrize(("regime", "case"), CASES)
def test_nothing_but_faults_of_the_file_is_told(regime, case, outside):
    path = outside(case)
    subject = open_subject(path)
    stands, found = standing(subject), examine(subject, rules())
    assert stands.regime.id == regime
    assert {each.rule.id for each in found} == {"ky-tu-an"} and found[0].rule.area is Area.FILE
    told = text("draft.docx", findings(found), rules(), stands).splitlines()
    assert sum(stands.regime.name in line for line in told) == 1
    assert {each.rule.area for each in examine(subject, rules(), "nd30")} > {Area.FILE}


@pytest.mark.parametrize(("regime", "case"), CASES)
def test_it_is_mended_only_where_a_person_says_so(regime, case, outside):
    path = outside(case)
    stands = standing(open_subject(path))
    with pytest.raises(DocgenError) as told:
        fixed(path, rules(), profile())
    assert stands.regime.name in str(told.value) and stands.why in str(told.value)
    assert "--regime nd30" in str(told.value)
    assert "le-trang" in {each.rule for each in fixed(path, rules(), profile(), "nd30").mended}
