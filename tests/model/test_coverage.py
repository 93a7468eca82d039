import pytest

from docgen.model.directive import Coverage, Unplaced


def entries(*clauses):
    return tuple(Unplaced(clause, "") for clause in clauses)


@pytest.mark.parametrize(
    ("covered", "omitted", "unresolved", "counts"),
    [
        (("I.1", "I.2", "I.3"), (), (), (3, 3, 0, 0, 0)),
        (("I.1",), ("I.2",), ("I.3",), (3, 1, 1, 1, 0)),
        # A part of a clause that waits while the rest is in the draft, and what is addressed to others.
        (("I.1", "I.2", "I.3"), ("I.1#2",), ("I.2#2", "IV.5"), (3, 3, 0, 0, 2)),
        # A clause of which all parts wait is one; a longer name is no part of it.
        (("I.1", "I.2"), (), ("I.3#1", "I.3#2", "I.31"), (3, 2, 0, 1, 1)),
    ],
)
def test_each_clause_is_counted_once_so_that_the_numbers_add_up(covered, omitted, unresolved, counts):
    tally = Coverage(("I.1", "I.2", "I.3"), covered, entries(*omitted), entries(*unresolved)).tally
    assert tuple(tally) == counts
    assert tally.addressed == tally.covered + tally.omitted + tally.unresolved
