"""The public verbs, by what they are about. All of them are names of `docgen` itself: `docgen.read_plan(…)`.

Each one that looks into specs takes a `workspace`; without one it is the working folder at that moment.
"""
