import pytest

from docgen.documents.review_comments import MOST, of_account, of_item
from docgen.model.directive import Coverage, Item, Unplaced
from docgen.model.plan import Role
from docgen.model.trace import Source, Standing, Step


def _item(sources=1, words=30, notes=(), reason="đúng lĩnh vực"):
    quote = " ".join(["lời"] * words)
    every = tuple(Source(f"I.{at}", Role.LEAD, Standing.ADDRESSED, quote) for at in range(1, sources + 1))
    step = Step(rule="dia_ban", before=quote, after=f"{quote} mới")
    return Item(f"{quote} mới", sources=every, reason=reason, steps=(step,), notes=notes)


@pytest.mark.parametrize("sources", [1, 2, 7, 40])
@pytest.mark.parametrize("words", [1, 30, 900])
@pytest.mark.parametrize("notes", [(), ("xem lại " * 50,), ("một", "hai", "ba")])
def test_no_comment_is_longer_than_is_read(sources, words, notes):
    lines = of_item(_item(sources, words, notes))
    assert sum(len(line.split()) for line in lines) <= MOST
    assert lines[0] == "Why here: đúng lĩnh vực"


def test_what_is_to_be_decided_comes_before_the_sources():
    lines = of_item(_item(notes=("chỉ khi có chợ",)))
    assert [line.partition(":")[0] for line in lines] == ["Why here", "To decide", "Source", "What was changed"]


def test_a_change_of_one_source_is_shown_as_an_extract_and_of_several_left_to_the_trace():
    assert of_item(_item(words=60))[-1].startswith("What was changed: “… ")
    assert not any(line.startswith("What was changed") for line in of_item(_item(sources=2)))


def test_the_account_is_told_clause_by_clause():
    coverage = Coverage(
        (), (), (Unplaced("I.8", "đã xong", "Sơn cổng."),), (Unplaced("I.9", "ai làm?", "Lát hè."),)
    )
    assert list(of_account(coverage)) == [
        ("To decide: I.9: ai làm?", "“Lát hè.”"),
        ("Left out: I.8: đã xong", "“Sơn cổng.”"),
    ]
