"""What Markdown or a head may hold that no document has: told with its line, or taken as text, never lost."""

import pytest


def test_a_picture_is_told_and_its_name_stays(drawn):
    made = drawn('Trước ![sơ đồ](a.png "hình") sau.\n')
    assert "Trước sơ đồ sau./." in made.lines
    assert made.told == [(6, "a picture is left out: a.png, hình")]


def test_html_and_entities_are_text(drawn):
    made = drawn("<b>đậm</b> &amp; &lt;\n\n<table><tr><td>ô</td></tr></table>\n")
    assert {"<b>đậm</b> &amp; &lt;", "<table><tr><td>ô</td></tr></table>./."} <= {*made.lines}
    assert made.told == []


def test_the_address_of_a_link_stands_behind_its_words_as_it_was_typed(drawn):
    made = drawn('Xem [trang](<https://a.vn/tài liệu> "tên"), <https://b.vn>, [a@b.vn](mailto:a@b.vn).\n')
    assert "Xem trang (https://a.vn/tài liệu, tên), https://b.vn, a@b.vn./." in made.lines


FOOTNOTES = [
    ("Chữ[^1].\n", "Chữ[^1]./.", 6, "the mark [^1] has no footnote; it stays as text"),
    ("Chữ.\n\n[^1]: Ai gọi?\n", "[^1]: Ai gọi?./.", 8, "no mark calls the footnote [^1]; it stays as text"),
    (
        "A[^1].\n\n[^1]: B.\n\n[^1]: C.\n",
        "[^1]: C./.",
        10,
        "there is another footnote [^1]; this one stays as text",
    ),
    ("Chữ[^1].\n\n[^1]:\n\nHết.\n", "Hết./.", 6, "the footnote [^1] says nothing"),
    ("Chữ[^1].\n\n[^1]: A[^1].\n", "Chữ./.", 8, "the mark [^1] stands in a footnote; it stays as text"),
]


@pytest.mark.parametrize(("body", "text", "line", "told"), FOOTNOTES)
def test_footnotes_that_no_document_can_have_stay_as_text(drawn, body, text, line, told):
    made = drawn(body)
    assert text in made.lines
    assert (line, told) in made.told


def test_a_right_footnote_is_one(drawn):
    made = drawn("Chữ[^1].\n\n[^1]: Một *hai*.\n")
    assert made.notes[-1] == "Một hai." and made.told == []


def test_levels_that_jump_are_told_and_numbered(drawn):
    made = drawn("# Một\n\n### Ba\n\nChữ.\n")
    assert {"I. MỘT", "1. Ba"} <= {*made.lines}
    assert made.told == [(8, "the heading jumps from level 1 to level 3")]


def test_tags_of_templates_are_text(drawn):
    made = drawn("{{ ten }} {% for x in y %} {# z #}\n\n| {{ a }} |\n|---|\n| {%p if b %} |\n")
    assert {"{{ ten }} {% for x in y %} {# z #}", "{{ a }}", "{%p if b %}"} <= {*made.lines}


@pytest.mark.parametrize(("columns", "count"), [(14, 0), (15, 1)])
def test_a_table_too_wide_even_for_a_page_laid_across_is_told(drawn, columns, count):
    made = drawn("|" + "a|" * columns + "\n|" + "-|" * columns + "\n|" + "b|" * columns + "\n")
    assert made.lines.count("b") == columns
    assert [line for line, _ in made.told] == [6] * count


def test_cells_beyond_the_head_of_a_table_join_the_last_and_are_told(drawn):
    made = drawn("|a|b|\n|-|-|\n|1|2|\n|3|4|5 *6*|\n|7|\n")
    assert {"2", "4 5 *6*", "7"} <= {*made.lines}
    ((line, words),) = made.told
    assert line == 9 and "5 *6*" in words


def test_a_line_across_and_the_language_of_code_are_told(drawn):
    made = drawn("Trước.\n\n***\n\n```python\nx = 1\n```\n")
    assert "x = 1./." in made.lines
    assert [line for line, _ in made.told] == [8, 10]


def test_a_text_is_laid_out_in_its_normal_form(drawn):
    made = drawn("Ti\u00ea\u0301ng\u200b Vi\u00ea\u0323t.\r\n\r\nHai.\r\n")
    assert {"Tiếng Việt.", "Hai./."} <= {*made.lines}


def test_characters_that_word_cannot_hold_are_told_line_by_line(faults):
    found = faults("Một\x01.\n\nHai\x0c.\n")
    assert [line for line, _ in found] == [6, 8]


def test_three_dots_stay_before_the_end_mark(drawn):
    assert "Vân vân..../." in drawn("Vân vân...\n").lines
    assert "Hết./." in drawn("Hết.\n").lines


@pytest.mark.parametrize(
    ("kind", "more", "key"),
    [
        ("thong-bao", "kinh_gui: Sở Y tế\n", "kinh_gui"),
        ("thong-bao", "tham_quyen: Giám đốc\n", "tham_quyen"),
        ("bien-ban", "ngay: 2026-06-05\n", "ngay"),
        ("bao-cao", "kem_theo: Quyết định số 1/QĐ-UBND\n", "kem_theo"),
        ("quy-che", "kem_theo: Quyết định số 1/QĐ-UBND\nso: 5\n", "so"),
        ("bao-cao", "ten_in: THƯ KHEN\n", "ten_in"),
        ("bao-cao", "nguoi_ky: [{quyen_han: [A]}, {quyen_han: [B]}]\n", "1"),
    ],
)
def test_what_a_kind_does_not_bear_is_told_with_the_line_of_its_key(drawn, kind, more, key):
    made = drawn(kind=kind, more=more)
    line = 4 + more.count("\n")
    assert [at for at, words in made.told if key in words] == [line]


def test_a_mark_of_urgency_that_does_not_exist_is_refused_with_those_that_do(faults, drawn):
    ((line, words),) = faults(more="khan: RẤT KHẨN\n")
    assert line == 5 and "THƯỢNG KHẨN" in words
    assert "HỎA TỐC" in drawn(more="khan: hoả tốc\n").lines


def test_a_number_with_its_symbol_is_refused(faults, drawn):
    ((line, words),) = faults(more="so: 5/BC-UBND\n")
    assert line == 5 and "ky_hieu" in words
    assert "Số: 05/BC-UBND" in drawn(more="so: 5\n").lines


def test_a_footnote_in_a_legal_basis_stays_as_text(drawn):
    made = drawn("Điều 1. A.\n", "quyet-dinh", "can_cu: Căn cứ *Luật* A[^1]\n")
    assert "Căn cứ Luật A[^1]." in made.lines
    assert [line for line, _ in made.told] == [5]


def test_what_an_escape_in_the_head_comes_to_is_told_with_its_line(faults):
    assert [line for line, _ in faults(more='luu: "VT\\x01"\n')] == [5]


@pytest.mark.parametrize(
    ("kind", "more", "first"),
    [
        ("cong-van", "kinh_gui: A\nnoi_nhan: [B.]\n", ["- Như trên;", "- B;"]),
        ("cong-van", "kinh_gui: A\nnoi_nhan: [Như trên, B]\n", ["- Như trên;", "- B;"]),
        ("quyet-dinh", "can_cu: C\nnoi_nhan: [B;]\n", ["- Như Điều 1;", "- B;"]),
        ("thong-bao", "noi_nhan: [B]\n", ["- B;"]),
    ],
)
def test_whom_the_document_names_is_the_first_of_its_recipients(drawn, kind, more, first):
    lines = drawn("Điều 1. A.\n", kind, more).lines
    start = lines.index("Nơi nhận:") + 1
    assert lines[start : start + len(first)] == first


def test_a_unit_that_does_not_exist_is_told_with_its_line(faults):
    ((line, words),) = faults(head="---\nloai: bao-cao\ndon_vi: xa-khong-co\n---\n")
    assert line == 3 and "xa-khong-co" in words


def test_all_that_is_wrong_in_a_head_is_told_at_once(faults):
    keys = "loai: bao-caoo|don_vi: xa-khong-co|so: abc|ngay: 2026-13-01|khan: GẤP|la: 1|dinh_dang: pdf"
    head = "\n".join(("---", *keys.split("|"), "---\n"))
    assert [line for line, _ in faults(head=head)] == [2, 3, 4, 5, 6, 7, 8]
    assert [line for line, _ in faults(head=head.replace("bao-caoo", "bao-cao"))] == [3, 4, 5, 6, 7, 8]


def test_a_head_that_is_no_yaml_is_told(faults):
    told = faults(head="---\nloai: bao-cao\nso: [1\nkhan: GẤP\n---\n")
    assert {line for line, _ in told} <= {3, 4, 5}


def test_two_marks_stand_in_two_frames(drawn):
    made = drawn(more="khan: KHẨN\nmat: MẬT\n")
    between = made.lines[made.lines.index("MẬT") + 1 : made.lines.index("KHẨN")]
    assert between == [""]
