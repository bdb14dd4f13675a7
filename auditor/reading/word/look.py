"""How text in a Word file looks: hidden, struck out, in the colour of the paper, or raised.

What is hidden, struck out or white on white is no part of what a page says. A property counts wherever it is
given: at the text itself, by its character style, or by the style of its paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn

from auditor.files.word_xml import Element
from auditor.reading.word.styles import WordStyles, switch, value, whole

WHITE = 253
"""Red, green and blue of no less than this (of 255) look like paper."""
_SWITCHES = ("w:vanish", "w:strike", "w:dstrike")
_FILLS = (qn("w:shd"), qn("w:highlight"))
_NO_FILL = {"auto", "none", "white", ""}


@dataclass(frozen=True, slots=True)
class _Look:
    """What a style says of text; None for what it leaves open."""

    switches: tuple[bool | None, ...]
    colour: str | None
    aligned: str | None
    position: str | None

    @property
    def is_unseen(self) -> bool:
        return any(self.switches)

    @property
    def is_raised(self) -> bool:
        return self.aligned == "superscript" or whole(self.position) > 0

    def over(self, other: _Look) -> _Look:
        """The look where it says something, else the other one."""
        return _Look(
            tuple(
                own if own is not None else one
                for own, one in zip(self.switches, other.switches, strict=True)
            ),
            self.colour if self.colour is not None else other.colour,
            self.aligned if self.aligned is not None else other.aligned,
            self.position if self.position is not None else other.position,
        )


_OPEN = _Look((None,) * len(_SWITCHES), None, None, None)


class WordLook:
    """Finds the looks of the runs of one file."""

    def __init__(self, styles: WordStyles) -> None:
        self._styles = styles
        self._known: dict[tuple[str | None, str | None], _Look] = {}

    def is_unseen(self, run: Element) -> bool:
        """Whether the text of a run is hidden, struck out, or white on white."""
        look = self._look(run)
        return look.is_unseen or (_is_white(look.colour) and not self._is_on_a_fill(run))

    def is_raised(self, run: Element) -> bool:
        """Whether the text of a run stands higher than the line."""
        return self._look(run).is_raised

    def _look(self, run: Element) -> _Look:
        properties = run.find(qn("w:rPr"))
        paragraph = next(run.iterancestors(qn("w:p")), None)
        style = None if paragraph is None else value(paragraph, "w:pPr/w:pStyle")
        styled = self._styled(style, value(properties, "w:rStyle"))
        return styled if properties is None else _given(properties).over(styled)

    def _styled(self, paragraph: str | None, character: str | None) -> _Look:
        key = paragraph, character
        if key not in self._known:
            chain = self._styles.chain(character) if character else []
            look = _OPEN
            for style in (*chain, *self._styles.chain(paragraph)):
                properties = style.find(qn("w:rPr"))
                look = look if properties is None else look.over(_given(properties))
            self._known[key] = look
        return self._known[key]

    def _is_on_a_fill(self, run: Element) -> bool:
        """Whether something coloured may lie under a run: then white text is read on it."""
        return any(map(_is_filled, self._fills(run)))

    def _fills(self, run: Element) -> Iterator[Element]:
        """The fills of a run and of what it stands in; a text box and the page count where they have any."""
        for kind in _FILLS:
            yield from run.findall(f"{qn('w:rPr')}/{kind}")
        name = value(run, "w:rPr/w:rStyle")
        for style in self._styles.chain(name) if name else []:
            yield from style.iter(*_FILLS)
        for holder in run.iterancestors():
            yield from self._fills_of(holder)

    def _fills_of(self, holder: Element) -> Iterator[Element]:
        """The fills of a paragraph, cell or table with its styles, of a text box or of the page."""
        if holder.tag == qn("w:p"):
            yield from holder.findall(f"{qn('w:pPr')}/{qn('w:shd')}")
            for style in self._styles.chain(value(holder, "w:pPr/w:pStyle")):
                yield from style.iter(*_FILLS)
        elif holder.tag == qn("w:tc"):
            yield from holder.findall(f"{qn('w:tcPr')}/{qn('w:shd')}")
        elif holder.tag == qn("w:tbl"):
            yield from holder.findall(f"{qn('w:tblPr')}/{qn('w:shd')}")
            name = value(holder, "w:tblPr/w:tblStyle")
            for style in self._styles.chain(name) if name else []:
                yield from style.iter(qn("w:shd"))
        elif holder.tag == qn("w:txbxContent"):
            yield holder
        elif holder.tag == qn("w:document"):
            yield from holder.findall(qn("w:background"))


def _given(properties: Element) -> _Look:
    return _Look(
        tuple(switch(properties, name) for name in _SWITCHES),
        value(properties, "w:color"),
        value(properties, "w:vertAlign"),
        value(properties, "w:position"),
    )


def _is_filled(fill_mark: Element) -> bool:
    if fill_mark.tag == qn("w:highlight"):
        return fill_mark.get(qn("w:val")) not in _NO_FILL
    if fill_mark.tag != qn("w:shd"):
        return True
    fill, pattern = fill_mark.get(qn("w:fill"), "auto"), fill_mark.get(qn("w:val"), "clear")
    return pattern not in {"clear", "nil"} or not (fill.lower() in _NO_FILL or _is_white(fill))


def _is_white(colour: str | None) -> bool:
    if colour is None or len(colour) != 6:
        return False
    try:
        return min(bytes.fromhex(colour)) >= WHITE
    except ValueError:
        return False
