"""What stands under specs/ and nothing would heed is told on every page, and nothing is made over it."""

import pytest

from tests.desk.conftest import PLAN_209

UNIT = "xa-dinh-hoa"
REVIEW = f"/plans/{PLAN_209}/units/{UNIT}"
DECISIONS = f"specs/decisions/{PLAN_209}"
PAGES = ("/", "/write", "/check", "/account", f"/plans/{PLAN_209}", f"/plans/{PLAN_209}/all", REVIEW)
UNHEEDED = (
    f"{DECISIONS}/{UNIT}.yml",
    "specs/decisions/210-kh-ubnd/xa-dinh-hoa.yaml",
    "specs/plans/310.yaml.txt",
    "specs/units/Xã Định Hóa.yaml",
    "specs/rules/linh_vuc.yaml",
    "Specs/units/xa-dinh-hoa.yaml",
)
HEEDED = (f"{DECISIONS}/{UNIT}.yaml", "specs/units/README.md", "specs/decisions/209-kh-ubnd/xa-phu-luong.yaml")


def put(desk, name):
    file = desk.folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"ke_hoach: 209/KH-UBND\ndon_vi: {file.stem}\n", "utf-8")
    return file


@pytest.mark.parametrize("name", UNHEEDED)
def test_it_is_told_on_every_page_by_its_name_in_the_folder(client, desk, name):
    put(desk, name)
    shown = "specs/decisions/210-kh-ubnd" if "210" in name else "Specs" if name.startswith("Specs") else name
    for address in PAGES:
        told = client.get(address).text
        assert f"<code>{shown}</code>" in told and "không ai đọc đến (1)" in told, address
        assert str(desk.folder) not in told


@pytest.mark.parametrize("name", HEEDED)
def test_what_is_heeded_is_not(client, desk, name):
    put(desk, name)
    for address in PAGES:
        assert "không ai đọc đến" not in client.get(address).text, address


def test_nothing_is_made_over_it_and_deciding_goes_on(client, desk):
    written = client.post("/write", {"kind": "to-trinh", "unit": "01843"}).headers["location"]
    stray = put(desk, f"{DECISIONS}/{UNIT}.yml")
    made = {"kind": "docx"}
    refused = [
        client.post(f"{REVIEW}/out", made),
        client.get(f"{REVIEW}/out/docx"),
        client.post(f"{written}/out", made),
        client.post(f"/plans/{PLAN_209}/all", {"form": "congvan"}),
        client.upload("/check", "a.docx", b"PK"),
    ]
    for answer in refused:
        assert answer.status == 422 and f"{UNIT}.yml" in answer.text
    assert not (desk.folder / "out").exists() and not list(desk.folder.glob(".docgen/uploads/*"))
    assert client.post(f"{REVIEW}/acts", {"act": "head", "number": "7"}).status == 303
    stray.unlink()
    assert client.post(f"{REVIEW}/out", made).status == 200
    assert list((desk.folder / "out").iterdir())


def test_a_file_that_was_changed_outside_is_told_by_its_name_in_the_folder(client, desk):
    client.post(f"{REVIEW}/acts", {"act": "head", "number": "7"})
    kept = desk.folder / DECISIONS / f"{UNIT}.yaml"
    kept.write_text(kept.read_text("utf-8") + "# thêm bằng tay\n", "utf-8")
    told = client.post(f"{REVIEW}/undo").text
    assert f"<code>{DECISIONS}/{UNIT}.yaml</code>" in told and str(desk.folder) not in told
