import datetime as dt

import pytest
from pydantic import ValidationError

from docgen.phrases.days_off import DaysOff

OFF = DaysOff(yearly=("30/4", "01/5"), spans=("2026-02-16..2026-02-20",))


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2026-02-13", "2026-02-13"),
        ("2026-02-20", "2026-02-13"),
        ("2026-02-22", "2026-02-13"),
        ("2026-02-23", "2026-02-23"),
        ("2026-05-03", "2026-04-29"),
        ("2027-02-16", "2027-02-16"),
    ],
)
def test_the_last_day_of_work(day, last):
    assert OFF.last_worked(dt.date.fromisoformat(day)) == dt.date.fromisoformat(last)


@pytest.mark.parametrize(
    "values",
    [{"hang_nam": ["Tết"]}, {"rieng_tung_nam": ["2026-02-30..2026-03-01"]}, {"rieng_tung_nam": ["2026-02-16"]}],
)
def test_what_is_no_day_is_refused(values):
    with pytest.raises(ValidationError):
        DaysOff.model_validate(values)
