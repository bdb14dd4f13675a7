"""The visible numbers of automatically numbered paragraphs in a Word file."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from docx.oxml.ns import qn

from auditor.files.word_xml import Element
from auditor.reading.word.styles import WordStyles, value, whole

BULLET = "•"

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: where it starts, how its number is written, the text around it."""

    start: int
    form: str
    text: str
    legal: bool


class WordNumbering:
    """Counts numbered paragraphs in document order and gives the text that Word shows before each."""

    def __init__(self, numbering: Element | None, styles: WordStyles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        for node in numbering.iterchildren() if numbering is not None else ():
            if node.tag == qn("w:abstractNum"):
                self._abstract[node.get(qn("w:abstractNumId"), "")] = node
            elif node.tag == qn("w:num"):
                self._lists[node.get(qn("w:numId"), "")] = node
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._started: set[tuple[str, int]] = set()

    def label(self, paragraph: Element) -> str:
        """The number or bullet of the paragraph, "" when it has none. Call once, in document order."""
        properties = paragraph.find(qn("w:pPr"))
        number, level = self._styles.numbering(value(properties, "w:pStyle"))
        number = value(properties, "w:numPr/w:numId") or number
        own_level = value(properties, "w:numPr/w:ilvl")
        level = whole(own_level, limit=8) if own_level else level
        instance = self._lists.get(number or "")
        if number in {None, "0"} or instance is None:
            return ""
        abstract = self._resolve(value(instance, "w:abstractNumId") or "")
        levels = {at: self._level(instance, abstract, at) for at in range(level + 1)}
        here = levels[level]
        if here is None:
            return ""
        self._count(number or "", abstract, instance, level, here.start)
        return self._text(abstract, level, levels)

    def _resolve(self, abstract: str) -> str:
        """Follow a link from a list to the list style that defines it."""
        link = value(self._abstract.get(abstract), "w:numStyleLink")
        if link is not None:
            for name, node in self._abstract.items():
                if value(node, "w:styleLink") == link:
                    return name
        return abstract

    def _level(self, instance: Element, abstract: str, level: int) -> _Level | None:
        wanted = str(level)
        nodes = [
            override.find(qn("w:lvl"))
            for override in instance.iterchildren(qn("w:lvlOverride"))
            if override.get(qn("w:ilvl")) == wanted
        ]
        base = self._abstract.get(abstract)
        if base is not None:
            nodes += [node for node in base.iterchildren(qn("w:lvl")) if node.get(qn("w:ilvl")) == wanted]
        for node in nodes:
            if node is not None:
                return _Level(
                    start=whole(value(node, "w:start"), default=1),
                    form=value(node, "w:numFmt") or "decimal",
                    text=value(node, "w:lvlText") or "",
                    legal=value(node, "w:isLgl") not in {None, "0", "false"},
                )
        return None

    def _count(self, number: str, abstract: str, instance: Element, level: int, start: int) -> None:
        counts = self._counts[abstract]
        for override in instance.iterchildren(qn("w:lvlOverride")):
            first = value(override, "w:startOverride")
            at = whole(override.get(qn("w:ilvl")))
            if first and at == level and (number, at) not in self._started:
                counts[at] = whole(first, default=1) - 1
        self._started.add((number, level))
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]

    def _text(self, abstract: str, level: int, levels: dict[int, _Level | None]) -> str:
        here = levels[level]
        if here is None or here.form == "none":
            return ""
        if here.form == "bullet":
            return here.text if here.text.isascii() and here.text.strip() else BULLET
        counts = self._counts[abstract]

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            one = levels.get(at)
            if one is None:
                return ""
            form = "decimal" if here.legal else one.form
            return written(counts.setdefault(at, one.start), form)

        return re.sub(r"%([1-9])", number, here.text)


def written(number: int, form: str) -> str:
    """A list number in one of Word's number formats; unknown formats are written as decimals."""
    if number < 1:
        return str(number)
    if form in {"lowerLetter", "upperLetter"}:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in {"lowerRoman", "upperRoman"}:
        roman = ""
        for size, sign in _ROMAN:
            roman += sign * (number // size)
            number %= size
        return roman.upper() if form == "upperRoman" else roman
    if form == "decimalZero":
        return f"{number:02d}"
    return str(number)
