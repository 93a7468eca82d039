"""The parts of a document: lines and blocks as they stand ─▶ letterhead, preamble, outline, ending, annexes.

One division for importing and checking alike. `source_text` is what any reader of a file gives; `division` cuts it
into parts; `level_inference` and `outline` find its levels; `part_finding` gives the sheets of a Word file.
"""
