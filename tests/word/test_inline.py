"""What stands inside a paragraph comes out as text, field by field and sign by sign."""

import pytest


def text(inner):
    return f'<w:t xml:space="preserve">{inner}</w:t>'


def run(inner):
    return f"<w:r>{inner}</w:r>"


def char(kind):
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def code(instruction):
    return run(f"<w:instrText>{instruction}</w:instrText>")


@pytest.mark.parametrize(
    ("inner", "read"),
    [
        (run(text("a ") + text("b")), "a b"),
        (run("<w:t> a </w:t>"), "a"),  # without xml:space Word drops the blanks at both ends
        (run(text("a") + "<w:tab/>" + text("b")), "a\tb"),
        (run("<w:ptab/>" + text("b")), "\tb"),
        (run(text("a") + "<w:br/>" + text("b")), "a\nb"),
        (run(text("a") + "<w:cr/>"), "a\n"),
        (run('<w:br w:type="page"/>' + text("b")), "\fb"),
        (run('<w:br w:type="column"/>'), "\v"),
        (run(text("a") + "<w:noBreakHyphen/>" + text("b")), "a-b"),
        (run(text("a") + "<w:softHyphen/>" + text("b")), "a\u00adb"),
        (run('<w:sym w:font="Wingdings" w:char="F0FC"/>'), "✓"),
        (run('<w:sym w:font="Symbol" w:char="zz"/>'), ""),
        (run("<w:lastRenderedPageBreak/>" + text("a")), "a"),
        (run(f"<w:ruby><w:rt>{run(text('x'))}</w:rt><w:rubyBase>{run(text('a'))}</w:rubyBase></w:ruby>"), "a"),
        (f"<w:hyperlink>{run(text('a'))}</w:hyperlink>", "a"),
        (f"<w:smartTag><w:smartTag>{run(text('a'))}</w:smartTag></w:smartTag>", "a"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run(text('a'))}</w:sdtContent></w:sdt>", "a"),
        (f"<w:ins>{run(text('a'))}</w:ins><w:del>{run('<w:delText>b</w:delText>')}</w:del>", "a"),
        (f"<w:moveFrom>{run(text('a'))}</w:moveFrom><w:moveTo>{run(text('b'))}</w:moveTo>", "b"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
        ("<w:proofErr/><w:bookmarkStart/>", ""),
    ],
)
def test_text(paragraph, inner, read):
    assert paragraph(f"<w:p>{inner}</w:p>").text == read


def test_a_field_shows_its_cached_result_and_keeps_its_code(paragraph):
    field = char("begin") + code(" PAGE  \\* MERGEFORMAT ") + char("separate") + run(text("7")) + char("end")
    found = paragraph(f"<w:p>{run(text('Trang '))}{field}</w:p>")
    assert found.text == "Trang 7"
    assert [each.field for each in found.runs] == ["", "PAGE \\* MERGEFORMAT"]
    assert found.fields == ("PAGE \\* MERGEFORMAT",)


def test_a_field_without_a_result_is_still_known(paragraph):
    found = paragraph(f"<w:p>{char('begin')}{code('PAGE')}{char('end')}</w:p>")
    assert (found.text, found.fields) == ("", ("PAGE",))


def test_a_simple_field(paragraph):
    found = paragraph(f'<w:p><w:fldSimple w:instr=" NUMPAGES ">{run(text("3"))}</w:fldSimple></w:p>')
    assert (found.text, found.runs[0].field) == ("3", "NUMPAGES")


def test_a_field_in_the_code_of_a_field(paragraph):
    inner = char("begin") + code("PAGE") + char("separate") + run(text("2")) + char("end")
    field = char("begin") + code("IF ") + inner + code(" = 1") + char("separate") + run(text("ok")) + char("end")
    found = paragraph(f"<w:p>{field}</w:p>")
    assert found.text == "ok"
    assert found.fields == ("PAGE", "IF = 1")


def test_a_field_that_begins_in_one_paragraph_and_ends_in_another(document):
    first = f"<w:p>{char('begin')}{code('TOC')}{char('separate')}{run(text('a'))}</w:p>"
    second = f"<w:p>{run(text('b'))}{char('end')}{run(text('c'))}</w:p>"
    runs = [run for each in document(first + second).paragraphs() for run in each.runs]
    assert [(each.text, each.field) for each in runs] == [("a", "TOC"), ("b", "TOC"), ("c", "")]


def test_an_end_without_a_beginning(paragraph):
    assert paragraph(f"<w:p>{char('end')}{char('separate')}{run(text('a'))}</w:p>").text == "a"


def test_notes_are_referred_to_by_their_id(paragraph):
    found = paragraph(
        f"<w:p>{run(text('a'))}{run('<w:footnoteReference w:id=' + chr(34) + '2' + chr(34) + '/>')}</w:p>"
    )
    assert (found.text, found.notes) == ("a", ("footnote 2",))


def test_hidden_text_is_kept_apart_from_what_is_printed(paragraph):
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>riêng</w:t></w:r>"
    found = paragraph(f"<w:p><w:r><w:t>a</w:t></w:r>{hidden}<w:r><w:t>b</w:t></w:r></w:p>")
    assert found.text == "ab" and [run.text for run in found.hidden] == ["riêng"]
    assert found.hidden[0].format.hidden and not any(run.format.hidden for run in found.runs)
