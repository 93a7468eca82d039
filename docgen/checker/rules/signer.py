"""Authority, post and name of who signs (PL1.I.II.7; Đ13)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part, SheetRole
from docgen.anatomy.paragraph_pieces import Piece
from docgen.checker.checked_document import Subject, kind_of
from docgen.checker.rule import Find, Hit
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import clean, folded
from docgen.word.document import Paragraph

_POST = re.compile(
    r"(?P<deputy>PHÓ )?(?P<head>(?:TỔNG )?GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG (?:PHÒNG|BAN|ĐOÀN)"
    r"|TỔ TRƯỞNG|(?:CHI |TỔNG )?CỤC TRƯỞNG|VIỆN TRƯỞNG|CHÁNH (?:VĂN PHÒNG|THANH TRA))\b"
)
_DEPUTY = ("PHÓ", "THỨ", "Q.")
_SHORT_POST = re.compile(r"(?P<short>P\.(?= ?[^\W\d_]{2})|PCT|PGĐ|P\. ?GĐ|GĐ|CT|TP|PTP|CVP|PCVP)(?![^\W_])")
"""Posts that are abbreviated: beyond `TM.`, `KT.` and their kin nothing is."""
_TITLE = re.compile(
    r"(?:PGS|GS|TS|ThS|Ths|THS|BS|CN|KS|KTS|LS|NGƯT|NGND|NSƯT|NSND|Thạc sĩ|Tiến sĩ|Bác sĩ|Kỹ sư|Cử nhân"
    r"|THẠC SĨ|TIẾN SĨ|BÁC SĨ)\b\.?,?"
)
_BESIDE_NAME = re.compile(r"[(\[](?i:\W*(?:đã )?ký)\b")
_SECTOR = re.compile(r"trường|học viện|đại học|bệnh viện|y tế|viện|giáo dục|khoa học|công an|quân sự")


def _authority_missing(subject: Subject) -> Iterator[Hit]:
    """Above the name stand the authority and the post of who signs (PL1.I.II.7)."""
    for sheet in subject.issued:
        kind = kind_of(sheet)
        wanted = sheet.role is not SheetRole.ATTACHED and not (kind and "quyen_han" in kind.without)
        if wanted and sheet.first(Part.AUTHORITY) is None:
            near = sheet.first(Part.SIGNER_NAME) or sheet.first(Part.RECIPIENTS_LABEL) or sheet.filled[-1].piece
            yield Hit(near, say("missing"), say("authority and post"))


def _authority_prefix(subject: Subject) -> Iterator[Hit]:
    """The prefixes are `TM.` `Q.` `KT.` `TL.` `TUQ.`, each with a full stop, then a blank (PL1.I.II.7; Đ13)."""
    signing = subject.decree.signing
    prefixes = (signing.collective, signing.deputy, signing.by_order, signing.authorised, signing.acting)
    pattern = _miswritten(*prefixes)
    for sheet in subject.headed:
        for words in sheet.pieces(Part.AUTHORITY):
            shown = " ".join(clean(words.shown).split())
            match, short = pattern.match(shown), _SHORT_POST.match(shown)
            if short is not None:
                yield Hit(words, short[0], say("the post in full"))
            if match is not None and match[0] not in {f"{prefix} " for prefix in prefixes}:
                letters = "".join(filter(str.isalpha, match["prefix"]))
                yield Hit(words, match[0].rstrip(), f"{letters}. …")


def _miswritten(*prefixes: str) -> re.Pattern[str]:
    """Any of these prefixes, whatever stands between its letters and behind them."""
    bare = "|".join("[./]?".join(prefix.rstrip(".")) for prefix in prefixes)
    return re.compile(rf"(?P<prefix>{bare})(?P<mark>[\s.,:/]+)(?=\w)")


def _authority_collective(subject: Subject) -> Iterator[Hit]:
    """`TM.` stands before the name of a collective body, never before a post (PL1.I.II.7; Đ13.2)."""
    prefix = subject.decree.signing.collective
    for sheet in subject.headed:
        for words in sheet.pieces(Part.AUTHORITY):
            shown = clean(words.shown)
            if shown.startswith(prefix) and _POST.match(shown.removeprefix(prefix).strip()):
                yield Hit(words, shown, f"{prefix} ỦY BAN NHÂN DÂN")


def _authority_deputy(subject: Subject) -> Iterator[Hit]:
    """A deputy signs `KT.`, and after it the deputy's own post follows on the next line (PL1.I.II.7; Đ13.1)."""
    signing, prefix = subject.decree.signing, subject.decree.signing.deputy
    for_others = _miswritten(prefix, signing.by_order, signing.authorised, signing.acting)
    for sheet in subject.headed:
        posts = sheet.pieces(Part.AUTHORITY)
        for words in posts:
            shown = clean(words.shown)
            post = _POST.match(shown)
            if post is None and not for_others.match(shown):
                continue
            kind = kind_of(sheet)
            if post is not None and post["deputy"] and (kind is None or kind.signers == 1):
                yield Hit(words, words.said, f"{prefix} {post['head']} / {shown}")
            # Below a post, or who signs by order, stands what else the signer is.
            break
        for order, words in enumerate(posts):
            shown = clean(words.shown)
            if not shown.startswith(prefix):
                continue
            rest = [clean(each.shown) for each in posts[order + 1 :]]
            if not any(each.startswith(_DEPUTY) or f" {_DEPUTY[0]} " in each for each in rest):
                yield Hit(words, rest[0] if rest else say("missing"), "PHÓ …")


def _name_titles(subject: Subject) -> Iterator[Hit]:
    """No academic degree or honorary title before the name (PL1.I.II.7). Heads of the armed forces,
    education, health and science may allow it.
    """
    for sheet in subject.headed:
        issuer = folded(f"{sheet.text(Part.PARENT_AUTHORITY)} {sheet.text(Part.ISSUING_AUTHORITY)}")
        severity = Severity.INFO if _SECTOR.search(issuer) else None
        for words in sheet.pieces(Part.SIGNER_NAME):
            match = _TITLE.match(words.said)
            if match is not None:
                yield Hit(words, match[0], words.said[match.end() :].strip(" .,"), severity=severity)


def _signed_words(subject: Subject) -> Iterator[Hit]:
    """An original carries a signature, not words in its place (PL1.I.II.7; Đ13)."""
    for sheet in subject.sheets:
        behind = False
        for filled in sheet.filled:
            behind = behind or filled.part is Part.AUTHORITY
            beside = filled.part in (Part.SIGNER_NAME, Part.OTHER) and _BESIDE_NAME.search(filled.piece.said)
            if filled.part is Part.SIGNED or (behind and beside):
                yield Hit(filled.piece, filled.piece.said, say("room for the signature"))


def _parted(subject: Subject) -> Iterator[Hit]:
    """Post, signature and name stand together (PL1.I.II.7): no page ends between them by the file's own breaks."""
    every = subject.document.paragraphs()
    breaks = [each for each in every if each.format.page_break_before or "\f" in each.text]
    for sheet in subject.headed:
        posts, name = sheet.pieces(Part.AUTHORITY), sheet.first(Part.SIGNER_NAME)
        if not posts or name is None:
            continue
        first, last = posts[0].paragraph.at, name.paragraph.at
        between = [each for each in breaks if first.nth < each.at.nth <= last.nth]
        broken = any(each.format.page_break_before or "\f" in each.text[: _until(each, name)] for each in between)
        if broken or (first == last and "\f" in name.paragraph.text[posts[-1].end : name.start]):
            yield Hit(name, say("a page ends between post and name"), say("on one page"))


def _until(paragraph: Paragraph, name: Piece) -> int:
    return name.start if paragraph is name.paragraph else len(paragraph.text)


FINDS: dict[str, Find] = {
    "quyen-han-chuc-vu": _authority_missing,
    "quyen-han-viet-tat": _authority_prefix,
    "thay-mat-tap-the": _authority_collective,
    "ky-thay-cap-pho": _authority_deputy,
    "ho-ten-hoc-vi": _name_titles,
    "da-ky": _signed_words,
    "khoi-ky-tach-trang": _parted,
}
"""How each rule of this part finds its faults."""
