"""A Word file as frozen, typed values with effective formatting. Nothing above this room sees XML.

reader.read(path) ─▶ Document        package (safe parts) ─▶ styles, numbering, theme ─▶ effective
                                     inline, drawings, vml, tables ─▶ blocks ─▶ sections ─▶ reader
parts.sheets(document) ─▶ Sheets     entries (pieces where they stand) ─▶ heads, front matter, outline,
                                     signatures, appendices, rulings ─▶ parts
page_numbers.page_numbers(document)
"""
