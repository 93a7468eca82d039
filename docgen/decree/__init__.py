"""The decree on documents as data: what it fixes, each value with its unit, its citation and its date."""
