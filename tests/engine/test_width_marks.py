"""Stretches that a template marks: found again in what was filled, and made anew with the room they have."""

from lxml import etree

from docgen.engine.width_marks import WidthMark

MARK = WidthMark("here", lambda data: data.find(b"."))


def test_each_stretch_is_made_anew_with_its_room_and_the_marks_go() -> None:
    seen: list[tuple[bytes, int]] = []

    def made(stretch: bytes, room: int) -> bytes:
        seen.append((stretch, room))
        return stretch.upper()

    assert MARK.replaced(b'a<here room="7"/>b.c<here room="90"/>d.', made) == b"aB.cD."
    assert seen == [(b"b", 7), (b"d", 90)]


def test_a_document_without_marks_stays_and_text_that_looks_like_one_is_none() -> None:
    text = b'&lt;here room="7"/&gt;b. here room="7"'
    assert MARK.replaced(text, lambda stretch, room: b"?") == text


def test_a_mark_is_found_where_it_was_set() -> None:
    root = etree.fromstring("<w><p/></w>")
    MARK.set_before(root[0], 12)
    assert MARK.replaced(etree.tostring(root), lambda stretch, room: b"%d" % room).startswith(b"<w>12")
