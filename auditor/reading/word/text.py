"""The text of a paragraph in a Word file as a reader sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docx.oxml.ns import qn

from auditor.files.word_xml import TEXT_BOX, Element
from auditor.reading.text.superscripts import raised, raised_after_numbers
from auditor.reading.word.look import WordLook
from auditor.reading.word.styles import WordStyles, switch, value, whole

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"

_UNSEEN = {
    qn("w:del"),
    qn("w:moveFrom"),
    qn("w:pPr"),
    qn("w:rPr"),
    qn("w:instrText"),
    qn("w:delText"),
    TEXT_BOX,
}
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:ptab"): "\t",
}
_SYMBOLS = {
    0xA3: "≤", 0xA5: "∞", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xE5: "∑", 0x2D: "−", 0x40: "≅",
}  # fmt: skip
"""What characters of the font "Symbol" mean that stand beside numbers (Adobe's encoding)."""
_PRIVATE = 0xF000
"""Word writes the characters of a symbol font that much higher."""
_UNSEEN_SIGNS = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
"""What says where a line may break, or which way it is written, and takes no place itself."""


def visible(element: Element) -> Iterator[Element]:
    """The children that are shown: of alternative contents the first choice only."""
    for child in element.iterchildren():
        if child.tag == _ALTERNATE:
            chosen = child.find(_CHOICE)
            alternatives = [chosen] if chosen is not None else list(child)[:1]
            for alternative in alternatives:
                yield from visible(alternative)
        elif isinstance(child.tag, str):
            yield child


class WordText:
    """Reads paragraphs of one file."""

    def __init__(self, styles: WordStyles) -> None:
        self._styles = styles
        self._look = WordLook(styles)

    def text(self, paragraph: Element) -> str:
        """The text with single spaces; what is deleted, moved away or not seen is left out."""
        return " ".join(self.lines(paragraph))

    def lines(self, paragraph: Element) -> list[str]:
        """The text, cut where the writer broke a line by hand."""
        joined = "".join(text for text, _ in self._runs(paragraph))
        lines = raised_after_numbers(_UNSEEN_SIGNS.sub("", joined)).split("\n")
        return [" ".join(line.split()) for line in lines if line.strip()]

    def is_bold(self, paragraph: Element) -> bool:
        """Whether all of its text is bold, or it has a heading style."""
        style = value(paragraph.find(qn("w:pPr")), "w:pStyle")
        if self._styles.is_heading(style):
            return True
        default = bool(self._styles.switch(style, "w:b"))
        weights = [default if bold is None else bold for text, bold in self._runs(paragraph) if text.strip()]
        return bool(weights) and all(weights)

    def boxes(self, paragraph: Element) -> list[Element]:
        """The text boxes anchored in the paragraph, outermost only."""
        found: list[Element] = []
        for child in visible(paragraph):
            if child.tag == TEXT_BOX:
                found.append(child)
            else:
                found.extend(self.boxes(child))
        return found

    def _runs(self, element: Element, fields: _Fields | None = None) -> Iterator[tuple[str, bool | None]]:
        fields = fields or _Fields()
        for child in visible(element):
            if child.tag in _UNSEEN:
                continue
            if child.tag == qn("w:r"):
                text = "".join(self._characters(child, fields))
                if not text or self._look.is_unseen(child):
                    continue
                properties = child.find(qn("w:rPr"))
                bold = switch(properties, "w:b")
                style = value(properties, "w:rStyle")
                if bold is None and style is not None:
                    bold = self._styles.switch(style, "w:b")
                yield raised(text) if self._look.is_raised(child) else text, bold
            elif child.tag == f"{_MATH}t":
                yield child.text or "", None
            elif child.tag == f"{_MATH}den":
                yield "/", None
                yield from self._runs(child, fields)
            else:
                yield from self._runs(child, fields)

    def _characters(self, run: Element, fields: _Fields) -> Iterator[str]:
        for child in visible(run):
            if child.tag == qn("w:fldChar"):
                yield fields.pass_by(child)
            elif fields.are_instructed:
                continue
            elif child.tag == qn("w:t"):
                yield (child.text or "").replace("\n", " ")
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            elif child.tag == qn("w:sym"):
                yield _sign(child.get(qn("w:char"), ""), child.get(qn("w:font"), ""))
            elif child.tag not in _UNSEEN:
                yield from self._characters(child, fields)


class _Fields:
    """The fields that are open in a paragraph, one in another: what to insert is stated first, then shown."""

    def __init__(self) -> None:
        self._instructed: list[bool] = []

    @property
    def are_instructed(self) -> bool:
        """Whether what is read states what to insert, be it the result of an inner field."""
        return any(self._instructed)

    def pass_by(self, mark: Element) -> str:
        """Note a mark that begins, separates or ends a field; gives what a list to choose from shows."""
        kind = mark.get(qn("w:fldCharType"))
        if kind == "begin":
            shown = "" if self.are_instructed else _chosen(mark)
            self._instructed.append(True)
            return shown
        if self._instructed and kind == "separate":
            self._instructed[-1] = False
        elif self._instructed and kind == "end":
            self._instructed.pop()
        return ""


def _chosen(mark: Element) -> str:
    """The entry of a list that was chosen in a form, "" for other fields."""
    choices = mark.find(f"{qn('w:ffData')}/{qn('w:ddList')}")
    if choices is None:
        return ""
    entries = [entry.get(qn("w:val"), "") for entry in choices.iterchildren(qn("w:listEntry"))]
    at = whole(value(choices, "w:result") or value(choices, "w:default"))
    return entries[at] if at < len(entries) else ""


def _sign(code: str, font: str) -> str:
    """A character of a symbol font; an unknown one by the code that a PDF of the same text carries too."""
    try:
        place = int(code, 16)
        known = _SYMBOLS.get(place - _PRIVATE if place >= _PRIVATE else place) if font == "Symbol" else None
        return known or chr(place)
    except (ValueError, OverflowError):
        return ""
