"""The desk: docgen in a browser, for those who have never seen a terminal. It calls the public verbs alone.

What is decided here lies in the files that the command line reads; a notebook (SQLite) holds only what no file of
the project does: who did what when, and what was worked on last.
"""
