import pytest

from docgen.drafting.actors import ActorReader
from docgen.model.plan import Role


@pytest.fixture(scope="module")
def reader(rules, gazetteer):
    return ActorReader(rules, gazetteer)


def names(reader, text):
    return {role.value: [each.text for each in mentions] for role, mentions in reader.actors(text).items()}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("UBND các xã, phường rà soát hộ nghèo.", {"thuc_hien": ["UBND các xã, phường"]}),
        ("Giao Sở Xây dựng xây dựng bảng giá.", {"thuc_hien": ["Sở Xây dựng"]}),
        (
            "Các sở, ban, ngành và UBND các xã, phường xây dựng kế hoạch.",
            {"thuc_hien": ["Các sở, ban, ngành", "UBND các xã, phường"]},
        ),
        ("Hằng năm, UBND cấp xã lập danh sách.", {"thuc_hien": ["UBND cấp xã"]}),
        ("UBND cấp xã dốc sức làm đường.", {"thuc_hien": ["UBND cấp xã"]}),  # no list of verbs has it
        (
            "Sở Y tế chủ trì, phối hợp với Sở Tài chính, UBND các xã, phường mua vắc xin.",
            {"chu_tri": ["Sở Y tế"], "phoi_hop": ["UBND các xã, phường"]},
        ),
        (
            "UBND các xã: Bảo Thắng, Văn Bàn phối hợp với Sở Xây dựng làm đường.",
            {"thuc_hien": ["UBND các xã: Bảo Thắng, Văn Bàn"]},
        ),
    ],
)
def test_the_subject_of_a_sentence_acts(reader, text, actors):
    assert names(reader, text) == actors


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức tập huấn cho UBND các xã, phường.",  # they are taught, they do not act
        "Huy động nguồn lực xã hội.",
        "Công tác phối hợp giữa các xã, phường còn yếu.",
        "Các địa phương liên quan.",
    ],
)
def test_a_sentence_without_a_subject_names_no_actor(reader, text):
    assert names(reader, text) == {}


@pytest.mark.parametrize(
    "text", ["hướng dẫn, đôn đốc UBND các xã, phường", "kiểm tra các sở, ngành và UBND các xã, phường"]
)
def test_communes_that_others_only_watch_over_do_not_act(reader, text):
    assert reader.partner(f"Phối hợp với Sở Y tế {text} thực hiện") is None
    assert not reader.names_communes(text)


def test_communes_named_otherwise_are_noticed(reader):
    assert reader.names_communes("Trách nhiệm thuộc về UBND các xã, phường.")
    assert Role.SUPPORT not in reader.actors("UBND các xã phối hợp với UBND các phường quét dọn.")
