"""What the tests of the way back share: a ward with its draft, and the hands of a person who edits it."""

import copy
import io

import docx
import pytest
from docx.oxml.ns import qn

import docgen
from docgen.learning.item_decisions import sentence
from docgen.spec.workspace import Workspace

EDITS = ("reword", "move", "delete", "add", "reorder", "split", "merge")


class Hand:
    """A person who edits the items of a letter in Word: paragraphs and their texts, without a look at any mark."""

    def __init__(self, data):
        self.document = docx.Document(io.BytesIO(data))

    def paragraphs(self):
        return self.document.paragraphs

    def saved(self):
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()

    def items(self):
        return [each for each in self.paragraphs() if each.text.startswith("- ") and each.style.name == "Nội dung"]

    def headings(self):
        return [each for each in self.paragraphs() if each.style.name == "Heading 1"]

    def write(self, paragraph, text):
        """Other words in the same paragraph, as one types over them: the bookmark stays round them."""
        first, *others = paragraph.runs
        first.text = text
        for run in others:
            run._r.getparent().remove(run._r)

    def reword(self, rng):
        item = rng.choice(self.items())
        words = item.text.split()
        at = rng.randrange(2, len(words))
        self.write(item, " ".join((*words[:at], rng.choice(("khẩn trương", "kịp thời", "đầy đủ")), *words[at:])))

    def delete(self, rng):
        items = self.items()
        if len(items) > 3:
            self._drop(rng.choice(items))

    def _drop(self, paragraph):
        """An item without others takes its heading along."""
        above, below = paragraph._p.getprevious(), paragraph._p.getnext()
        paragraph._p.getparent().remove(paragraph._p)
        headings = {each._p for each in self.headings()}
        if above in headings and not self._is_item(below):
            above.getparent().remove(above)

    def _is_item(self, element):
        return any(each._p is element for each in self.items())

    def move(self, rng):
        """An item cut from its section and put under another heading."""
        item, heading = rng.choice(self.items()), rng.choice(self.headings())
        element = item._p
        if element.getprevious() is heading._p:
            return
        kept = copy.copy(element)
        heading._p.addnext(kept)
        self._drop(item)

    def reorder(self, rng):
        item = rng.choice(self.items())
        before = item._p.getprevious()
        if self._is_item(before):
            before.addprevious(item._p)

    def add(self, rng):
        after = rng.choice(self.items())
        new = copy.deepcopy(after._p)
        for child in list(new):
            if child.tag in (qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
                new.remove(child)
        after._p.addnext(new)
        text = f"- Việc đơn vị tự thêm số {rng.randrange(1000)}, {rng.choice(('quý I', 'quý II'))} hoàn thành."
        self.write(docx.text.paragraph.Paragraph(new, after._parent), text)

    def split(self, rng):
        item = rng.choice(self.items())
        words = item.text.split()
        if len(words) < 12:
            return
        at = rng.randrange(5, len(words) - 5)
        new = copy.deepcopy(item._p)
        item._p.addnext(new)
        self.write(item, f"{' '.join(words[:at])}.")
        self.write(docx.text.paragraph.Paragraph(new, item._parent), f"- {' '.join(words[at:])}")

    def merge(self, rng):
        item = rng.choice(self.items())
        below = item._p.getnext()
        if not self._is_item(below):
            return
        first = next(each for each in self.items() if each._p is below)
        self.write(first, "; " + first.text.removeprefix("- "))
        for child in list(below):
            if child.tag != qn("w:pPr"):
                item._p.append(child)
        below.getparent().remove(below)


def told_in(data):
    """The items under their headings, as a person reads them."""
    found, heading = [], None
    hand = Hand(data)
    items, headings = {each._p for each in hand.items()}, {each._p for each in hand.headings()}
    for each in hand.paragraphs():
        text = " ".join(each.text.split())
        if each._p in headings:
            heading = text.partition(" ")[2]
        elif each._p in items:
            found.append((heading, sentence(text.removeprefix("- "))))
    return found


@pytest.fixture(scope="session")
def plan():
    return docgen.survey(docgen.read_plan("209-kh-ubnd"))


@pytest.fixture
def place(tmp_path):
    """A folder of a person's own, and the ward of it whose draft is edited."""
    return Workspace(tmp_path)
