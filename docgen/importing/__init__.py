"""A plan as it arrives (text, Word, PDF, scan) becomes a `Plan`: source text, outline, plan. Nothing is invented.

A reader for each kind of file gives a `SourceText`: paragraphs and tables in order, each with its place.
`outline` finds the numbered tree in it, `plan_assembly` makes the plan of that.
"""
