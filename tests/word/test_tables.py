"""Cells, their columns, widths, merges and edges; what a table style gives them."""

import pytest


def p(text="a"):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(properties="", text="a"):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def table(*rows, properties="", grid=(1000, 2000, 3000)):
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
        + "".join(f"<w:tr>{row}</w:tr>" for row in rows)
        + "</w:tbl>"
    )


@pytest.fixture
def read_table(document):
    return lambda *rows, styles="", **options: document(table(*rows, **options), styles=styles).blocks[0]


def test_spans_and_cells_left_out_count_columns_of_the_grid(read_table):
    found = read_table(
        cell('<w:gridSpan w:val="2"/>') + cell(),
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell() + cell(),
    )
    assert [[(each.column, each.span, each.width) for each in row.cells] for row in found.rows] == [
        [(0, 2, 3000), (2, 1, 3000)],
        [(1, 1, 2000), (2, 1, 3000)],
    ]
    assert found.width == 6000


def test_a_width_without_a_grid(read_table):
    assert read_table(cell('<w:tcW w:w="500" w:type="dxa"/>'), grid=()).rows[0].cells[0].width == 500
    assert read_table(cell('<w:tcW w:w="5000" w:type="pct"/>'), grid=()).rows[0].cells[0].width == 9360


def test_cells_merged_downwards(read_table):
    found = read_table(cell('<w:vMerge w:val="restart"/>'), cell("<w:vMerge/>"), cell())
    assert [row.cells[0].continues for row in found.rows] == [False, True, False]


def test_rows(read_table):
    found = read_table(
        '<w:trPr><w:tblHeader/><w:cantSplit/><w:trHeight w:val="500" w:hRule="exact"/></w:trPr>', cell()
    )
    one, two = found.rows
    assert (one.header, one.cant_split, one.height, one.height_rule) == (True, True, 500, "exact")
    assert (two.header, two.cant_split, two.height, two.height_rule) == (False, False, 0, "auto")


def test_deleted_rows_are_gone_and_rows_in_controls_are_there(read_table):
    found = read_table("<w:trPr><w:del/></w:trPr>" + cell(text="x"), cell(text="y"))
    assert [row.cells[0].blocks[0].text for row in found.rows] == ["y"]


ALL = "".join(
    f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "bottom", "left", "right", "insideH", "insideV")
)


def edges(each):
    return [side for side in ("top", "bottom", "left", "right") if getattr(each.borders, side)]


def test_edges_of_the_table_and_inside_it(read_table):
    outer = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "bottom", "left", "right"))
    found = read_table(cell() * 3, cell() * 3, properties=f"<w:tblBorders>{outer}</w:tblBorders>")
    assert edges(found.rows[0].cells[0]) == ["top", "left"]
    assert edges(found.rows[0].cells[1]) == ["top"]
    assert edges(found.rows[1].cells[2]) == ["bottom", "right"]


def test_a_cell_overrides_the_table(read_table):
    none = '<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>'
    found = read_table(cell(none), properties=f"<w:tblBorders>{ALL}</w:tblBorders>", grid=(1000,)).rows[0].cells[0]
    assert edges(found) == ["top", "left", "right"]
    assert [line.side for line in found.lines] == ["top"]


def style(inner, conditional="", based_on=""):
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="table" w:styleId="T"><w:name w:val="Grid"/>{base}{inner}{conditional}</w:style>'


def test_a_table_style_gives_borders_padding_and_formats(read_table):
    sheet = style(
        '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>'
        f"<w:tblPr><w:tblBorders>{ALL}</w:tblBorders><w:tblCellMar>"
        '<w:left w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    defaults = (
        '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="200"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    found = read_table(cell(), properties='<w:tblStyle w:val="T"/>', styles=defaults + sheet, grid=(1000,))
    (inside,) = found.rows[0].cells
    assert found.style == "Grid"
    assert len(edges(inside)) == 4
    assert (inside.blocks[0].format.after, inside.blocks[0].runs[0].format.size) == (0, 12)
    assert inside.blocks[0].width == 1000 - 50 - 108


def test_a_paragraph_style_wins_over_a_table_style(document):
    sheet = style('<w:pPr><w:jc w:val="right"/></w:pPr>') + (
        '<w:style w:type="paragraph" w:styleId="P"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
    )
    body = table(
        cell().replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>'), properties='<w:tblStyle w:val="T"/>'
    )
    assert next(document(body, styles=sheet).paragraphs()).format.alignment == "center"


def when(name, properties):
    return f'<w:tblStylePr w:type="{name}"><w:rPr>{properties}</w:rPr></w:tblStylePr>'


CONDITIONAL = style(
    "", when("firstRow", "<w:b/>") + when("firstCol", "<w:i/>") + when("band1Horz", '<w:color w:val="0000FF"/>')
)


def looks(found):
    formats = [[each.blocks[0].runs[0].format for each in row.cells] for row in found.rows]
    return [["".join(("B" * f.bold, "I" * f.italic, "C" * bool(f.color))) for f in row] for row in formats]


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        ('w:firstRow="1" w:firstColumn="1" w:noHBand="0" w:noVBand="1"', [["BI", "B"], ["IC", "C"], ["I", ""]]),
        ('w:val="04A0"', [["BI", "B"], ["IC", "C"], ["I", ""]]),
        ('w:firstRow="1" w:firstColumn="0" w:noHBand="1" w:noVBand="1"', [["B", "B"], ["", ""], ["", ""]]),
        ('w:val="0600"', [["", ""], ["", ""], ["", ""]]),
    ],
)
def test_first_rows_columns_and_bands(read_table, look, expected):
    properties = f'<w:tblStyle w:val="T"/><w:tblLook {look}/>'
    found = read_table(*[cell() * 2] * 3, properties=properties, styles=CONDITIONAL, grid=(1000, 1000))
    assert looks(found) == expected


def test_no_look_means_no_conditions(read_table):
    found = read_table(cell(), properties='<w:tblStyle w:val="T"/>', styles=CONDITIONAL)
    assert looks(found) == [[""]]
