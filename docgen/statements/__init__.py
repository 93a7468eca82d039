"""Sentences of administrative Vietnamese: the bodies named in them, and the part of each."""
