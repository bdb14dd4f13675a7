"""Tables without upright rules: with horizontal rules only, with shaded rows, or with no rule at all.

Such a table begins with a line whose pieces are words that columns are headed with, or goes on from the page
before. It ends where the type, the gaps or the columns are no longer those of the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from auditor.models.document import BBox, Cell
from auditor.reading.captions import begins_caption
from auditor.reading.header import is_column_number_row, is_data_shaped, split_header
from auditor.reading.pdf_cells import PADDING, Part, fill
from auditor.reading.pdf_grid import Grid, Span
from auditor.reading.pdf_page import Rule
from auditor.reading.pdf_text import Line
from auditor.reading.unruled_beside import NUMBER_HEADING
from auditor.reading.unruled_borders import Section, borders_of, sections_of, whole_rules
from auditor.reading.unruled_columns import (
    MAX_COLUMNS,
    Interval,
    Piece,
    columns_of,
    edges_of,
    over,
    pieces_of,
    widen,
)
from auditor.reading.unruled_groups import centred_lines, group_rows
from auditor.reading.unruled_header import (
    LOWEST,
    SAME_END,
    header_spans,
    is_group_below,
    is_heading,
    is_more_of,
    marked_head,
)
from auditor.reading.unruled_rows import Band, CutRow, bands_of, cut_rows

GUESSED = "batas baris tidak bergaris; baris ditentukan dari letak tulisan"
UNNAMED = "tabel tanpa garis dan tanpa judul kolom yang dikenal"
MAX_HEADINGS = 300
"""A header never holds more texts than this."""
MAX_TRIES = 60
"""So many places of a page are tried for the beginning of a table at most: what follows is text."""
RUN = 8
"""So many lines are looked at for numbers below each other."""
WIDE_GAP = 1.8
"""A gap of this many type sizes ends a table where no rule goes on."""
MAX_GROUPS = 3
"""So many group rows may stand below each other, of so many lines each."""
PROSE = 30
"""A text of more letters than this is no cell beside numbers without headings."""
_LEADER = re.compile(r"\.{4,}|…{2,}")
"""Dots that lead to the page number in a list of contents."""
_NOTE = re.compile(r"(?:sumber|keterangan|ket|catatan)\b|\*", re.IGNORECASE)
_TOTAL = re.compile(r"(?:jumlah|total)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A table without upright rules and the lines of the page that it is made of."""

    part: Part
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """What is drawn on the page besides text: level and upright rules, and shaded areas."""

    rules: Sequence[Rule]
    shades: Sequence[BBox]
    uprights: Sequence[Rule] = ()


def unruled_tables(lines: Sequence[Line], marks: Marks, before: Part | None = None) -> list[Found]:
    """Find the tables among the lines of a page that stand in no ruled grid.

    ``before`` is the table without upright rules that the page before ended with: the first lines of
    this page may go on with it.
    """
    marks = replace(marks, rules=whole_rules(marks.rules))
    found: list[Found] = []
    at = 0
    again = _repeated(lines, before)
    if before is not None and (again or _may_go_on(lines, before)):
        going_on = _read(lines, 0, marks, depth=again, before=before)
        if going_on is not None:
            found.append(going_on)
            at = len(going_on.lines)
    free = at
    tries = 0
    while at < len(lines) and tries < MAX_TRIES:
        table = None
        depth = marked_head(lines[at : at + RUN * 2], lines[at - 1] if at else None, marks.rules)
        if depth is not None:
            tries += 1
            table = _read(lines, at, marks, depth=depth)
        if table is None and _opens(lines, at):
            tries += 1
            table = _read(lines, at, marks)
        elif table is None and _numbers_run(lines, at):
            tries += 1
            first = _above_numbers(lines, at, free)
            table = _read(lines, first, marks, depth=at - first, named=False)
        if table is None:
            at += 1
        else:
            found.append(table)
            at = free = lines.index(table.lines[-1]) + 1
    return found


def carried(last: Part, first: Line, uprights: Sequence[Rule]) -> Part | None:
    """The part that ends a page as :func:`unruled_tables` may go on with it below, None where it cannot.

    A table in a grid goes on without one where upright rules stand beside the ``first`` line in its columns.
    """
    if last.size is not None:
        return last
    y = (first.bbox[1] + first.bbox[3]) / 2
    beside = [rule.x0 for rule in uprights if rule.top <= y <= rule.bottom]
    met = [x for x in last.xs[1:-1] if any(abs(x - other) <= SAME_END for other in beside)]
    return None if len(met) * 2 <= len(last.xs) - 2 else _without_rules(last, first)


def headed(head: Part, first: Line) -> Part | None:
    """The part in a grid that :func:`unruled_tables` goes on with from the ``first`` line below it on.

    None where that line is not close, or where the grid holds more than the header of a table.
    """
    close = -1 < first.bbox[1] - head.bbox[3] < WIDE_GAP * first.size
    only = len(head.rows) > 0 and not split_header(head.rows)[1]
    return _without_rules(head, first) if close and only and head.size is None else None


def _without_rules(part: Part, first: Line) -> Part:
    """The part of a grid as one without upright rules that lines like the ``first`` may go on with."""
    extents = tuple(
        (x0 + min(PADDING, (x1 - x0) / 4), x1 - min(PADDING, (x1 - x0) / 4)) for x0, x1 in pairwise(part.xs)
    )
    return replace(part, size=first.size, extents=extents)


def _repeated(lines: Sequence[Line], before: Part | None) -> int:
    """How many of the first lines repeat the header of the table that the page before ended with."""
    head = before.head if before is not None else ()
    return len(head) if head and tuple(line.text for line in lines[: len(head)]) == head else 0


def _may_go_on(lines: Sequence[Line], before: Part) -> bool:
    same_type = before.size is not None and bool(lines) and abs(lines[0].size - before.size) < 0.6
    return same_type and not _opens(lines, 0)


def _opens(lines: Sequence[Line], at: int) -> bool:
    """Whether a header begins with this line: two pieces or more that columns are headed with.

    The upper lines of taller headings, or a heading over several columns, may stand above such a line.
    """
    if _is_header_line(lines[at]):
        return True
    line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if after is None or not _is_header_line(after) or begins_caption(line.text):
        return False
    if abs(after.size - line.size) > 0.5:
        return False
    gap = after.bbox[1] - line.bbox[3]
    middle = (line.bbox[0] + line.bbox[2]) / 2
    beside = middle > (after.bbox[0] + after.bbox[2]) / 2 + 0.1 * (after.bbox[2] - after.bbox[0])
    return gap < 0 or (gap < 1.5 * line.size and beside and is_heading(line.text))


def _numbers_run(lines: Sequence[Line], at: int) -> bool:
    """Whether numbers stand below each other in two columns or more from this line on."""
    first = [piece for piece in pieces_of(lines[at])[1:] if piece.is_value]
    if len(first) < 2 or _LEADER.search(lines[at].text):
        return False
    columns = [Interval(piece.x0, piece.x1) for piece in first]
    alike = 0
    for before, line in pairwise(lines[at : at + RUN]):
        if line.bbox[1] - before.bbox[3] > WIDE_GAP * line.size:
            break
        values = [piece for piece in pieces_of(line) if piece.is_value]
        alike += sum(len(over(columns, piece)) == 1 for piece in values) >= 2
    return alike >= 2


def _above_numbers(lines: Sequence[Line], at: int, free: int) -> int:
    """The first line of the header above the numbers: lines in pieces, close to each other."""
    first = at
    for index in range(at - 1, max(free - 1, at - RUN), -1):
        line, below = lines[index], lines[index + 1]
        close = below.bbox[1] - line.bbox[3] < 1.3 * below.size and abs(line.size - below.size) < 1.5
        if not close or begins_caption(line.text):
            break
        if len(pieces_of(line)) > 1:
            first = index
    return first


def _is_header_line(line: Line) -> bool:
    pieces = pieces_of(line)
    if any(is_data_shaped(Cell(piece.text)) or piece.text[0].islower() for piece in pieces):
        return False
    worded = sum(is_heading(piece.text) for piece in pieces)
    return len(pieces) >= 2 and worded >= 2 and worded * 10 >= len(pieces) * 6


def _is_lowest_level(pieces: Sequence[Piece]) -> bool:
    """Whether the line holds years, or target, realisation and achievement by letter, and nothing else."""
    return len(pieces) > 1 and all(LOWEST.fullmatch(piece.text) for piece in pieces)


def _read(
    lines: Sequence[Line],
    start: int,
    marks: Marks,
    *,
    depth: int | None = None,
    named: bool = True,
    before: Part | None = None,
) -> Found | None:
    """Read the table that begins with line ``start``, None when it turns out to be none.

    ``depth`` is the number of header lines where it is known. A table that is not ``named``, one that no
    heading tells, is doubtful.
    ``before`` is the part of the page before that the lines go on with, below ``depth`` lines that repeat
    its header.
    """
    region = _region(lines, start, marks)
    pieces = [pieces_of(line) for line in region]
    if before is not None:
        lead, columns = depth or 0, [Interval(x0, x1) for x0, x1 in before.extents]
    else:
        lead = _header_depth(region, pieces, marks) if depth is None else depth
        if sum(map(len, pieces[:lead])) > MAX_HEADINGS:
            return None
        data = _in_columns(pieces[lead:], columns_of((row for row in pieces[lead:] if len(row) > 1), ()))
        columns = columns_of(data, pieces[:lead])
        if len(columns) > MAX_COLUMNS:
            return None
        columns = _joined(columns, bands_of([piece for row in pieces for piece in row]))
    ruled = _last_rule(lines, start, marks)
    keep = _fitting(pieces, lead, columns, sum(line.bbox[3] <= ruled + 1 for line in region))
    if region[-1] is lines[-1] and _ends_in_groups(region, pieces, keep, columns):
        keep = len(region)
    region, pieces = region[:keep], pieces[:keep]
    told = before is not None and lead
    if len(columns) < 2 or keep <= lead or not (told or any(len(row) > 1 for row in pieces[lead:])):
        return None
    widen(columns, _in_columns(pieces[lead:], columns))
    if before is not None:
        part = _part(region[lead:], pieces[lead:], 0, columns, marks)
        return Found(replace(part, xs=before.xs, head=before.head), tuple(region))
    part = _part(region, pieces, lead, columns, marks)
    if not _is_plausible(part, columns, lead) or (not named and _is_beside_prose(pieces, columns)):
        return None
    return Found(part if named else _all_doubted(part), tuple(region))


def _in_columns(lines: Sequence[Sequence[Piece]], columns: Sequence[Interval]) -> list[Sequence[Piece]]:
    """The lines but for the centred group rows, which may stand over one column without being of it."""
    centred = centred_lines(lines, columns)
    return [pieces for place, pieces in enumerate(lines) if place not in centred]


def _is_plausible(part: Part, columns: Sequence[Interval], depth: int) -> bool:
    """Whether most columns are headed, and the rows hold enough to be a table."""
    headed = sum(any(row[column].text for row in part.rows[:1]) for column in range(len(columns)))
    filled = [sum(bool(cell.text) for cell in row) for row in part.rows[1:]]
    enough = max(filled, default=0) >= 3 or len(filled) >= 2
    return enough and (depth == 0 or headed * 10 >= len(columns) * 6)


def _is_beside_prose(pieces: Sequence[Sequence[Piece]], columns: Sequence[Interval]) -> bool:
    """Whether the last column holds lines of running text: the page is set in two columns."""
    last = [row[-1] for row in pieces if over(columns, row[-1]) == [len(columns) - 1]]
    return sum(len(piece.text) > PROSE for piece in last) * 2 > len(last)


def _joined(columns: Sequence[Interval], bands: Sequence[Band]) -> list[Interval]:
    """Neighbouring columns that never hold texts beside each other are one, the nearest joined first."""
    joined = [Interval(column.x0, column.x1) for column in columns]
    hits = [[[joined[at] for at in over(joined, piece)] for piece in band.pieces] for band in bands]
    while True:
        beside = _beside(joined, hits)
        apart = [index for index in range(len(joined) - 1) if index not in beside]
        if not apart:
            return joined
        near = min(apart, key=lambda index: joined[index + 1].x0 - joined[index].x1)
        left, right = joined[near : near + 2]
        one = Interval(left.x0, right.x1)
        joined[near : near + 2] = [one]
        for band, own in zip(bands, hits, strict=True):
            for at, piece in enumerate(band.pieces):
                others = [column for column in own[at] if column is not left and column is not right]
                own[at] = [*others, one] if one.overlaps(piece) else others


def _beside(columns: Sequence[Interval], hits: Sequence[Sequence[Sequence[Interval]]]) -> set[int]:
    """The columns that hold a text beside a text of the next; ``hits``: what each text of a band is over."""
    places = {id(column): place for place, column in enumerate(columns)}
    found: set[int] = set()
    for band in hits:
        held = {places[id(hit[0])] for hit in band if len(hit) == 1}
        found |= {column for column in held if column + 1 in held}
    return found


def _region(lines: Sequence[Line], start: int, marks: Marks) -> list[Line]:
    """The lines from ``start`` to the end of the table, by rules, gaps and type size.

    The header may be set smaller or larger than the rows: the first row of values tells their size.
    """
    end_rule = _last_rule(lines, start, marks)
    region = [lines[start]]
    sizes = {lines[start].size}
    header = not _holds_values(lines[start])
    for index in range(start + 1, len(lines)):
        before, line = lines[index - 1], lines[index]
        if begins_caption(line.text) or (not header and _begins_again(line)):
            break
        if header:
            if len(pieces_of(line)) > 1 or _stands_above_rows(lines[index : index + 2 * MAX_GROUPS]):
                sizes.add(line.size)
            header = not _holds_values(line)
        other_type = all(abs(line.size - size) > 0.12 * size + 0.1 for size in sizes)
        ruled = line.bbox[3] <= end_rule + 1
        if not ruled and (other_type or line.bbox[1] - before.bbox[3] > WIDE_GAP * max(sizes)):
            break
        region.append(line)
    return region


def _holds_values(line: Line) -> bool:
    """Whether the line holds a value and does not number the columns."""
    pieces = pieces_of(line)
    numbers = is_column_number_row(tuple(Cell(piece.text) for piece in pieces))
    return any(piece.is_value for piece in pieces) and not numbers


def _stands_above_rows(lines: Sequence[Line]) -> bool:
    """Whether a row of numbers follows closely, in the type of the first line: that is a group row."""
    for above, line in pairwise(lines):
        if abs(line.size - lines[0].size) > 0.1 or line.bbox[1] - above.bbox[3] > line.size:
            return False
        pieces = pieces_of(line)
        if len(pieces) > 2 and sum(piece.is_value for piece in pieces) > 1:
            return True
    return False


def _last_rule(lines: Sequence[Line], start: int, marks: Marks) -> float:
    """Height of the last rule that is as long as the one just above or below the first line."""
    first = lines[start]
    near = [
        rule
        for rule in marks.rules
        if first.bbox[1] - 1.5 * first.size <= rule.top <= first.bbox[3] + 4 * first.size
        and rule.x0 <= first.bbox[0] + SAME_END
        and rule.x1 >= first.bbox[2] - SAME_END
    ]
    if not near:
        return 0.0
    captions = [line.bbox[1] for line in lines[start + 1 :] if begins_caption(line.text)]
    limit = min([*captions, *_next_tables(lines[start:])], default=float("inf"))
    own = [rule.top for rule in marks.rules if _alike(rule, near[0]) and rule.top < limit]
    return max(own, default=0.0)


def _next_tables(lines: Sequence[Line]) -> Iterator[float]:
    """Heights where another table may begin: headings below text that stands in no column."""
    valued = False
    for above, line in pairwise(lines):
        valued = valued or _holds_values(above)
        if valued and (_begins_again(line) or (len(pieces_of(above)) == 1 and _is_header_line(line))):
            yield line.bbox[1] - 1.5 * line.size


def _begins_again(line: Line) -> bool:
    """Whether the line heads a table anew: "No" is no number of a row."""
    return NUMBER_HEADING.fullmatch(line.words[0].text) is not None and _is_header_line(line)


def _alike(rule: Rule, other: Rule) -> bool:
    return abs(rule.x0 - other.x0) <= SAME_END and abs(rule.x1 - other.x1) <= SAME_END


def _header_depth(region: Sequence[Line], pieces: Sequence[Sequence[Piece]], marks: Marks) -> int:
    """How many lines the header has: to a rule, the end of bold type, a group row or a wide gap below it."""
    named = next(index for index, line in enumerate(region) if _is_header_line(line))
    data = next(
        (index for index, row in enumerate(pieces) if index > named and any(p.is_value for p in row)),
        len(pieces),
    )
    bottom = region[named].bbox[3]
    left, right = min(line.bbox[0] for line in region), max(line.bbox[2] for line in region)
    rules = [
        rule.top for rule in marks.rules if rule.top > bottom - 1 and rule.x1 - rule.x0 > 0.8 * (right - left)
    ]
    limit = region[data].bbox[3] if data < len(region) else float("inf")
    rule = min((top for top in rules if top < limit), default=None)
    bold = all(line.bold for line in region[: named + 1])
    for index in range(named + 1, len(region)):
        low = max(line.bbox[3] for line in region[:index])
        gap = region[index].bbox[1] - low
        if is_group_below(pieces[index], pieces[named:index], left):
            return index
        if bold and not region[index].bold and not all(is_heading(piece.text) for piece in pieces[index]):
            return index
        if rule is not None:
            if region[index].bbox[1] > rule - 2:
                return index
        elif index >= data or (
            gap > 0.4 * region[named].size
            and not _is_lowest_level(pieces[index])
            and not is_more_of(region[index], region[named:index], region)
        ):
            return index
    return len(region)


def _fitting(pieces: Sequence[Sequence[Piece]], depth: int, columns: Sequence[Interval], ruled: int) -> int:
    """How many lines are of the table: up to the last before lines that run across the columns.

    A few lines across the columns are group rows when the table goes on below them, and the first
    ``ruled`` lines stand above a rule of the table.
    """
    last = max(depth, ruled)
    groups = group_rows(pieces, columns)
    run: list[int | None] = []
    for index in range(last, len(pieces)):
        across = any(len(over(columns, piece)) > 1 for piece in pieces[index])
        if groups[index] is not None or (across and not _is_total(pieces[index], columns)):
            run.append(groups[index])
            if _is_prose(run):
                break
        else:
            run = []
            last = index + 1
    return last


def _is_total(pieces: Sequence[Piece], columns: Sequence[Interval]) -> bool:
    """Whether a text from the first column on stands before values, each in a column of its own."""
    first, *values = pieces
    return (
        bool(values)
        and _TOTAL.match(first.text) is not None
        and over(columns, first)[:1] == [0]
        and all(piece.is_value and len(over(columns, piece)) == 1 for piece in values)
    )


def _is_prose(run: Sequence[int | None]) -> bool:
    """Whether lines that run across the columns are more than the group rows that stand below each other."""
    lines = max(run.count(group) for group in run)
    return len(set(run)) > MAX_GROUPS or lines > (2 if None in run else MAX_GROUPS)


def _ends_in_groups(
    region: Sequence[Line], pieces: Sequence[Sequence[Piece]], keep: int, columns: Sequence[Interval]
) -> bool:
    """Whether the lines of the page from ``keep`` on, its last, are group rows of the next page.

    They stand as close as lines of text do, or as the group rows above them that look the same.
    """
    groups = group_rows(pieces, columns)
    alike = [at for at in range(1, keep) if groups[at] is not None and region[at].bold is region[-1].bold]
    room = max((region[at].bbox[1] - region[at - 1].bbox[3] for at in alike), default=0.0) + 1
    close = all(
        line.bbox[1] - above.bbox[3] < max(line.size, room) for above, line in pairwise(region[keep - 1 :])
    )
    noted = any(_NOTE.match(row[0].text) for row in pieces[keep:])
    return (
        len(pieces) - keep <= MAX_GROUPS
        and close
        and not noted
        and None not in group_rows(pieces[keep:], columns)
    )


def _part(
    region: Sequence[Line],
    pieces: Sequence[Sequence[Piece]],
    depth: int,
    columns: Sequence[Interval],
    marks: Marks,
) -> Part:
    left, right = min(line.bbox[0] for line in region), max(line.bbox[2] for line in region)
    top, bottom = region[0].bbox[1] - 2, max(line.bbox[3] for line in region) + 2
    level = [
        rule
        for rule in marks.rules
        if top - 8 <= rule.top <= bottom + 8 and min(rule.x1, right) - max(rule.x0, left) > SAME_END
    ]
    inside = [rule for rule in level if rule.x1 - rule.x0 > 0.6 * (right - left)]
    xs = edges_of(
        columns,
        min([left - 2, *(rule.x0 for rule in inside)]),
        max([right + 2, *(rule.x1 for rule in inside)]),
        [rule.x0 for rule in marks.uprights if rule.top < bottom and rule.bottom > top],
    )
    cuts = [rule.top for rule in inside] + _shade_edges(marks.shades, xs)
    bands = bands_of([piece for row in pieces[depth:] for piece in row])
    rows = _rows(bands, columns, level, cuts)
    ys = [top]
    spans: list[Span] = []
    if depth:
        headings = [piece for row in pieces[:depth] for piece in row]
        border, spans = header_spans(headings, columns, borders_of(level, columns), _leading(bands))
        header_bottom = max(line.bbox[3] for line in region[:depth])
        ys += [border] if border is not None else []
        ys.append((header_bottom + rows[0].bands[0].top) / 2)
    guessed: list[int] = []
    for row, after in zip(rows, [*rows[1:], None], strict=True):
        place = len(ys) - 1
        if isinstance(row, Section):
            spans += row.spans(place, len(columns))
            ys += [border.y for border in row.borders]
        else:
            spans += [Span(place, place, a, b) for a, b in _row_spans(row, columns)]
            guessed += [] if row.sure else [place]
        ys.append(bottom if after is None else (row.bands[-1].bottom + after.bands[0].top) / 2)
    grid = Grid(xs, tuple(ys), tuple(spans))
    words = [word for line in region for word in line.words]
    extents = tuple((column.x0, column.x1) for column in columns)
    head = tuple(line.text for line in region[:depth])
    part = replace(fill(grid, words, region[0].page), size=region[-1].size, extents=extents, head=head)
    return _doubted(part, guessed)


def _leading(bands: Sequence[Band]) -> float:
    """The gap between the lines of one text: those that begin in small letters go on; 0.0 without them."""
    gaps = [
        below.top - above.bottom
        for above, below in pairwise(bands)
        if any(piece.text[0].islower() for piece in below.pieces)
    ]
    return max(0.0, median(gaps)) if gaps else 0.0


def _rows(
    bands: Sequence[Band], columns: Sequence[Interval], level: Sequence[Rule], cuts: Sequence[float]
) -> list[CutRow | Section]:
    """The rows from top to bottom; those that shorter rules part stand together in their section.

    ``level`` are all rules in the table, ``cuts`` the heights where something wide parts rows.
    """
    borders = borders_of(level, columns)
    full = [border.y for border in borders if len(border.columns) == len(columns)]
    sections = sections_of(bands, borders, full, columns)
    bordered = [section for section in sections if section.borders]
    free = [band for section in sections if not section.borders for band in section.bands]
    rows: list[CutRow | Section] = [*bordered, *(cut_rows(free, columns, cuts) if free else ())]
    return sorted(rows, key=lambda row: row.bands[0].top)


def _shade_edges(shades: Sequence[BBox], xs: Sequence[float]) -> list[float]:
    """Upper and lower edges of shaded bands that reach over most of the table's width."""
    edges: dict[tuple[int, int], float] = {}
    for x0, top, x1, bottom in set(shades):
        inside = min(x1, xs[-1]) - max(x0, xs[0])
        if inside > 0:
            key = (round(top), round(bottom))
            edges[key] = edges.get(key, 0.0) + inside
    wide = [key for key, width in edges.items() if width > 0.6 * (xs[-1] - xs[0])]
    return sorted({float(edge) for key in wide for edge in key})


def _row_spans(row: CutRow, columns: Sequence[Interval]) -> list[tuple[int, int]]:
    """The cells of a row as column ranges: a text across the columns alone in its row fills it."""
    count = len(columns)
    if row.across:
        return [(0, count - 1)]
    single = [(column, column) for column in range(count)]
    pieces = [piece for band in row.bands for piece in band.pieces]
    across = [piece for piece in pieces if len(over(columns, piece)) > 1]
    if (
        across
        and all(piece in across or piece.x0 < across[0].x1 for piece in pieces)
        and not any(piece.is_value for piece in pieces)
    ):
        return [(0, count - 1)]
    if across:
        hit = over(columns, across[0])
        others = {column for piece in pieces if piece not in across for column in over(columns, piece)}
        reach = [column for column in hit if column not in others]
        if len(reach) == len(hit):
            return [pair for pair in single if pair[0] not in hit] + [(hit[0], hit[-1])]
    first = min(pieces, key=lambda piece: piece.x0)
    start = over(columns, first)[:1]
    if start and start[0] > 0 and _TOTAL.match(first.text):
        return [(0, start[0]), *single[start[0] + 1 :]]
    return single


def _all_doubted(part: Part) -> Part:
    """The part with doubt on each cell: nothing but the place of its texts says that it is a table."""
    return replace(
        part,
        rows=tuple(
            tuple(replace(cell, doubt=cell.doubt or UNNAMED) if cell.text else cell for cell in row)
            for row in part.rows
        ),
    )


def _doubted(part: Part, guessed: Sequence[int]) -> Part:
    """The part with doubt on the rows whose borders are only guessed."""
    marked = list(part.rows)
    for index in guessed:
        marked[index] = tuple(replace(cell, doubt=cell.doubt or GUESSED) for cell in marked[index])
    return replace(part, rows=tuple(marked))
