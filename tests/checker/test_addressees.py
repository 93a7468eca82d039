"""Addressees that are missing, and documents that have none."""


def told(check, draft, rule):
    return [finding for finding in check(draft) if finding.rule == rule]


ADDRESSEES = ("addressees_label", "addressee_1", "addressee_2")


def test_a_letter_without_addressees_lacks_them_and_a_plan_does_not(letter, plan, check):
    assert not told(check, letter, "kinh-gui-pham-vi")
    (finding,) = told(check, letter.drop(*ADDRESSEES), "kinh-gui-pham-vi")
    assert "Kính gửi" in finding.expected
    assert not told(check, plan, "kinh-gui-pham-vi")
