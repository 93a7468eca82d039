from docgen.engine.line_breaks import broken_lines

TEXT = '<w:t xml:space="preserve">'


def run(inner, properties=""):
    return f"<w:p><w:r>{properties}{inner}</w:r></w:p>"


def test_a_line_end_is_a_break_whichever_system_wrote_it():
    for end in ("\n", "\r\n", "\r"):
        assert broken_lines(run(f"{TEXT}a{end}b</w:t>")) == run(f"{TEXT}a</w:t><w:br/>{TEXT}b</w:t>")


def test_a_tab_is_a_tab_in_the_same_face():
    bold = "<w:rPr><w:b/></w:rPr>"
    between = f"</w:t></w:r><w:r>{bold}<w:tab/></w:r><w:r>{bold}{TEXT}"
    assert broken_lines(run(f"{TEXT}a\tb</w:t>", bold)) == run(f"{TEXT}a{between}b</w:t>", bold)


def test_line_ends_between_elements_stay():
    pretty = "<w:p>\n\t<w:r>\n<w:t>a</w:t>\n</w:r>\n</w:p>"
    assert broken_lines(pretty) == pretty


def test_a_text_without_any_stays():
    assert broken_lines(run(f"{TEXT}a b</w:t>")) == run(f"{TEXT}a b</w:t>")
