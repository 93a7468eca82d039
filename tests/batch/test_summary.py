import json
from pathlib import Path

import pytest

from docgen.batch.job import Job
from docgen.batch.summary import Summary
from docgen.spec.workspace import Workspace


@pytest.fixture
def gathered(tmp_path):
    def gather(results, tabled=False):
        summary = Summary(Job(Workspace(), None, Path("all")), tmp_path, tabled)
        for result in results:
            summary.add(result)
        return summary

    return gather


def test_programs_read_what_the_file_tells(gathered, results):
    summary = gathered(results)
    told = summary.told()
    assert (told["made"], told["failed"], told["kept"]) == (2, 1, 1)
    assert told["units"][0]["omitted"] == ("III.1",)
    assert told["units"][1]["error"] == "=1+1 http://a.vn"
    assert json.loads(summary.json_file()) == json.loads(json.dumps(told))
    assert json.loads(gathered([]).json_file())["units"] == []


@pytest.mark.parametrize("stood", [0, 1, 2])
def test_a_new_result_begins_a_new_table_of_all_results(gathered, results, stood):
    mixed = [result._replace(stood=at < stood) for at, result in enumerate(results)]
    assert gathered(mixed, tabled=True).table(changed=False) == gathered(results).table(changed=True)


def test_where_all_stood_a_table_is_made_only_of_what_changed(gathered, results):
    stood = [result._replace(stood=True) for result in results]
    assert gathered(stood, tabled=True).table(changed=False) is None
    assert gathered(stood, tabled=True).table(changed=True) == gathered(results).table(changed=True)
    assert gathered(stood, tabled=False).table(changed=False) is not None
