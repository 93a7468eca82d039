"""YAML as a person writes it: what is read, and what is refused with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import DocgenError, Fault
from docgen.spec import yaml


def value(text: str) -> object:
    read, faults = yaml.read(text, "spec.yaml")
    assert faults == []
    return read


def refused(text: str) -> Fault:
    with pytest.raises(DocgenError) as caught:
        yaml.read(text, "spec.yaml")
    (fault,) = caught.value.faults
    assert fault.file == "spec.yaml"
    return fault


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("02143", "02143"),
        ("01843", "01843"),
        ("05", "05"),
        ("1.1.", "1.1."),
        ("1.", "1."),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("2026-06-15", "2026-06-15"),
        ("no", "no"),
        ("off", "off"),
        ("2026", 2026),
        ("0", 0),
        ("-7", -7),
        ("1.27", 1.27),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("'true'", "true"),
        ("III.1.1#2", "III.1.1#2"),
        ("Điều 5: “Sở A”", None),
    ],
)
def test_a_plain_word_is_read_as_it_looks(written, read):
    if read is None and ":" in written:
        assert refused(f"a: {written}").line == 1
    else:
        assert value(f"a: {written}\n") == {"a": read}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\n\tb: 2\n", 2, "a tab stands here"),
        ("a:\n\t- b\n", 2, "a tab stands here"),
        ("a: x\nb: c: d\n", 2, "a colon stands where none can stand"),
        ("a\nb: 1\n", 2, "a colon stands where none can stand"),
        ('a: 1\nb: "x\nc: 2\n', 2, "a quotation mark opens here and does not close"),
        ("a: 1\nb: [1, 2\nc: 3\n", 2, "“[” opens here and does not close"),
        ("a:\n  - b\n c: 1\n", 3, "this line does not fit the lines above it"),
        ("a: 'it's'\n", 1, "this line does not fit the lines above it"),
        ("a: *nghiêng*\n", 1, "a text cannot begin with “*” as it stands"),
        ("a: @x\n", 1, "a text cannot begin with “@” as it stands"),
        ("a: !!python/object:os.system x\n", 1, "a text cannot begin with “!” as it stands"),
        ("- a\nb: 1\n", 2, "an entry of the list above is wanted here"),
        ("a: - b\n", 1, "a list cannot begin behind a key"),
        ('a: "C:\\đ"\n', 1, "a backslash in double quotation marks has a meaning of its own"),
        ("a: 1\n---\nb: 2\n", 2, "a second document begins here"),
        ("? [a]\n: 1\n", 1, "a key must be a single word"),
        ("a: 1\nđ: \x07\n", 2, "the character U+0007 cannot stand in this file"),
        ("%x\na: 1\n", 1, "this is not valid YAML: found unknown directive name"),
    ],
)
def test_bad_yaml_is_told_with_its_line(text, line, words):
    fault = refused(text)
    assert (fault.line, fault.message) == (line, words)
    assert fault.hint


def test_every_key_given_twice_is_a_fault_and_the_rest_is_read():
    read, faults = yaml.read("a: 1\nb:\n  - c: 1\n    d: 2\n    c: 3\na: 4\n", "spec.yaml")
    assert read == {"a": 4, "b": [{"c": 3, "d": 2}]}
    assert [(fault.line, fault.path) for fault in faults] == [(5, "b[1].c"), (6, "a")]
    assert faults[0].message == "the key “c” stands here twice"


def test_the_same_key_in_two_mappings_is_none():
    assert value("a: {c: 1}\nb: {c: 1}\n") == {"a": {"c": 1}, "b": {"c": 1}}


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "a: " + "{b: " * 100_000, "- " * 100_000, "a: &x [*x, " + "[" * 200]
)
def test_what_would_exhaust_the_stack_is_refused(text):
    assert "nested too deeply" in refused(text).message


def test_deep_but_sensible_nesting_and_many_brackets_are_read():
    assert value("[" * 40 + "]" * 40)
    assert value("a: " + "'[^1] x'" + "\n" + "".join(f"k{i}: 'x [^{i}] {{y}}'\n" for i in range(300)))


@given(st.text(max_size=80))
def test_no_text_ends_in_anything_but_a_value_or_a_fault(text):
    try:
        yaml.read(text, "spec.yaml")
    except DocgenError as error:
        assert error.faults


def laughs(levels: int, times: int) -> str:
    """Each line `times` the line before."""
    lines = ["x0: &x0 ha"]
    lines += [f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * times)}]" for n in range(1, levels + 1)]
    return "\n".join(lines) + "\n"


LONG = "chữ " * 10_000
GROWN = {
    "lists": (laughs(9, 10), 7),
    "two of each": (laughs(40, 2), 21),
    "keys": (
        "x0: &x0 {a: 1, b: 2}\n" + "".join(f"x{n}: &x{n} {{a: *x{n - 1}, b: *x{n - 1}}}\n" for n in range(1, 40)),
        20,
    ),
    "merged": (
        "x0: &x0 {a: 1}\n"
        + "".join(f"x{n}: &x{n} {{!!merge <<: [*x{n - 1}, *x{n - 1}]}}\n" for n in range(1, 40)),
        21,
    ),
    "a long text": (f"x: &x '{LONG}'\ny: [{', '.join(['*x'] * 200)}]\n", 2),
    "a chain": ("x0: &x0 [a]\n" + "".join(f"x{n}: &x{n} [*x{n - 1}]\n" for n in range(1, 5_000)), 100),
    "itself": ("a: 1\nx: &x [1, *x]\n", 2),
    "itself, from within": ("x: &x {a: {b: [*x]}}\n", 1),
}


@pytest.mark.parametrize(("text", "line"), GROWN.values(), ids=GROWN)
def test_what_grows_past_any_spec_is_refused_with_its_line(text, line):
    with pytest.raises(DocgenError) as caught:
        yaml.read(text, "spec.yaml")
    (fault,) = caught.value.faults
    assert "&" in fault.hint
    assert abs(fault.line - line) <= 2


@pytest.mark.parametrize(
    "text", [laughs(3, 10), "a: &a [1, 2]\nb: *a\nc: *a\n", "a: '&x'\nb: '*x'\n", f"x: &x '{LONG}'\ny: *x\n"]
)
def test_sensible_aliases_and_mere_signs_are_read(text):
    value, faults = yaml.read(text, "spec.yaml")
    assert value and not faults
