"""Manuscripts: any document of the decree's 29 kinds from plain text, a YAML head and a body in Markdown."""
