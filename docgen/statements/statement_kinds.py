"""Of what kind a statement is: by its own words first, then by its headings, then by its section."""

from __future__ import annotations

from docgen.phrases.grammar import KindRule, StatementKind
from docgen.phrases.ruleset import Rules
from docgen.statements.statement import ORDERS

_NO_ORDERS = (StatementKind.TARGET, StatementKind.AIM, StatementKind.SITUATION, StatementKind.PARTICULARS)


class Sorter:
    """Tells the kinds of statements by the rules in force."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    def kind(
        self,
        text: str,
        voice: StatementKind | None,
        *,
        labelled: bool,
        names: bool,
        carried: bool,
        begins: bool,
        given: bool,
        orders: bool,
        dated: bool,
        led: bool,
        tells: bool,
        among_orders: bool,
        before: StatementKind | None = None,
    ) -> StatementKind:
        """The kind of a statement with this `text`, below headings that speak with this `voice`.

        `labelled`: a line of labels gives it to somebody; `names`: its own words name who acts; `carried`: those
        of the sentence before do; `begins`: its predicate opens with a verb; `given`: with a verb of giving;
        `orders`: so that it is an order among aims too; `dated`: it says by when; `led`: a heading names who acts;
        `tells`: who is named has done it already; `among_orders`: most of its section orders something; `before`:
        the kind of the statement with which it shares a sentence.
        """
        acts = names or carried
        if labelled:
            return StatementKind.TASK
        if tells:
            return StatementKind.SITUATION
        if before in (StatementKind.PARTICULARS, StatementKind.SITUATION) and not acts:
            return before
        if before is StatementKind.TARGET and not acts and self._rules.act.match(text) is None:
            return before
        own = self._own(text)
        if own is not None and own.kind is StatementKind.SITUATION and not (names or begins):
            return own.kind
        # A figure that a clause under somebody's heading aims at behind an order is part of that order.
        ordered = led and (voice is StatementKind.DUTY or before in ORDERS)
        if own is not None and not acts and (own.named or not ordered):
            return own.kind
        match voice:
            case None:
                order = acts or led or begins
                order = order or ((among_orders or dated) and not self._past(text))
                return StatementKind.TASK if order else StatementKind.SITUATION
            case StatementKind.FUNDING if acts:
                return StatementKind.DUTY
            case _ if voice in _NO_ORDERS and given:
                return StatementKind.TASK
            case StatementKind.AIM if orders and not self._past(text):
                return StatementKind.TASK
            case StatementKind.SITUATION if not self._past(text) and (orders or begins):
                return StatementKind.TASK
            case StatementKind.PARTICULARS if acts or begins:
                return StatementKind.TASK
            case _:
                return voice

    def _past(self, text: str) -> bool:
        """Whether `text` tells what is or was the case."""
        return self._rules.regex(self._rules.grammar.past).search(text) is not None

    def _own(self, text: str) -> KindRule | None:
        """The first rule by whose words `text` says itself of what kind it is."""
        rules = self._rules.grammar.kinds
        return next((rule for rule in rules if self._rules.regex(rule.pattern).match(text)), None)
