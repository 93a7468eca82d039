"""A plan as it arrives (text, Word, PDF, scan) becomes a `Plan`: manuscript, outline, plan. Nothing is invented.

A reader for each kind of file gives a `Manuscript`: paragraphs and tables in order, each with its place.
`outline` finds the numbered tree in it, `assemble` makes the plan of that.
"""
