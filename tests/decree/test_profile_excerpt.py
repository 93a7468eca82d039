from docgen.decree.profile import profile
from docgen.decree.profile_excerpt import ProfileExcerpt, excerpt


def test_it_says_what_the_whole_profile_says():
    decree = profile()
    assert excerpt() == ProfileExcerpt(
        number_prefix=decree.components.number.prefix,
        subject_prefix=decree.components.subject_line.prefix,
        end_mark=decree.end_mark.text,
        two_line_names=decree.two_line_names.names,
        short_rule=decree.choices.short_rule.low,
        first_line=decree.choices.first_line.twips,
        smallest_date=decree.components.place_and_date.size.low,
    )
