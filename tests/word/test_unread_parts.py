"""Whatever a file holds beside the text that was read is named with the kind of its place, and nothing else is."""

import pytest

from docgen.word.unread_parts import UnreadKind


def run(text, tag="t"):
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def paragraph(inner):
    return f"<w:p>{inner}</w:p>"


DRAWING = (
    '<w:drawing><wp:anchor><wp:extent cx="900000" cy="300000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr/>'
    "<wps:txbx><w:txbxContent><w:p>{}</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
    "</wp:anchor></w:drawing>"
)
BOX = f"<w:r>{DRAWING}</w:r>"
TWICE = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps">{}</mc:Choice><mc:Fallback>{}</mc:Fallback>'
    "</mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        (f"<w:del>{run('quét sân', 'delText')}</w:del>", UnreadKind.DELETED),
        (f"<w:moveFrom>{run('quét sân')}</w:moveFrom>", UnreadKind.DELETED),
        (f"<w:r><w:ruby><w:rt>{run('quét sân')}</w:rt></w:ruby></w:r>", UnreadKind.TEXT),
        ("<w:r><w:drawing><a:p><a:r><a:t>quét sân</a:t></a:r></a:p></w:drawing></w:r>", UnreadKind.DRAWING),
        ('<w:r><w:pict><v:textpath string="quét sân"/></w:pict></w:r>', UnreadKind.DRAWING),
        (
            '<w:r><w:drawing><wp:inline><wp:docPr descr="quét sân"/></wp:inline></w:drawing></w:r>',
            UnreadKind.DESCRIPTION,
        ),
        (f"<w:unknown>{run('quét sân')}</w:unknown>", UnreadKind.TEXT),
    ],
)
def test_what_is_not_read_is_named(document, inner, kind):
    found = document(paragraph(run("1. Lau nhà ") + inner) + paragraph(run("2. Rửa xe")))
    assert found.unread == (("quét sân", kind),)


@pytest.mark.parametrize(
    "inner",
    [
        run("quét sân"),
        f"<w:ins>{run('quét sân')}</w:ins>",
        f"<w:hyperlink>{run('quét')}</w:hyperlink>{run(' sân')}",
        f"<w:sdt><w:sdtContent>{run('quét sân')}</w:sdtContent></w:sdt>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>quét sân</w:t></w:r>",
        "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>",
        BOX.format(run("quét sân")),
        TWICE.format(*[DRAWING.format(run("quét sân"))] * 2),
        '<w:r><w:t>quét</w:t><w:sym w:font="Symbol" w:char="F0B7"/><w:t>sân</w:t></w:r>',
    ],
)
def test_what_is_read_is_not_named(document, inner):
    assert document(paragraph(inner)).unread == ()


def test_comments_diagrams_and_files_inside_are_named(document):
    found = document(
        paragraph(run("Lau nhà")),
        comments=f"<w:comment>{paragraph(run('quét sân'))}</w:comment>",
        diagramData="<a:p><a:r><a:t>rửa xe</a:t></a:r></a:p>",
        links=[("chunk", "aFChunk", "chunk.html"), ("far", "package", "https://example.vn/a.xlsx")],
    )
    assert sorted(found.unread) == [
        ("quét sân", UnreadKind.COMMENT),
        ("rửa xe", UnreadKind.DRAWING),
        ("word/chunk.html", UnreadKind.EMBEDDED),
    ]


def test_notes_are_read_and_words_deleted_there_are_named(document):
    deleted = f"<w:del>{run('xe', 'delText')}</w:del>"
    note = f'<w:footnote w:id="2">{paragraph(run("quét sân"))}{paragraph(deleted)}</w:footnote>'
    found = document(paragraph(run("Lau nhà")), footnotes=note)
    assert found.unread == (("xe", UnreadKind.DELETED),)
