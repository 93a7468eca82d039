from docgen.drafting.decide import Decided
from docgen.drafting.pipeline import cascade


def _section(directive, name):
    return next(each for each in directive.sections if name in each.name)


def _plan(surveyed, *duties):
    told = [{"so": "-", "noi_dung": duty} for duty in duties]
    titled = [{"so": "a)", "tieu_de": "Công an tỉnh", "cua": ["Công an tỉnh"], "muc": told}]
    title = "Quản lý cư trú của người lao động thời vụ"
    return surveyed({"so": "1.", "tieu_de": title, "muc": titled}, kind="to_chuc")


def test_many_duties_of_the_superior_are_one_request_that_names_the_matter(surveyed, ward):
    survey = _plan(surveyed, "Rà soát nơi lưu trú.", "Lập hồ sơ người tạm trú.", "Tuần tra ban đêm.")
    items = _section(cascade(survey, ward), "Công an").items
    assert len(items) == 1
    assert "quản lý cư trú" in items[0].text.casefold()
    assert len(items[0].sources) == 3


def test_a_single_duty_of_the_superior_keeps_its_words(surveyed, ward):
    items = _section(cascade(_plan(surveyed, "Rà soát nơi lưu trú."), ward), "Công an").items
    assert [item.text for item in items] == ["Đề nghị rà soát nơi lưu trú."]


def test_what_is_the_superiors_alone_is_not_repeated(surveyed, ward):
    directive = cascade(_plan(surveyed, "Tham mưu UBND tỉnh ban hành quy chế.", "Lập dự toán kinh phí."), ward)
    assert not directive.sections


def test_a_decided_duty_stands_by_itself(surveyed, ward, decided):
    survey = _plan(surveyed, "Rà soát nơi lưu trú.", "Lập hồ sơ người tạm trú.", "Tuần tra ban đêm.")
    made = decided({"dieu_khoan": "I.1.a-1", "giao": "ca"})
    assert Decided(made).about("I.1.a-1") is not None
    texts = [item.text for item in _section(cascade(survey, ward, made), "Công an").items]
    assert len(texts) == 2
    assert "Đề nghị rà soát nơi lưu trú." in texts


def _general(surveyed, *duties):
    named = ["Các sở, ban, ngành, địa phương"]
    told = [{"so": "-", "noi_dung": duty} for duty in duties]
    titled = [{"so": "a)", "tieu_de": named[0], "cua": named, "muc": told}]
    return surveyed({"so": "1.", "tieu_de": "Giữ gìn bến thuyền tại cấp xã", "muc": titled}, kind="to_chuc")


def test_much_that_all_localities_are_given_is_one_item_to_be_confirmed(surveyed, ward):
    survey = _general(surveyed, "Dọn bến.", "Thay phao.", "Sơn cọc.", "Treo đèn.")
    directive = cascade(survey, ward)
    (item,) = (item for section in directive.sections for item in section.items)
    assert "giữ gìn bến thuyền tại phường (mục I.1.a của Kế hoạch)" in item.text
    assert len(item.sources) == 4
    assert len(item.notes) == 1
    assert not directive.coverage.unresolved


def test_little_that_all_localities_are_given_waits_for_a_person(surveyed, ward):
    directive = cascade(_general(surveyed, "Dọn bến.", "Thay phao."), ward)
    assert not directive.sections
    assert [each.clause for each in directive.coverage.unresolved] == ["I.1.a-1", "I.1.a-2"]


def test_a_report_that_all_localities_owe_is_drafted_and_to_be_confirmed(surveyed, ward):
    text = "Các sở, ngành, địa phương định kỳ hằng năm (trước ngày 10/12) báo cáo UBND tỉnh (qua Sở Y tế)."
    directive = cascade(surveyed({"so": "1.", "noi_dung": text}, kind="to_chuc"), ward)
    (item,) = (item for section in directive.sections for item in section.items)
    assert "trước ngày 10/12" in item.text
    assert "địa phương" not in item.text
    assert any("địa phương" in note for note in item.notes)
