import pytest

from docgen.drafting.clause_parts import PartReader, spelled


@pytest.fixture(scope="module")
def reader(rules):
    return PartReader(rules)


def texts(reader, text):
    return [part.text for part in reader.parts(text)]


def test_each_sentence_that_opens_with_a_verb_is_a_part(reader):
    assert texts(reader, "Tổ chức quán triệt. Lồng ghép vào kế hoạch. Nội dung ấy rất mới.") == [
        "Tổ chức quán triệt.",
        "Lồng ghép vào kế hoạch. Nội dung ấy rất mới.",
    ]
    assert texts(reader, "Đi khảo sát tại TP. xây dựng đường.") == ["Đi khảo sát tại TP. xây dựng đường."]
    assert texts(reader, "Làm đường. Đầu tư trường.") == ["Làm đường.", "Đầu tư trường."]  # Đ is a capital


def test_what_only_stresses_an_act_stays_with_it(reader):
    first = "Tổ chức tuyên truyền pháp luật cho các đối tượng quản lý. "
    for stress in ("Tập trung vào các quy định mới.", "Trong đó, chú trọng đến điều khoản thi hành."):
        assert texts(reader, first + stress) == [first + stress]
    assert len(texts(reader, f"{first}Tập trung xử lý các vụ việc tồn đọng.")) == 2


def test_a_report_is_cut_off_at_its_semicolon(reader):
    text = "Rà soát hộ nghèo; hỗ trợ nhà ở; gửi báo cáo về Sở Y tế trước ngày 25/11; tổ chức thi đua"
    assert texts(reader, text) == [
        "Rà soát hộ nghèo; hỗ trợ nhà ở",
        "gửi báo cáo về Sở Y tế trước ngày 25/11",
        "tổ chức thi đua",
    ]
    assert len(texts(reader, "Rà soát hộ nghèo; hỗ trợ nhà ở; tổ chức thi đua")) == 1


def test_the_chairmans_own_duty_is_a_part_wherever_it_stands(reader):
    text = "Nêu cao trách nhiệm. Chủ tịch UBND cấp xã chịu trách nhiệm toàn diện trước Chủ tịch UBND tỉnh."
    assert [[kind.id for kind in part.kinds] for part in reader.parts(text)] == [[], ["trach-nhiem-chu-tich"]]


def test_a_sentence_longer_than_an_item_is_cut_at_semicolons(reader, rules):
    duty = " ".join(["hỗ trợ", *["hộ"] * 38])
    assert (
        texts(reader, f"{duty}; {duty}; {duty}") == [duty, duty, duty]
        or len(texts(reader, f"{duty}; {duty}; {duty}")) > 1
    )
    assert all(len(text.split()) <= rules.draft.longest for text in texts(reader, f"{duty}; {duty}; {duty}"))


def test_the_name_of_a_body_is_no_word_of_a_field(reader):
    (part,) = reader.parts("Báo cáo Sở Nông nghiệp và Môi trường về trẻ em")
    assert [(each.department, each.keywords) for each in part.fields] == [("vhxh", ("trẻ em",))]


def test_words_are_found_whole():
    assert " chợ " in spelled("Chợ, phố") and " chợ " not in spelled("chợt nhớ")
