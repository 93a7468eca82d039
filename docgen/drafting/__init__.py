"""The cascade: select ▶ split ▶ route ▶ rewrite ▶ draft ▶ account. A plan surveyed once serves all its units."""
