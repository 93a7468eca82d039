"""Fast templates for Word files, which know nothing of what the documents are about.

A template is prepared once and filled as often as wanted; tags are docxtpl's:

>>> import io, pathlib, tempfile
>>> import docx
>>> from docgen.engine.filling import fill, prepare
>>> from docgen.files.seals import Properties, seal, sealable
>>> path = pathlib.Path(tempfile.mkdtemp(), "template.docx")
>>> template = docx.Document()
>>> _ = template.add_paragraph("Kính gửi: {{ name }}")
>>> template.save(path)
>>> prepared = prepare(path)
>>> filled = fill(prepared, {"name": "Sở Xây dựng & các xã"})
>>> written = seal({**prepared.parts, **filled}, Properties("", "", None))
>>> [paragraph.text for paragraph in docx.Document(io.BytesIO(written)).paragraphs]
['Kính gửi: Sở Xây dựng & các xã']

`prepare` takes what is particular to a house: a `Layout` (which styles are lines under names, how wide its type
is) and filters of its own. What a template may say is judged beforehand with `expressions.Scope`.
"""
