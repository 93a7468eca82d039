"""Any Markdown, of words that each stand once, and what became of them in the Word file and in the findings."""

import io
import re
import zipfile

from hypothesis import strategies as st
from lxml import etree

import docgen
from docgen.files.ooxml import W

HEAD = "---\nloai: {kind}\ndon_vi: phuong-bac-kan\ntrich_yeu: Thử\n---\n"
WORD = re.compile(r"từ\d+x")
_TAGS = "[^a]|[^b]|<b>|</b>|<!--|-->|&amp;|&#65;|{{x}}|{%if%}|1.|2)|a)|đ)|I.|II.|Điều|Khoản|Chương"
_LEADS = (
    "# ,## ,### ,###### ,- ,* ,+ ,1. ,7) ,  - ,    1. ,> ,> - ,```\n,~~~ ,    ,\t,[^a]: ,[^b]: ,[x]: ,<div>\n,| ,"
    "|a|b|\n|-|-|\n| ,---\n,=== ,a) ,I. ,1.1. ,Điều 3. "
)
_SIGNS = st.text("*_`~[]()!<>&\\|#{}%$^=+;:,.?/-–…“”'\"", min_size=1, max_size=3) | st.sampled_from(
    _TAGS.split("|")
)
_BETWEEN = st.sampled_from([" ", " ", " ", "", "  ", "  \n", "\\\n", "\n", "\n", "\u00a0", "\t"])
_STARTS = st.just("") | st.sampled_from(_LEADS.split(","))


@st.composite
def bodies(draw):
    """A body of lines, in which each word stands once."""
    count = 0

    def word():
        nonlocal count
        count += 1
        return f"từ{count}x"

    def pieces():
        for _ in range(draw(st.integers(1, 5))):
            match draw(st.integers(0, 9)):
                case 0:
                    yield draw(_SIGNS)
                case 1:
                    mark = draw(st.sampled_from(["*", "**", "***", "`", "_"]))
                    yield f"{mark}{word()} {word()}{mark}"
                case 2:
                    yield f'[{word()}](http://{word()} "{word()}")'
                case 3:
                    yield f"![{word()}]({word()}.png)"
                case 4:
                    yield f"|{word()}|{word()}|"
                case _:
                    yield word()
            yield draw(_BETWEEN)

    lines = [draw(_STARTS) + "".join(pieces()) for _ in range(draw(st.integers(1, 8)))]
    return draw(st.sampled_from(["\n", "\n\n"])).join(lines)


def printed(docx):
    """The words of a document in their order: of its text, then of its notes."""
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        parts = [file.read(name) for name in ("word/document.xml", "word/footnotes.xml")]
    texts = ["".join(each.text or "" for each in etree.fromstring(part).iter(f"{W}t")) for part in parts]
    return [WORD.findall(text.casefold()) for text in texts]


def lost(kind, body):
    """The words of a body that stand neither in the Word file nor in a finding with their line; or in disorder."""
    head = HEAD.format(kind=kind)
    try:
        drafted = docgen.draft(f"{head}{body}\n")
    except docgen.DocgenError as error:  # a fault is told with its line
        return [] if all(fault.line for fault in error.faults) else ["fault without a line"]
    text, notes = printed(drafted.docx)
    lines = {word: at for at, line in enumerate(f"{head}{body}".split("\n"), 1) for word in WORD.findall(line)}
    told = {word: finding.place for finding in drafted.findings for word in WORD.findall(finding.message)}
    missing = [word for word in lines if word not in {*text, *notes} and told.get(word) != f":{lines[word]}"]
    order = sorted(text, key=lambda word: int(word[2:-1]))
    return missing or [pair for pair in zip(text, order, strict=True) if pair[0] != pair[1]][:1]
