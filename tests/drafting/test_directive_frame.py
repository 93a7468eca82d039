import docgen
from docgen.documents.letter_variables import letter_variables
from docgen.model.directive import Form
from docgen.model.finding import Severity
from docgen.model.identity import IssueDate
from docgen.model.signing import SignerOf
from docgen.spec.workspace import shipped

OURS = {"so": "1.", "noi_dung": "Mở lớp.", "thuc_hien": ["UBND các xã, phường"]}
POLICE = {"so": "2.", "tieu_de": "Công an tỉnh", "cua": ["Công an tỉnh"], "noi_dung": "Tuần tra."}


def test_the_letter_goes_to_the_departments_and_those_asked(surveyed, ward):
    frame = docgen.cascade(surveyed(OURS, POLICE), ward).frame
    assert frame.addressees == ("Các cơ quan, đơn vị thuộc UBND phường", "Công an phường")
    assert "đề nghị Công an phường" in frame.opening
    assert "đề nghị" not in docgen.cascade(surveyed(OURS), ward).frame.opening


def test_difficulties_go_through_the_focal_department_where_it_is_known(surveyed, ward):
    assert "(qua Phòng Văn hóa - Xã hội tổng hợp)" in docgen.cascade(surveyed(OURS), ward).frame.closing[1]
    alone = docgen.cascade(surveyed(OURS, co_quan_dau_moi=None), ward).frame
    assert "kịp thời báo cáo UBND phường để xem xét" in alone.closing[0]
    assert (alone.number.symbol, alone.archive) == ("UBND", "Lưu: VT, VHXH.Hungvv.")


def test_who_follows_up_is_said_once(surveyed, ward, commune):
    following = "theo dõi, đôn đốc"
    (first, *_) = docgen.cascade(surveyed(OURS), ward).frame.closing
    assert first.startswith("Giao Phòng Văn hóa - Xã hội ") and following in first
    asked = docgen.cascade(surveyed(OURS, co_quan_dau_moi="Công an tỉnh"), commune).frame.closing[0]
    assert asked.startswith("Đề nghị Công an xã ")
    report = {
        "so": "2.",
        "thuc_hien": ["UBND cấp xã"],
        "noi_dung": "Báo cáo kết quả về Sở Tư pháp trước ngày 05/12.",
    }
    through = report | {"noi_dung": "Báo cáo UBND tỉnh (qua Sở Tư pháp) công tác đo đạc theo định kỳ."}
    for each in (report, through):
        assert not any(following in text for text in docgen.cascade(surveyed(OURS, each), ward).frame.closing)


def test_a_focal_body_outside_ubnd_does_not_lend_its_symbol(surveyed, commune):
    frame = docgen.cascade(surveyed(OURS, co_quan_dau_moi="Công an tỉnh"), commune).frame
    assert (frame.number.symbol, frame.archive) == ("UBND-VP", "Lưu: VT, VP.")


def test_only_the_plan_is_signed_for_the_collective(surveyed, ward):
    letter, plan = (docgen.cascade(surveyed(OURS), ward, form=form).frame for form in Form)
    assert letter.signature.authority == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert plan.signature.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert (letter.number.symbol, plan.number.symbol) == ("UBND-VHXH", "KH-UBND")


def test_the_date_is_the_callers_else_the_units_else_only_the_year(surveyed, decided, ward):
    survey, date = surveyed(OURS), IssueDate(year=2026, month=4, day=1)
    assert (
        docgen.cascade(survey, ward, date=date, decisions=decided(ngay_ban_hanh="2026-06")).frame.issued_on == date
    )
    assert (
        str(docgen.cascade(survey, ward, decisions=decided(ngay_ban_hanh="2026-06")).frame.issued_on) == "2026-06"
    )
    assert str(docgen.cascade(survey, ward, year=2027).frame.issued_on) == "2027"
    assert docgen.cascade(survey, ward).frame.issued_on is None


def test_the_unit_may_fix_the_frame(surveyed, decided, ward):
    fixed = decided(khung={"ket_thuc": ["Xong./."], "kinh_gui": ["Ai đó"], "noi_nhan": ["Nơi kia"]})
    frame = docgen.cascade(surveyed(OURS), ward, decisions=fixed).frame
    assert (frame.closing, frame.addressees, frame.recipients) == (("Xong./.",), ("Ai đó",), ("Nơi kia",))


def test_who_was_asked_gets_a_letter_once_however_many_recipients_the_rules_name(surveyed, ward, tmp_path):
    own = (shipped("specs", "rules") / "soan.yaml").read_text(encoding="utf-8")
    (tmp_path / "specs" / "rules").mkdir(parents=True)
    more = own.replace("noi_nhan: [Như trên]", "noi_nhan: [Như trên, Đảng ủy]")
    (tmp_path / "specs" / "rules" / "soan.yaml").write_text(more, encoding="utf-8")
    survey = docgen.survey(surveyed(OURS, POLICE).plan, workspace=docgen.Workspace(tmp_path))
    directive = docgen.cascade(survey, ward)
    assert directive.frame.recipients == ("Như trên", "Đảng ủy")
    path = tmp_path / "a.docx"
    path.write_bytes(docgen.render(directive))
    assert [each for each in docgen.check(path) if each.severity is Severity.ERROR] == []


def test_who_signs_goes_by_kind_and_by_the_field_of_who_drafts(surveyed, ward):
    other = {"loai_van_ban": ["Kế hoạch"], "ho_ten": "A", "nguoi_dung_dau_ban_hanh": True}
    field = {"phong_ban": ["vhxh"], "hinh_thuc": "q", "ho_ten": "B"}
    unit = ward.model_copy(update={"signers": tuple(map(SignerOf.model_validate, (other, field)))})
    letter, plan = (docgen.cascade(surveyed(OURS), unit, form=form).frame for form in Form)
    assert (letter.signature.authority, letter.signature.name, letter.issuing_head) == (("Q. CHỦ TỊCH",), "B", "")
    assert (plan.signature.authority, plan.signature.name, plan.issuing_head) == (("CHỦ TỊCH",), "A", "Chủ tịch")


def test_a_document_may_have_its_own_number_and_signer(surveyed, decided, ward):
    decisions = decided(so="12a", nguoi_ky={"hinh_thuc": "tl", "chuc_vu": "Chánh Văn phòng"})
    frame = docgen.cascade(surveyed(OURS), ward, decisions=decisions).frame
    assert (str(frame.number), frame.signature.authority) == (
        "12a/UBND-VHXH",
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    )
    assert str(docgen.cascade(surveyed(OURS), ward, decisions=decisions, number="7").frame.number) == "7/UBND-VHXH"


def test_the_units_own_recipients_stand_beside_the_documents(surveyed, ward):
    unit = ward.model_copy(update={"recipients": ("Thường trực Đảng ủy", "Như trên")})
    assert docgen.cascade(surveyed(OURS), unit).frame.recipients == ("Như trên", "Thường trực Đảng ủy")


def test_a_plan_signed_by_order_is_told_with_what_to_write(surveyed, decided, ward):
    order = {"hinh_thuc": "tl", "chuc_vu": "Chánh Văn phòng"}
    authorised = {"hinh_thuc": "tuq", "chuc_vu": "Trưởng phòng", "loai_van_ban": ["Kế hoạch"]}
    own = {"loai_van_ban": ["Kế hoạch"], "nguoi_dung_dau_ban_hanh": True} | order
    units = {
        name: ward.model_copy(update={"signers": (SignerOf.model_validate(values),)})
        for name, values in {"below": authorised, "deputy": authorised | {"hinh_thuc": "kt"}, "own": own}.items()
    }

    def told(unit, form=Form.PLAN, decisions=None):
        made = docgen.cascade(surveyed(OURS), unit, form=form, decisions=decisions)
        return [str(each.message) for each in made.findings if each.rule.startswith("ky-thua-lenh")]

    (message,) = told(units["below"])
    assert "nguoi_ky_rieng" in message and "hinh_thuc" in message
    assert told(ward, decisions=decided(nguoi_ky=order))
    for fine in (units["deputy"], units["own"], ward):
        assert told(fine) == []
    assert told(units["below"], Form.LETTER) == told(ward, Form.LETTER, decided(nguoi_ky=order)) == []


def test_an_act_of_the_chairman_bears_his_post_in_its_head(surveyed, ward):
    own = {"loai_van_ban": ["Công văn"], "hinh_thuc": "kt", "nguoi_dung_dau_ban_hanh": True}
    unit = ward.model_copy(update={"signers": (SignerOf.model_validate(own),)})
    letter, plan = (docgen.cascade(surveyed(OURS), unit, form=form) for form in Form)
    assert letter_variables(letter).issuing_authority == (
        "CHỦ TỊCH",
        "ỦY BAN NHÂN DÂN",
        "PHƯỜNG BẮC KẠN",
    )
    assert letter.frame.signature.authority == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert plan.frame.issuing_head == ""
