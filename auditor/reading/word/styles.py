"""What paragraph and character styles of a Word file say: bold, heading, numbering."""

from __future__ import annotations

from docx.oxml.ns import qn

from auditor.files.word_xml import Element

_OFF = {"0", "false", "off", "none"}


def value(parent: Element | None, path: str) -> str | None:
    """The ``w:val`` of the element at ``path`` (names with prefix, separated by "/"), or None."""
    node = parent
    for name in path.split("/"):
        if node is None:
            return None
        node = node.find(qn(name))
    return None if node is None else node.get(qn("w:val"), "")


def whole(text: str | None, *, default: int = 0, limit: int = 32767) -> int:
    """A whole number from 0 to ``limit``; ``default`` when the text is none, the nearest when beyond."""
    try:
        return min(max(int(float(text or default)), 0), limit)
    except (ValueError, OverflowError):
        return default


def switch(properties: Element | None, name: str) -> bool | None:
    """An on/off property such as ``w:b``: None when it is not there."""
    found = value(properties, name)
    return None if found is None else found not in _OFF


class WordStyles:
    """The styles of a file, with inheritance resolved."""

    def __init__(self, styles: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._default: str | None = None
        for style in styles.iterchildren(qn("w:style")) if styles is not None else ():
            name = style.get(qn("w:styleId"), "")
            self._styles[name] = style
            if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in {"1", "true"}:
                self._default = name

    def chain(self, style: str | None) -> list[Element]:
        """The style and those that it is based on, nearest first."""
        found: list[Element] = []
        name = style or self._default
        while name in self._styles and self._styles[name] not in found:
            found.append(self._styles[name])
            name = value(found[-1], "w:basedOn")
        return found

    def switch(self, style: str | None, name: str) -> bool | None:
        """An on/off character property that the style gives."""
        for one in self.chain(style):
            state = switch(one.find(qn("w:rPr")), name)
            if state is not None:
                return state
        return None

    def is_heading(self, style: str | None) -> bool:
        """Whether the style has an outline level, as the built-in heading styles do."""
        for one in self.chain(style):
            level = value(one, "w:pPr/w:outlineLvl")
            if level is not None:
                return level != "9"
        return False

    def numbering(self, style: str | None) -> tuple[str | None, int]:
        """Numbering id and level that the style gives."""
        number: str | None = None
        level: str | None = None
        for one in self.chain(style):
            number = number if number is not None else value(one, "w:pPr/w:numPr/w:numId")
            level = level if level is not None else value(one, "w:pPr/w:numPr/w:ilvl")
        return number, whole(level, limit=8)
