"""Vietnamese text as pure functions: its normal form, inline markup, numerals, capitals, what XML can hold."""
