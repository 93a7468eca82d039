def test_the_whole_of_a_clause_adds_up_its_parts(surveyed):
    text = "Tuyên truyền về chợ. Lồng ghép phòng, chống dịch bệnh vào kế hoạch xây chợ."
    (duty,) = surveyed({"so": "1.", "noi_dung": text, "thuc_hien": ["UBND cấp xã"]}).duties
    assert duty.whole.text == text
    assert [kind.id for kind in duty.whole.kinds] == ["long-ghep"]
    assert {each.department: each.keywords for each in duty.whole.fields} == {
        "vhxh": ("tuyên truyền", "dịch bệnh"),
        "kt": ("chợ",),
    }
    assert [each.syllables for each in duty.whole.fields] == [4, 1]


def test_everyone_named_is_mentioned(surveyed):
    (duty,) = surveyed(
        {"so": "1.", "noi_dung": "Làm.", "chu_tri": ["Sở Y tế"], "phoi_hop": ["Sở Tài chính"]}
    ).duties
    assert [each.text for each in duty.mentions] == ["Sở Y tế", "Sở Tài chính"]
