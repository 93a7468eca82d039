"""Tables on pages: cells by the lines that are drawn, merged ones in each field that they cover."""

from __future__ import annotations

from docgen.importing.pdf_tables import grids, table_of
from docgen.importing.pdf_words import Ruling, Word

COLUMNS, ROWS = (0, 100, 200, 300), (0, 40, 80, 120)


def lines(across_gaps=(), down_gaps=()):
    """A grid of three by three, without the pieces of lines named (row or column, and which piece of it)."""
    for row, y in enumerate(ROWS):
        for piece in range(3):
            if (row, piece) not in across_gaps:
                yield Ruling(COLUMNS[piece], COLUMNS[piece + 1], y, y + 1)
    for column, x in enumerate(COLUMNS):
        for piece in range(3):
            if (column, piece) not in down_gaps:
                yield Ruling(x, x + 1, ROWS[piece], ROWS[piece + 1])


def word(text, left, middle):
    return Word(((text, False),), left, left + 6 * len(text), middle - 6, middle + 6, 12, False)


def rows(words, **gaps):
    (grid,) = grids(lines(**gaps))
    return table_of(grid, words, "").rows


def test_each_word_stands_in_its_cell():
    words = [word("a", 10, 20), word("b", 110, 20), word("c", 210, 60), word("d", 10, 100)]
    assert rows(words) == (("a", "b", ""), ("", "", "c"), ("d", "", ""))


def test_a_cell_merged_down_holds_its_words_in_each_row_wherever_they_are_centred():
    words = [
        word("một", 10, 20),
        word("việc", 10, 95),
        *(word(f"c{n}", 110, y) for n, y in enumerate((20, 60, 100))),
    ]
    down = rows(words, across_gaps={(1, 0), (2, 0)})
    assert down == (("một việc", "c0", ""), ("một việc", "c1", ""), ("một việc", "c2", ""))


def test_a_cell_merged_across_reads_over_the_line_that_is_not_there():
    words = [word("theo", 60, 15), word("phân", 110, 15), word("công", 60, 30), word("chung", 110, 30)]
    across = rows([*words, word("x", 210, 20)], down_gaps={(1, 0)})
    assert across == (("theo phân công chung", "theo phân công chung", "x"),)


def test_in_a_picture_a_line_too_faint_to_be_seen_merges_no_words():
    words = [word("một", 10, 20), word("hai", 10, 60), word("c", 110, 20), word("d", 110, 60)]
    (grid,) = grids(lines(across_gaps={(1, 0)}))
    assert table_of(grid, words, "").rows == (("một hai", "c", ""), ("một hai", "d", ""))
    assert table_of(grid, words, "", recognised=True).rows == (("một", "c", ""), ("hai", "d", ""))


def test_the_arcs_of_a_stamp_over_a_table_are_no_sides_of_cells():
    arcs = [Ruling(150, 151, -9, 24), Ruling(170, 171, 50, 70), Ruling(140, 165, -9, -8), Ruling(220, 245, 58, 59)]
    (grid,) = grids([*lines(), *arcs])
    assert (grid.columns, grid.rows) == (COLUMNS, ROWS)


def test_a_short_line_from_side_to_side_is_one_too():
    (grid,) = grids([*lines(), Ruling(150, 151, 40, 80), Ruling(100, 150, 60, 61)])
    assert grid.columns == (0, 100, 150, 200, 300)
    assert grid.rows == (0, 40, 60, 80, 120)


def test_a_row_that_a_page_end_leaves_alone_is_a_table_where_it_has_three_columns():
    edges = [Ruling(0, 300, y, y + 1) for y in (0, 40)]
    three = [*edges, *(Ruling(x, x + 1, 0, 40) for x in COLUMNS)]
    (grid,) = grids(three)
    words = [word("a", 10, 20), word("b", 110, 20), word("c", 210, 20)]
    assert table_of(grid, words, "").rows == (("a", "b", "c"),)
    assert grids(three[:-2]) == []  # a box, or two side by side
    assert grids(edges) == []
