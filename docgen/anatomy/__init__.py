"""The parts of a document: lines and blocks as they stand ─▶ letterhead, preamble, outline, ending, annexes.

One division for importing and checking alike. `manuscript` is what any reader of a file gives; `division` cuts it
into parts; `ladder` and `outline` find its levels; `parts` gives the sheets of a Word file.
"""
