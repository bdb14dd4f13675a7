"""The text of a paragraph in a Word file as a reader sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docx.oxml.ns import qn

from auditor.reading.raised import raised, raised_after_numbers
from auditor.reading.word_styles import Element, WordStyles, switch, value

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
TEXT_BOX = qn("w:txbxContent")

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

    def text(self, paragraph: Element) -> str:
        """The text with single spaces; deleted, moved-away and hidden text is left out."""
        joined = "".join(text for text, _ in self._runs(paragraph))
        return " ".join(raised_after_numbers(_UNSEEN_SIGNS.sub("", joined)).split())

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

    def _runs(self, element: Element) -> Iterator[tuple[str, bool | None]]:
        for child in visible(element):
            if child.tag in _UNSEEN:
                continue
            if child.tag == qn("w:r"):
                properties = child.find(qn("w:rPr"))
                if switch(properties, "w:vanish"):
                    continue
                bold = switch(properties, "w:b")
                style = value(properties, "w:rStyle")
                if bold is None and style is not None:
                    bold = self._styles.switch(style, "w:b")
                text = "".join(self._characters(child))
                yield raised(text) if value(properties, "w:vertAlign") == "superscript" else text, bold
            elif child.tag == f"{_MATH}t":
                yield child.text or "", None
            elif child.tag == f"{_MATH}den":
                yield "/", None
                yield from self._runs(child)
            else:
                yield from self._runs(child)

    def _characters(self, run: Element) -> Iterator[str]:
        for child in visible(run):
            if child.tag == qn("w:t"):
                yield child.text or ""
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            elif child.tag == qn("w:sym"):
                yield _sign(child.get(qn("w:char"), ""))
            elif child.tag not in _UNSEEN:
                yield from self._characters(child)


def _sign(code: str) -> str:
    """A character of a symbol font, by the code that a PDF of the same text carries too."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
