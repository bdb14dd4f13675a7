"""The original PDF with each finding highlighted at its cells and sentences, and listed in the outline.

No page of the original is changed: highlights are annotations over it. Each carries its note and its own
picture, so that every viewer shows both. What a viewer would run or open is left out.
"""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from pypdf import PasswordType, PdfReader, PdfWriter
from pypdf.constants import UserAccessPermissions
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    Fit,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from auditor.files.own_papers import NAMES_OF_MARKS
from auditor.files.pdf import open_pdf
from auditor.files.plain import shortened
from auditor.models.document import BBox
from auditor.models.finding import NotChecked, Severity, Status
from auditor.models.read_options import ReadOptions
from auditor.presenting.marked.harmless import make_harmless
from auditor.presenting.marked.spots import Finder, Sheet, Spot, Wanted
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.copies import copied
from auditor.presenting.shared.labels import SEVERITY
from auditor.presenting.shared.note import AUTHOR, also, file_of, findings_in, head, legend, note

_MOST_PER_FINDING = 60
"""Places of one finding that are marked; its note says how many more there are."""
_OUTLINE = "Temuan auditor"
_LONGEST_TITLE = 120
_COLOURS = {
    Severity.TINGGI: (1.0, 0.62, 0.58),
    Severity.SEDANG: (1.0, 0.86, 0.42),
    Severity.RENDAH: (0.66, 0.83, 1.0),
    Severity.INFO: (0.82, 0.82, 0.82),
}
_PALE = 0.55
"""Share of white in the colour of what a person has to check."""
_DARK = 0.55
"""The same colour as a line or as print, so many times as dark."""
_ICON = 18.0
_ICONS_FROM = 6.0
"""Size of a note's icon, and its distance from the page's edges, in points."""
_PRINTED = 4
"""The annotation flag that has it printed too."""

_Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class _Label:
    """What an annotation is called, what it says, and its colour; a text may be shared by several."""

    name: str
    subject: str
    text: IndirectObject | TextStringObject
    colour: _Colour


@dataclass(frozen=True, slots=True)
class _Mark:
    """A finding to be marked in one file; ``name`` marks its annotations as ours."""

    name: str
    head: str
    title: str
    note: str
    severity: Severity
    status: Status
    places: tuple[Wanted, ...]

    @property
    def colour(self) -> _Colour:
        """The colour of its highlights."""
        red, green, blue = _COLOURS[self.severity]
        white = _PALE if self.status is Status.PERLU_DICEK else 0.0
        return red + (1 - red) * white, green + (1 - green) * white, blue + (1 - blue) * white

    @property
    def dark(self) -> _Colour:
        """The colour of its lines and of its title in the outline."""
        red, green, blue = _COLOURS[self.severity]
        return red * _DARK, green * _DARK, blue * _DARK


def mark_pdf(
    file: str, source: Path, audited: Audited, target: Path, options: ReadOptions
) -> NotChecked | None:
    """Write the marked copy of a PDF to ``target``; what kept it from being written, else None.

    ``file`` is what the findings call it; the options bound the work. A locked file gives a copy that the
    same password locks.
    """
    marks = _marks(file, audited)
    summary = legend(list(findings_in(file, audited).values()))
    return copied(partial(_write, marks, summary, target, audited.password), source, target, options)


def _marks(file: str, audited: Audited) -> list[_Mark]:
    marks = []
    for number, finding in findings_in(file, audited).items():
        own = [value for value in finding.evidence if file_of(value) == file]
        marks.append(
            _Mark(
                name=f"{NAMES_OF_MARKS}-{finding.fingerprint}",
                head=head(number, finding),
                title=finding.title,
                note=note(number, finding, audited.basis),
                severity=finding.severity,
                status=finding.status,
                places=tuple(dict.fromkeys(map(Wanted.of, own))) or (Wanted.nowhere(),),
            )
        )
    return marks


def _write(marks: Sequence[_Mark], summary: str, target: Path, password: str | None, source: Path) -> None:
    with open_pdf(source, password)[0] as opened:
        finder = Finder(opened)
        spots = [_spots(mark, finder) for mark in marks]
        pages = {1, *(spot.page for own in spots for spot in own)}
        sheets = {page: finder.sheet(page) for page in pages}
    reader = PdfReader(source)
    lock = _unlock(reader, password) if reader.is_encrypted else None
    writer = PdfWriter(clone_from=reader)
    make_harmless(writer)
    _Marker(writer, sheets).mark(marks, spots, summary)
    if lock is not None:
        rights = reader.user_access_permissions or UserAccessPermissions(0)
        user, owner = lock
        writer.encrypt(user, owner, permissions_flag=rights, algorithm="AES-256")
    written = BytesIO()  # pypdf writes in pieces of some bytes
    writer.write(written)
    target.write_bytes(written.getvalue())


def _spots(mark: _Mark, finder: Finder) -> list[Spot]:
    """The spots of a finding; a page at large only where nothing on it can be pointed at."""
    placed = [place for place in mark.places if place.page is not None] or mark.places
    found = dict.fromkeys(spot for place in placed for spot in finder.spots(place))
    pointed = {spot.page for spot in found if spot.boxes}
    return [spot for spot in found if spot.boxes or spot.page not in pointed][:_MOST_PER_FINDING]


def _unlock(reader: PdfReader, password: str | None) -> tuple[str, str]:
    """Open a locked file, and give the passwords of users and owner that lock its copy in the same way.

    What opens freely, or with the users' password, has one of the owner that stands in no file: the copy gets
    one that nobody knows, and users keep their rights. What the owner's password opened it opens again.
    """
    user = "" if reader.decrypt("") else password or ""
    kind = reader.decrypt(user)
    owner = user if user and kind is PasswordType.OWNER_PASSWORD else secrets.token_urlsafe(24)
    return user, owner


class _Marker:
    """Puts annotations and outline entries into one file."""

    def __init__(self, writer: PdfWriter, sheets: Mapping[int, Sheet]) -> None:
        self._writer = writer
        self._sheets = sheets
        self._icons: dict[int, int] = defaultdict(int)
        self._on_page: dict[int, list[IndirectObject]] = defaultdict(list)
        self._state = writer._add_object(
            DictionaryObject(
                {NameObject("/Type"): NameObject("/ExtGState"), NameObject("/BM"): NameObject("/Multiply")}
            )
        )

    def mark(self, marks: Sequence[_Mark], spots: Sequence[Sequence[Spot]], summary: str) -> None:
        """Mark each finding at its spots; the gravest and most particular lie on top."""
        self._note(1, _Label(NAMES_OF_MARKS, AUTHOR, _text(summary), _COLOURS[Severity.INFO]))
        grades = list(Severity)
        order = sorted(
            range(len(marks)),
            key=lambda at: (
                -grades.index(marks[at].severity),
                marks[at].status is Status.PASTI,
                -len(spots[at]),
            ),
        )
        shared = _shared(marks, spots)
        above = {spot: at for at in order for spot in spots[at]}
        for at in order:
            painted = {spot for spot in spots[at] if above[spot] == at}
            self._finding(marks[at], spots[at], painted, shared[at])
        for page, added in self._on_page.items():
            self._append(page, added)
        self._outline(marks, spots)

    def _finding(self, mark: _Mark, spots: Sequence[Spot], painted: Set[Spot], others: str) -> None:
        text = self._writer._add_object(_text(mark.note + others))
        first: dict[int, IndirectObject] = {}
        for count, spot in enumerate(spots, start=1):
            label = _Label(f"{mark.name}-{count}", mark.head, text, mark.colour)
            if not spot.boxes:
                self._note(spot.page, label)
                continue
            made = self._highlight(mark, spot, label, painted=spot in painted)
            if (leader := first.get(spot.page)) is not None:
                made[NameObject("/IRT")] = leader
                made[NameObject("/RT")] = NameObject("/Group")
            first.setdefault(spot.page, self._add(spot.page, made))

    def _highlight(self, mark: _Mark, spot: Spot, label: _Label, *, painted: bool) -> DictionaryObject:
        """A highlight; unpainted where another one on top of it paints the same place."""
        sheet = self._sheets[spot.page]
        boxes = [_own(sheet, box) for box in spot.boxes]
        rect = _around(boxes)
        drawn = [f"/Auditor gs {_numbers(mark.colour)} rg {_numbers(mark.dark)} RG 0.7 w [3 2] 0 d"]
        for x0, y0, x1, y1 in boxes:
            if painted:
                drawn.append(f"{_numbers((x0, y0, x1 - x0, y1 - y0))} re f")
            if mark.status is Status.PERLU_DICEK:
                drawn.append(f"{_numbers((x0 + 0.4, y0 + 0.4, x1 - x0 - 0.8, y1 - y0 - 0.8))} re S")
        quads = [
            number
            for x0, top, x1, bottom in spot.boxes
            for x, y in ((x0, top), (x1, top), (x0, bottom), (x1, bottom))
            for number in sheet.own(x, y)
        ]
        made = self._annotation("/Highlight", rect, label)
        made[NameObject("/QuadPoints")] = _array(quads)
        made[NameObject("/AP")] = self._appearance(rect, "\n".join(drawn))
        return made

    def _note(self, page: int, label: _Label) -> None:
        """A note at the top of the page; several stand beside each other."""
        sheet = self._sheets[page]
        x, y = self._next_icon(page)
        rect = _own(sheet, (x, y, x + _ICON, y + _ICON))
        x0, y0, x1, y1 = rect
        frame = x0 + 0.5, y0 + 0.5, x1 - x0 - 1, y1 - y0 - 1
        dot = x0 + 6, y0 + 6, x1 - x0 - 12, y1 - y0 - 12
        drawn = f"{_numbers(label.colour)} rg 0.3 G 0.8 w {_numbers(frame)} re B 0.3 g {_numbers(dot)} re f"
        made = self._annotation("/Text", rect, label)
        made[NameObject("/Name")] = NameObject("/Comment")
        made[NameObject("/AP")] = self._appearance(rect, drawn)
        self._add(page, made)

    def _next_icon(self, page: int) -> tuple[float, float]:
        sheet = self._sheets[page]
        across = sheet.right - sheet.left if sheet.turned % 180 == 0 else sheet.top - sheet.bottom
        step = _ICON + _ICONS_FROM
        in_row = max(int((across - _ICONS_FROM) / step), 1)
        count = self._icons[page]
        self._icons[page] += 1
        return _ICONS_FROM + (count % in_row) * step, _ICONS_FROM + (count // in_row) * step

    def _annotation(self, kind: str, rect: BBox, label: _Label) -> DictionaryObject:
        return DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject(kind),
                NameObject("/Rect"): _array(rect),
                NameObject("/NM"): TextStringObject(label.name),
                NameObject("/T"): TextStringObject(AUTHOR),
                NameObject("/Subj"): _text(label.subject),
                NameObject("/Contents"): label.text,
                NameObject("/C"): _array(label.colour),
                NameObject("/F"): NumberObject(_PRINTED),
            }
        )

    def _appearance(self, rect: BBox, drawn: str) -> DictionaryObject:
        stream = DecodedStreamObject()
        stream.set_data(drawn.encode("ascii"))
        stream.update(
            {
                NameObject("/Type"): NameObject("/XObject"),
                NameObject("/Subtype"): NameObject("/Form"),
                NameObject("/BBox"): _array(rect),
                NameObject("/Resources"): DictionaryObject(
                    {NameObject("/ExtGState"): DictionaryObject({NameObject("/Auditor"): self._state})}
                ),
            }
        )
        return DictionaryObject({NameObject("/N"): self._writer._add_object(stream)})

    def _add(self, page: int, made: DictionaryObject) -> IndirectObject:
        made[NameObject("/P")] = self._page(page)
        added = self._writer._add_object(made)
        self._on_page[page].append(added)
        return added

    def _append(self, page: int, added: Sequence[IndirectObject]) -> None:
        opened = self._writer.pages[page - 1]
        before = opened.get("/Annots")
        known = before.get_object() if before is not None else None
        kept = list(known) if isinstance(known, ArrayObject) else []
        opened[NameObject("/Annots")] = ArrayObject([*kept, *added])

    def _page(self, page: int) -> IndirectObject:
        found = self._writer.pages[page - 1].indirect_reference
        assert found is not None  # noqa: S101 - a page of a writer is one of its objects
        return found

    def _outline(self, marks: Sequence[_Mark], spots: Sequence[Sequence[Spot]]) -> None:
        """An entry for each finding below that of its severity, after those that the file has."""
        parent = self._writer.add_outline_item(title=f"{_OUTLINE} ({len(marks)})", page_number=0, bold=True)
        for severity, label in SEVERITY.items():
            of_it = [one for one in zip(marks, spots, strict=True) if one[0].severity is severity]
            if not of_it:
                continue
            first = of_it[0][1][0].page - 1
            grade = self._writer.add_outline_item(
                title=f"{label} ({len(of_it)})", page_number=first, parent=parent, bold=True
            )
            for mark, own in of_it:
                spot = own[0]
                self._writer.add_outline_item(
                    title=shortened(f"{mark.head} · hal. {spot.page}: {mark.title}", _LONGEST_TITLE),
                    page_number=spot.page - 1,
                    parent=grade,
                    color=mark.dark,
                    fit=self._view(spot),
                )
        if self._writer.page_mode in {None, "/UseNone"}:
            self._writer.page_mode = "/UseOutlines"

    def _view(self, spot: Spot) -> Fit:
        """The page scrolled to the mark; a turned page whole, since viewers differ in what its top is."""
        sheet = self._sheets[spot.page]
        if not spot.boxes or sheet.turned:
            return Fit.fit()
        return Fit.xyz(top=min(sheet.own(0, spot.boxes[0][1])[1] + 4 * _ICON, sheet.top))


def _shared(marks: Sequence[_Mark], spots: Sequence[Sequence[Spot]]) -> list[str]:
    """What each note says of other findings at the same places, whose highlights lie over or under it."""
    at_spot: dict[Spot, list[int]] = defaultdict(list)
    for at, own in enumerate(spots):
        for spot in own:
            if spot.boxes:
                at_spot[spot].append(at)
    return [
        also([marks[other].head for other in sorted({o for spot in own for o in at_spot[spot]} - {at})])
        for at, own in enumerate(spots)
    ]


def _own(sheet: Sheet, box: BBox) -> BBox:
    (x0, y0), (x1, y1) = sheet.own(box[0], box[1]), sheet.own(box[2], box[3])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _around(boxes: Sequence[BBox]) -> BBox:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _array(numbers: Sequence[float]) -> ArrayObject:
    return ArrayObject([FloatObject(f"{number:.3f}") for number in numbers])


def _numbers(numbers: Sequence[float]) -> str:
    return " ".join(f"{number:.3f}" for number in numbers)


def _text(text: str) -> TextStringObject:
    return TextStringObject(text)
