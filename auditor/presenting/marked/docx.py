"""The original DOCX with each finding as Word comments at its cells and sentences.

The text and its form are left as they are: comments stand in a part of their own, and only their marks go
into the body, between its runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from auditor.converting.made import as_read
from auditor.files.archive import archive_names
from auditor.files.own_papers import MARKED
from auditor.files.plain import letters_of
from auditor.files.word_xml import TEXT_BOX, Element, anchored
from auditor.models.errors import InputError
from auditor.models.finding import NotChecked
from auditor.models.read_options import ReadOptions
from auditor.models.report import Value
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.copies import copied
from auditor.presenting.shared.note import AUTHOR, file_of, findings_in, note, short_note
from auditor.presenting.shared.own_docx import add_property

_MOST_PER_FINDING = 12
"""Places of one finding that get a comment: the margin of a page holds few."""
_INITIALS = "AU"
_STYLE = "CommentText"
_NEAR = 8
"""Paragraphs above a table among which its title is looked for, and below a sentence's first one its rest."""
_PARAGRAPH, _CELL, _TEXT = qn("w:p"), qn("w:tc"), qn("w:t")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_UNSEEN = {qn("w:del"), qn("w:moveFrom"), TEXT_BOX}


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment to be made: its text, and the text and anchor of the value that it is about."""

    text: str
    about: str
    anchor: int | None


@dataclass(frozen=True, slots=True)
class _Range:
    """What a comment is about: from one piece of a paragraph to another one, both included.

    The pieces are None where the paragraph is empty.
    """

    start_in: Element
    start: Element | None
    stop_in: Element
    stop: Element | None


def mark_docx(
    file: str, source: Path, audited: Audited, target: Path, options: ReadOptions
) -> NotChecked | None:
    """Write the marked copy of a DOCX to ``target``; what kept it from being written, else None.

    Of a file that is read as one, what it was made into is marked. ``file`` is what the findings call it; the
    options bound the work.
    """
    try:
        with as_read(source, options) as word:
            return copied(partial(_write, _comments(file, audited), target), word, target, options)
    except InputError as error:
        return NotChecked(target.name, str(error))


def _comments(file: str, audited: Audited) -> list[_Comment]:
    made = []
    for number, finding in findings_in(file, audited).items():
        places = _places([value for value in finding.evidence if file_of(value) == file])
        for at, (anchor, about) in enumerate(places):
            text = short_note(number, finding) if at else note(number, finding, audited.basis)
            made.append(_Comment(text, about, anchor))
    return made


def _places(values: Sequence[Value]) -> list[tuple[int | None, str]]:
    """The anchor and text of the values, each once; without an anchor only where no value has one."""
    found = dict.fromkeys((value.place.anchor, value.text) for value in values)
    anchored_ones = [place for place in found if place[0] is not None]
    return anchored_ones[:_MOST_PER_FINDING] or list(found)[:1] or [(None, "")]


def _write(comments: Sequence[_Comment], target: Path, source: Path) -> None:
    archive_names(source)
    package = docx.Document(str(source))
    body = _Body(package.element.body)
    for one in comments:
        place = body.range_of(one)
        comment = package.comments.add_comment(author=AUTHOR, initials=_INITIALS)
        first, *rest = one.text.split("\n")
        opening = comment.paragraphs[0]
        opening.add_run(first).bold = True
        for line in reversed(rest):
            opening._p.addnext(_line(line))
        _mark(place, comment.comment_id)
    add_property(package.part.package, MARKED)
    package.save(str(target))


class _Body:
    """Finds in the body of a file what comments are about."""

    def __init__(self, body: Element) -> None:
        self._body = body
        self._nodes = list(anchored(body))

    def range_of(self, comment: _Comment) -> _Range:
        """What the comment is about; the first paragraph where that is the report as a whole."""
        if comment.anchor is None or comment.anchor >= len(self._nodes):
            return _whole(self._first())
        node = self._nodes[comment.anchor]
        boxes = [above for above in node.iterancestors() if above.tag == TEXT_BOX]
        if boxes:
            return _anchor_of(boxes[-1])
        about = letters_of(comment.about)
        if node.tag == _CELL:
            if about and about not in _letters(node) and (title := self._title(comment.anchor, about)):
                return title
            return _cell(node) or _whole(self._first())
        return _sentence(node, about) or self._rest(comment.anchor, about) or _whole(node)

    def _first(self) -> Element:
        """The first paragraph that has a text, else the first one; made where the file has none."""
        paragraphs = [node for node in self._nodes if node.tag == _PARAGRAPH and not _in_box(node)]
        worded = (paragraph for paragraph in paragraphs if _letters(paragraph))
        found = next(worded, paragraphs[0] if paragraphs else None)
        if found is None:
            found = OxmlElement("w:p")
            self._body.insert(0, found)
        return found

    def _title(self, anchor: int, about: str) -> _Range | None:
        """The place of a text that a table's cell does not hold: the paragraph above that does."""
        above = (node for node in reversed(self._nodes[:anchor]) if node.tag == _PARAGRAPH)
        outside = (node for node in above if next(node.iterancestors(_CELL), None) is None)
        return next((found for node in islice(outside, _NEAR) if (found := _sentence(node, about))), None)

    def _rest(self, anchor: int, about: str) -> _Range | None:
        """A sentence that stands in a later one of the paragraphs that were read as one."""
        below = (node for node in self._nodes[anchor + 1 :] if node.tag == _PARAGRAPH)
        return next((found for node in islice(below, _NEAR) if (found := _sentence(node, about))), None)


def _anchor_of(box: Element) -> _Range:
    """Where a text box is anchored: Word shows no comments within."""
    within = list(box.iterancestors())
    host = next(above for above in within if above.tag == _PARAGRAPH)
    piece = next(piece for piece in _pieces(host) if piece in set(within))
    return _Range(host, piece, host, piece)


def _in_box(node: Element) -> bool:
    return next(node.iterancestors(TEXT_BOX), None) is not None


def _pieces(paragraph: Element) -> list[Element]:
    """What a paragraph is made of: runs, links, content controls, insertions."""
    return [piece for piece in paragraph if piece.tag != qn("w:pPr")]


def _letters(element: Element) -> str:
    return letters_of("".join(_texts(element)))


def _texts(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag not in _UNSEEN:
            yield from _texts(child)


def _sentence(paragraph: Element, about: str) -> _Range | None:
    """The pieces of the paragraph that hold a text, if it stands there once.

    A run that holds more than the text is cut in two runs of the same form.
    """
    letters = {piece: found for piece in _pieces(paragraph) if (found := _letters(piece))}
    whole = "".join(letters.values())
    at = whole.find(about) if about else -1
    if at < 0 or whole.find(about, at + 1) >= 0:
        return None
    pieces, ends = list(letters), list(accumulate(map(len, letters.values())))
    first = next(index for index, end in enumerate(ends) if end > at)
    last = next(index for index, end in enumerate(ends) if end >= at + len(about))
    before = ends[last - 1] if last else 0
    _cut(pieces[last], at + len(about) - before, after=True)
    before = ends[first - 1] if first else 0
    start = _cut(pieces[first], at - before, after=False)
    return _Range(paragraph, start, paragraph, start if first == last else pieces[last])


def _cut(run: Element, letters: int, *, after: bool) -> Element:
    """Cut a run behind so many letters; gives the run that begins there, the same one when it is not cut.

    Signs that touch the next letter go with it, or with the letter before where the cut is ``after`` a text.
    Only a run of one plain text is cut.
    """
    node = _only_text(run)
    text = (node.text or "") if node is not None else ""
    at = _place_to_cut(text, letters, after=after)
    if node is None or at is None:
        return run
    rest = deepcopy(run)
    run.addnext(rest)
    node.text, rest.find(_TEXT).text = text[:at], text[at:]
    for part in (node, rest.find(_TEXT)):
        part.set(_SPACE, "preserve")
    return rest


def _only_text(run: Element) -> Element | None:
    """The text of a run that holds one text and nothing else."""
    texts = [child for child in run if child.tag != qn("w:rPr")]
    return texts[0] if run.tag == qn("w:r") and len(texts) == 1 and texts[0].tag == _TEXT else None


def _place_to_cut(text: str, letters: int, *, after: bool) -> int | None:
    """The sign before which to cut a text behind so many letters; None where it is not to be cut."""
    ends = list(accumulate(len(letters_of(sign)) for sign in text))
    if letters not in ends or not 0 < letters < ends[-1]:
        return None
    at = ends.index(letters) + 1
    if after:
        return next((place for place in range(at, len(text)) if text[place].isspace()), at)
    at = next(place for place in range(at, len(text)) if letters_of(text[place]))
    return next((place for place in range(at, 0, -1) if text[place - 1].isspace()), at)


def _whole(paragraph: Element) -> _Range:
    pieces = _pieces(paragraph) or [None]
    return _Range(paragraph, pieces[0], paragraph, pieces[-1])


def _cell(cell: Element) -> _Range | None:
    """All of a cell, from its first paragraph to its last one; a table within stands between."""
    paragraphs = [node for node in cell.iter(_PARAGRAPH) if next(node.iterancestors(_CELL)) is cell]
    own = [node for node in paragraphs if not _in_box(node)]
    if not own:
        return None
    first, last = _whole(own[0]), _whole(own[-1])
    return _Range(own[0], first.start, own[-1], last.stop)


def _mark(place: _Range, number: int) -> None:
    """Put the marks of a comment around its range: its start, its end, and the sign that it hangs on."""
    start, stop = _made("w:commentRangeStart", number), _made("w:commentRangeEnd", number)
    sign = OxmlElement("w:r")
    sign.append(_made("w:commentReference", number))
    if place.start is None:
        place.start_in.append(start)
    else:
        place.start.addprevious(start)
    if place.stop is None:
        place.stop_in.append(stop)
    else:
        place.stop.addnext(stop)
    stop.addnext(sign)


def _line(text: str) -> Element:
    """A paragraph of a comment; python-docx makes one letter by letter, which takes seconds for a report."""
    line = OxmlElement("w:p")
    style = _below(_below(line, "w:pPr"), "w:pStyle")
    style.set(qn("w:val"), _STYLE)
    _below(_below(line, "w:r"), "w:t").text = text
    return line


def _below(element: Element, name: str) -> Element:
    made = element.makeelement(qn(name))
    element.append(made)
    return made


def _made(name: str, number: int) -> Any:
    made = OxmlElement(name)
    made.set(qn("w:id"), str(number))
    return made
