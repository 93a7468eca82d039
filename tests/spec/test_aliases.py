"""Aliases are read while they stand for what a spec may be, and refused with their line where they go on."""

from __future__ import annotations

import pytest

from docgen.errors import DocgenError
from docgen.spec import yaml


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
