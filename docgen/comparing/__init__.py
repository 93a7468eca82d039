"""Two Word files set side by side: what became of the older one, as tracked changes (ECMA-376, 17.13.5)."""
