"""Names with commas in the lists of a head."""

import io
import zipfile

import pytest

import docgen
from docgen.manuscripts.whole_names import with_whole_names

KNOWN = ["Phòng Kinh tế, Hạ tầng và Đô thị", "Sở Văn hóa, Thể thao và Du lịch"]


@pytest.mark.parametrize(
    ("entries", "whole"),
    [
        (("Phòng Kinh tế", "Hạ tầng và Đô thị"), ("Phòng Kinh tế, Hạ tầng và Đô thị",)),
        (
            ("Sở Y tế", "Sở Văn hóa", "Thể thao và Du lịch tỉnh"),
            ("Sở Y tế", "Sở Văn hóa, Thể thao và Du lịch tỉnh"),
        ),
        (("Phòng Kinh tế", "Văn phòng"), ("Phòng Kinh tế", "Văn phòng")),
        (("Phòng Kinh tế, Hạ tầng và Đô thị", "Văn phòng"), ("Phòng Kinh tế, Hạ tầng và Đô thị", "Văn phòng")),
        ((), ()),
    ],
)
def test_pieces_of_a_known_name_are_one_entry_again_and_two_bodies_stay_two(entries, whole):
    assert with_whole_names(entries, KNOWN) == whole


def test_a_department_whose_name_a_list_in_brackets_cuts_is_addressed_by_its_whole_name():
    text = (
        "---\nloai: cong-van\ndon_vi: phuong-bac-kan\ntrich_yeu: đôn đốc\n"
        "kinh_gui: [Phòng Kinh tế, Hạ tầng và Đô thị, Công an phường]\n---\nĐề nghị báo cáo.\n"
    )
    with zipfile.ZipFile(io.BytesIO(docgen.draft(text).docx)) as file:
        written = file.read("word/document.xml").decode()
    assert "Phòng Kinh tế, Hạ tầng và Đô thị;" in written
