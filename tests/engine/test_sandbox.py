"""Values of a group by name, as Jinja's own sandbox gives them."""

import pytest
from jinja2 import StrictUndefined, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from docgen.engine.sandbox import environment

GROUP = {"so": "1", "items": "2", "dong": None}


@pytest.mark.parametrize("name", ["so", "items", "keys", "dong", "khac", "clear", "__class__"])
def test_a_group_gives_what_it_gives_in_jinja(name):
    theirs = ImmutableSandboxedEnvironment(undefined=StrictUndefined).getattr(GROUP, name)
    ours = environment().getattr(GROUP, name)
    assert type(ours) is type(theirs)
    assert isinstance(theirs, StrictUndefined) or ours == theirs


def test_a_name_that_a_group_has_not_is_an_error():
    with pytest.raises(UndefinedError):
        environment().from_string("{{ group.khac }}").render(group=GROUP)


def test_what_a_filter_makes_is_markup_and_stays_as_it_is():
    filled = environment({"dam": lambda text: f"<b>{text}</b>"}).from_string("{{ x|dam }}{{ x }}").render(x="&")
    assert filled == "<b>&</b>&amp;"
    assert type(environment({"dam": str}).filters["dam"]("a")) is Markup
