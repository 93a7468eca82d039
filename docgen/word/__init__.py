"""A Word file as frozen, typed values with effective formatting. Nothing above this room sees XML.

document_reader ─▶ Document          package (safe parts) ─▶ styles, numbering, theme ─▶ effective
                                     inline, drawings, vml, tables ─▶ blocks ─▶ sections
libreoffice_conversion ─▶ .docx      older and other formats of an office
"""
