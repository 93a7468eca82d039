import json

import pytest

from docgen.files.text_seal import bears_own_seal, seal_text

TEXTS = ["# Nguồn\n\nMột câu.\n", '{\n  "unit": "Bắc Kạn"\n}\n', "", "một dòng"]


@pytest.mark.parametrize("text", TEXTS)
def test_what_was_sealed_is_known_again_and_any_change_is_seen(text):
    sealed = seal_text(text)
    assert bears_own_seal(sealed)
    assert not bears_own_seal(sealed.replace(b"B", b"b", 1).replace(b"M", b"m", 1) + b" ")
    assert not bears_own_seal(b"x" + sealed)


@pytest.mark.parametrize("text", TEXTS)
def test_what_bears_no_seal_is_not_docgen_s(text):
    assert not bears_own_seal(text.encode())


def test_sealed_json_is_json_and_says_the_same():
    value = {"unit": {"name": "Phường Bắc Kạn"}, "sections": []}
    sealed = json.loads(seal_text(json.dumps(value, ensure_ascii=False, indent=2)))
    assert sealed.pop("seal")
    assert sealed == value


def test_the_seal_of_a_markdown_text_is_not_shown():
    assert seal_text("# A\n").decode().startswith("# A\n<!-- docgen ")
