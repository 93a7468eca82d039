import pytest

from docgen.engine.sandbox import environment
from docgen.engine.template_soundness import is_sound

SOUND = {
    "text": "<a>{{ x }}</a>",
    "a value in a tag": '<a b="{{ x }}"/>',
    "a loop": "<a>{% for x in y %}<b>{{ x }}</b>{% else %}<c/>{% endfor %}</a>",
    "a choice": "<a>{% if x %}<b/>{% elif y %}<c>1</c>{% else %}{% endif %}</a>",
    "a choice within text": "<a>một {% if x %}hai{% endif %} ba</a>",
    "spaces in tags": '<a b="1"\n c="2" >x</a >',
}
NOT_SOUND = {
    "opened only": "<a>{% if x %}<b>{% endif %}</a>",
    "closed only": "<a><b>{% for x in y %}</b>{% endfor %}</a>",
    "opened in one branch and closed in the next": "<a>{% if x %}<b>{% endif %}{% if x %}</b>{% endif %}</a>",
    "crossed": "<a><b></a></b>",
    "a choice within a tag": "<a {% if x %}b='1'{% endif %}/>",
    "nothing closes": "<a>",
    "a comment": "<a><!-- <b> --></a>",
    "an assignment": "<a>{% set x = y %}</a>",
}


@pytest.mark.parametrize("source", SOUND.values(), ids=SOUND)
def test_pairs_in_each_branch_are_sound(source):
    assert is_sound(environment({"chu": str}).parse(source))


@pytest.mark.parametrize("source", NOT_SOUND.values(), ids=NOT_SOUND)
def test_what_is_not_shown_to_be_sound_is_not(source):
    assert not is_sound(environment({"chu": str}).parse(source))
