"""A reviewer sees what a step changed without reading the sentence twice."""

from docgen.text.word_change import change


def test_only_the_changed_words_with_a_little_around():
    before = "Nghiên cứu một số trợ lý ảo để sử dụng tại các đơn vị hành chính cấp xã; từng bước ứng dụng nền tảng"
    after = "Nghiên cứu một số trợ lý ảo để sử dụng tại các cơ quan, đơn vị từng bước ứng dụng nền tảng"
    assert change(before, after) == (
        "… dụng tại các đơn vị hành chính cấp xã; từng bước ứng …",
        "… dụng tại các cơ quan, đơn vị từng bước ứng …",
    )


def test_a_change_at_the_edge_has_no_dots_there():
    assert change("Định kỳ tổng kết công tác", "Tổng kết công tác") == (
        "Định kỳ tổng kết công tác",
        "Tổng kết công tác",
    )


def test_several_changes_are_shown_in_one_excerpt():
    old, new = change("a b c d e f g h", "a x c d e f y h")
    assert "x c d e f y" in new
    assert "b c d e f g" in old


def test_equal_texts_are_shown_whole():
    assert change("một câu", "một câu") == ("một câu", "một câu")


def test_of_a_long_cut_only_the_ends_are_shown():
    old, new = change(" ".join(f"w{n}" for n in range(100)), "w0 w1 w2")
    assert old == "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 […] w88 w89 w90 w91 w92 w93 w94 w95 w96 w97 w98 w99"
    assert new == "w0 w1 w2"
