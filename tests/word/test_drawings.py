"""Shapes in DrawingML and in VML: lines with their length, boxes, pictures; what nobody sees is left out."""

import pytest

CM = 360_000


def anchor(inner, cx=0, cy=0, x="0", across="column", y="0"):
    return (
        f'<w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="{across}"><wp:posOffset>{x}</wp:posOffset>'
        f'</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{cx}" cy="{cy}"/><a:graphic><a:graphicData>{inner}</a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r></w:p>"
    )


def shape(geometry, line='<a:ln w="9525"><a:solidFill><a:srgbClr val="ff0000"/></a:solidFill></a:ln>', size=""):
    return f'<wps:wsp><wps:spPr>{size}<a:prstGeom prst="{geometry}"/>{line}</wps:spPr></wps:wsp>'


def test_a_line_with_its_length_weight_colour_and_place(paragraph):
    (line,) = paragraph(anchor(shape("line"), 6 * CM, 0, x=str(CM), y="12700")).lines
    assert (line.source, line.length, line.horizontal) == ("shape", 3402, True)
    assert (line.border.width, line.border.color, line.border.style) == (0.75, "FF0000", "solid")
    assert (line.position.across, line.position.x, line.position.y) == ("column", 567, 20)


@pytest.mark.parametrize(
    ("geometry", "cx", "cy", "lines"),
    [
        ("straightConnector1", 6 * CM, 0, [True]),
        ("line", 0, 6 * CM, [False]),
        ("line", 0, 0, []),  # left over from editing
        ("rect", 6 * CM, 10_000, [True]),  # a bar so thin that it is a line
        ("rect", 6 * CM, CM, []),
        ("rect", 10_000, 10_000, []),  # a dot
    ],
)
def test_what_looks_like_a_line_is_one(paragraph, geometry, cx, cy, lines):
    assert [line.horizontal for line in paragraph(anchor(shape(geometry), cx, cy)).lines] == lines


@pytest.mark.parametrize(
    ("steps", "height", "lines"),
    [
        (["moveTo", "lnTo"], 0, 1),
        (["moveTo", "lnTo"], 45_085, 1),  # the box is higher than the stroke that is drawn in it
        (["moveTo", "lnTo", "lnTo", "lnTo", "close"], CM, 0),  # a filled figure
        (["moveTo", "cubicBezTo"], CM, 0),
    ],
)
def test_a_freeform_of_open_straight_strokes_is_a_line(paragraph, steps, height, lines):
    path = "".join(f"<a:{step}/>" for step in steps)
    inner = (
        f"<wps:wsp><wps:spPr><a:custGeom><a:pathLst><a:path>{path}</a:path></a:pathLst></a:custGeom><a:ln/>"
        "</wps:spPr></wps:wsp>"
    )
    assert len(paragraph(anchor(inner, 6 * CM, height)).lines) == lines


def test_a_line_without_ink(paragraph):
    assert paragraph(anchor(shape("line", "<a:ln><a:noFill/></a:ln>"), CM, 0)).lines == ()


def test_dashes(paragraph):
    dashed = shape("line", '<a:ln><a:prstDash val="dash"/></a:ln>')
    assert paragraph(anchor(dashed, CM, 0)).lines[0].border.style == "dash"


def test_a_line_in_a_group_is_scaled_with_it(paragraph):
    inner = shape("line", size='<a:xfrm><a:ext cx="100" cy="0"/></a:xfrm>')
    units = '<wpg:grpSpPr><a:xfrm><a:chExt cx="200" cy="100"/></a:xfrm></wpg:grpSpPr>'
    (line,) = paragraph(anchor(f"<wpg:wgp>{units}{inner}</wpg:wgp>", 2 * CM, CM)).lines
    assert line.length == 567


def test_a_line_on_a_canvas_keeps_its_size(paragraph):
    inner = shape("line", size=f'<a:xfrm><a:ext cx="{CM}" cy="0"/></a:xfrm>')
    (line,) = paragraph(anchor(f"<wpg:wpc>{inner}</wpg:wpc>", 9 * CM, 9 * CM)).lines
    assert line.length == 567


def test_pictures(paragraph):
    (picture,) = paragraph(anchor("<pic:pic/>", 2 * CM, CM)).pictures
    assert (picture.width, picture.height) == (1134, 567)


def test_an_aligned_position(paragraph):
    body = anchor(shape("line"), CM, 0).replace(
        "<wp:posOffset>0</wp:posOffset></wp:positionH>", "<wp:align>center</wp:align></wp:positionH>"
    )
    position = paragraph(body).lines[0].position
    assert (position.x, position.align) == (None, "center")


def pict(inner):
    return f"<w:p><w:r><w:pict>{inner}</w:pict></w:r></w:p>"


@pytest.mark.parametrize(
    ("inner", "lengths"),
    [
        ('<v:line from="46.4pt,1.05pt" to="106.35pt,1.05pt"/>', [1199]),
        ('<v:line from="274.95pt,37.1pt" to="274.95pt,37.1pt"/>', []),
        ('<v:shape type="#_x0000_t32" style="position:absolute;width:87.65pt;height:0"/>', [1753]),
        ('<v:shape type="_x0000_t32" style="width:87.65pt;height:0"/>', [1753]),
        ('<v:rect style="width:100pt;height:1pt"/>', [2000]),
        ('<v:rect style="width:100pt;height:20pt"/>', []),
        ('<v:line from="0,0" to="96,0" stroked="f"/>', []),
        ('<v:line from="0,0" to="96px,0"/>', [1440]),
        ('<v:shape path="m0,0l1299210,0e" style="width:87.65pt;height:3.5pt"/>', [1754]),
        ('<v:shape path="m0,0l100,0,100,100,0,100xe" style="width:87.65pt;height:30pt"/>', []),
        ('<v:shapetype id="_x0000_t32" path="m,l21600,21600e"/>', []),
        ('<v:rect style="width:0;height:1.5pt" o:hr="t" o:hrstd="t"/>', [9360]),
        ('<v:rect style="width:0;height:1.5pt" o:hr="t" o:hrpct="500"/>', [4680]),
        (
            '<v:group style="width:200pt;height:9pt" coordsize="20,9"><v:line from="0,5" to="10,5"/></v:group>',
            [2000],
        ),
    ],
)
def test_lines_in_vml(paragraph, inner, lengths):
    assert [line.length for line in paragraph(pict(inner)).lines] == lengths


def test_a_framed_text_box_in_vml(paragraph):
    box = "<v:textbox><w:txbxContent><w:p><w:r><w:t>KHẨN</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    (found,) = paragraph(pict(f'<v:rect style="width:20mm;height:8mm" strokecolor="red">{box}</v:rect>')).boxes
    assert (found.width, found.height, found.border.color) == (1134, 454, "RED")
    (frameless,) = paragraph(pict(f'<v:rect style="width:20mm;height:8mm" stroked="f">{box}</v:rect>')).boxes
    assert frameless.border is None


def test_a_picture_in_vml(paragraph):
    (picture,) = paragraph(pict('<v:shape style="width:72pt;height:36pt"><v:imagedata/></v:shape>')).pictures
    assert (picture.width, picture.height) == (1440, 720)


def test_the_place_of_a_shape_in_vml(paragraph):
    style = "position:absolute;margin-left:30pt;margin-top:2pt;width:50pt;mso-position-horizontal-relative:margin"
    position = paragraph(pict(f'<v:shape type="#_x0000_t32" style="{style}"/>')).lines[0].position
    assert (position.across, position.x, position.down, position.y) == ("margin", 600, "paragraph", 40)
