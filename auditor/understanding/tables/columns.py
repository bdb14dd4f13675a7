"""What each column of a table means, read from its header rows.

A header may have several levels ("2022 | T R C" under a year). The texts of a column from top to
bottom are its path; the lowest text that means something gives the role, the upper ones give the
year and tell money from performance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import groupby

from rapidfuzz import fuzz, process

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.lexicon.headers import LONG_WORD, headers, without_short_form
from auditor.lexicon.years import YEAR
from auditor.models.document import Table
from auditor.models.report import Column, Role, RoleEvidence, Source
from auditor.understanding.tables.ordinals import without_codes, without_ordinals
from auditor.understanding.tables.periods import Period, read_period

_MEASURED = frozenset(
    {Role.TARGET, Role.REALISASI, Role.ANGGARAN, Role.REALISASI_ANGGARAN, Role.SISA, Role.CAPAIAN}
)
_AS_MONEY = {Role.REALISASI: Role.REALISASI_ANGGARAN, Role.TARGET: Role.ANGGARAN}
_NAMED = frozenset({Role.NAMA, Role.SASARAN, Role.TUJUAN, Role.INDIKATOR})
_FIGURES = frozenset({Role.TARGET, Role.REALISASI, Role.CAPAIAN, Role.PERSEN})
_LONGEST_WORD_VALUE = 20
"""Characters, on average: values in words are short ("WTP", "Sangat Baik", "Tepat waktu")."""
_OF_A_RATIO = frozenset({Role.PERSEN, Role.LAIN})
_SEVERAL = 2
_MOST_DIGITS = 4
"""Digits of a number that counts rows."""
NAME_ROLES = (Role.NAMA, Role.SASARAN, Role.TUJUAN)
"""What columns of names hold, the likeliest names of rows first."""
COUNTED = frozenset({Role.NOMOR, Role.KODE})
"""What columns hold that number the rows."""
_OF_A_YEAR = _MEASURED | {Role.PERSEN}
_MONEY_OF_A_YEAR = frozenset({Role.ANGGARAN, Role.REALISASI_ANGGARAN, Role.SISA})
_COMPUTED = re.compile(r"\(?\s*(?<![\d.,])\d{1,2}\s*(?:[=:/x×*+–-]\s*\(?\d{1,3}\)?\s*%?\s*){1,4}\)?")
"""How a column is computed from others, by their numbers: "(3 : 4)", "5=3-4", "6 = 5/4 x 100 %"."""
_PLAN = re.compile(r"\b(?:renstra|rpjmd)\b", re.IGNORECASE)
_ALIKE = 90
_MOST_PIECES = 12
"""Pieces of a torn word at most: the letters of one that is set wide ("r e a l i s a s i")."""
_LEAST_TORN = 5
"""Letters of a word that is looked for in pieces: shorter ones come about by chance."""
_LETTERS = {Role.TARGET: "t", Role.REALISASI: "r", Role.CAPAIAN: "c"}
_REALISED = {Role.REALISASI: Role.CAPAIAN, Role.REALISASI_ANGGARAN: Role.PERSEN}
"""What was realised, and what its share of the plan is."""
_SHARE = re.compile(
    r"\A(?:%|persen\w*|prosen\w*|rasio|tingkat)|\b(?:thd|terhadap|dibanding\w*)\b.*\b(?:target|rencana|anggaran|pagu)\b"
)
"""Headings of shares: "% realisasi", "realisasi thd target"."""
_BEHIND = re.compile(r"(?:(?: dalam)?(?: (?:ribu|ribuan|juta|jutaan))? (?:rp|rupiah)| (?:tahun|thn|th))+\Z")
"""The unit behind a heading, and the word for the year that stood there."""
_PERCENT = re.compile(r"\A(?:%|persen\w*|prosen\w*)")
_BESIDE_SHARE = RoleEvidence(Source.LETAK, "di antara target dan persentasenya")
_FIRST = RoleEvidence(Source.LETAK, "kolom pertama tanpa tajuk")
_PLACE = RoleEvidence(Source.LETAK, "kolom ke-1, 2, 3 dari kelompok T, R, C")
_SPENT = RoleEvidence(Source.LETAK, "di sebelah kanan realisasi anggaran")
_REACHED = RoleEvidence(Source.LETAK, "di sebelah kanan realisasi")
_COMPARED = RoleEvidence(Source.LETAK, "capaian dan serapan di samping efisiensi")
_YEARS = RoleEvidence(Source.LETAK, "satu dari beberapa tahun rencana")
_BESIDE_BUDGET = RoleEvidence(Source.LETAK, "di samping anggaran, tanpa target")
_OF_MONEY = RoleEvidence(Source.KATA, "kata tentang uang di tajuk")
_COUNTS = RoleEvidence(Source.ISI, "angka, bukan kategori")
_OTHER_PERIOD = RoleEvidence(Source.KATA, "bukan angka tahun laporan")


def read_columns(table: Table, year: int | None = None) -> tuple[Column, ...]:
    """Give every column of the table its role, year and header text.

    ``year`` is the report's, which headings may count from ("n-1"). Where the letters of a year group are
    scrambled (T R T) the groups are read by position as T R C; ``scrambled_columns`` names the columns
    concerned. A first column without a header holds row numbers, as does one of ordinals beside the names
    that it counts.
    """
    paths = [_path(table, index) for index in range(table.width)]
    periods = [read_period(path) for path in paths]
    columns = [
        _column(index, path, period, year)
        for index, (path, period) in enumerate(zip(paths, periods, strict=True))
    ]
    columns = _without_misnamed(_without_nameless(columns, paths, table), paths, table)
    columns = _by_position(without_codes(without_ordinals(columns, table), table))
    columns = _of_each_year(_of_efficiency(_shares(_money(columns, paths))))
    return tuple(_without_other_periods(columns, periods, year))


def _without_nameless(
    columns: Sequence[Column], paths: Sequence[Sequence[str]], table: Table
) -> list[Column]:
    """Take no column of amounts for one of names ("Anggaran > per Kegiatan"): the heading above tells it."""
    return [
        column.taken(*_told(path[:-1]))
        if column.role in _NAMED and _is_of_amounts(table, index)
        else _without_indicator(column, path, table)
        for index, (column, path) in enumerate(zip(columns, paths, strict=True))
    ]


def _without_indicator(column: Column, path: Sequence[str], table: Table) -> Column:
    """Take figures for what else their heading says ("Target Indikator")."""
    role, evidence = _told(path, _NAMED)
    texts = [row[column.index].text for row in table.rows if row[column.index].text.strip()]
    figures = [text for text in texts if any(map(str.isdigit, text)) and not re.search(r"[^\W\d_]{4}", text)]
    told = column.role in _NAMED and role in _FIGURES and len(figures) >= _SEVERAL
    return column.taken(role, evidence) if told and 2 * len(figures) > len(texts) else column


def _without_misnamed(
    columns: Sequence[Column], paths: Sequence[Sequence[str]], table: Table
) -> list[Column]:
    """Take no column of sentences for figures ("Indikator > Hasil"), and none of counts for words."""
    result: list[Column] = []
    for column, path in zip(columns, paths, strict=True):
        texts = [row[column.index].text for row in table.rows if row[column.index].text.strip()]
        figures = [text for text in texts if any(map(str.isdigit, text))]
        if column.role in _FIGURES and texts and not figures and _average_length(texts) > _LONGEST_WORD_VALUE:
            result.append(column.taken(*_told(path, _FIGURES)))
        elif _is_of_counts(column, path, texts):
            result.append(column.taken(Role.LAIN, _COUNTS))
        else:
            result.append(column)
    return result


def _is_of_counts(column: Column, path: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether most cells hold figures though a heading is one of words ("Jenis Layanan > Rawat Inap")."""
    if len(path) < 2 or column.role not in {Role.KATEGORI, Role.NAMA}:
        return False
    named = column.role is Role.NAMA
    figures = [
        text for text in texts if any(map(str.isdigit, text)) and not (named and any(map(str.isalpha, text)))
    ]
    told = named and _told(path[-1:])[0] is Role.NAMA
    return not told and 2 * len(figures) > len(texts)


def _average_length(texts: Sequence[str]) -> float:
    return sum(map(len, texts)) / len(texts)


def _is_of_amounts(table: Table, index: int) -> bool:
    """Whether most cells of a column hold a number that is too long to count rows, and no letter."""
    texts = [row[index].text for row in table.rows if row[index].text.strip()]
    amounts = [
        text
        for text in texts
        if not any(map(str.isalpha, text)) and sum(map(str.isdigit, text)) > _MOST_DIGITS
    ]
    return 2 * len(amounts) > len(texts)


def _without_other_periods(
    columns: Sequence[Column], periods: Sequence[Period], year: int | None
) -> list[Column]:
    """Take no figure of a part of the year, nor money of several years together, for that of the year.

    What is counted from a year that is not known is of none.
    """
    return [
        column.taken(Role.LAIN, _OTHER_PERIOD) if _is_of_other_period(column, period, year) else column
        for column, period in zip(columns, periods, strict=True)
    ]


def _is_of_other_period(column: Column, period: Period, year: int | None) -> bool:
    if column.role in _MONEY_OF_A_YEAR and (period.together or _PLAN.search(column.header)):
        return True
    return column.role in _OF_A_YEAR and (period.part or (bool(period.offset) and year is None))


def _of_each_year(columns: Sequence[Column]) -> list[Column]:
    """In a plan, targets that stand for several years are those of the years, not that of its end."""
    years = [column.year for column in columns if column.role is Role.TARGET_AKHIR]
    measured = any(column.role in {Role.REALISASI, Role.CAPAIAN} for column in columns)
    if measured or len(years) < _SEVERAL or len(set(years) - {None}) < len(years):
        return list(columns)
    return [c.taken(Role.TARGET, _YEARS) if c.role is Role.TARGET_AKHIR else c for c in columns]


def _of_efficiency(columns: Sequence[Column]) -> list[Column]:
    """Beside an efficiency the capaian is the output and the absorption the input that it compares.

    So it is where a table holds these alone: capaian kinerja, penyerapan anggaran, and a "tingkat efisiensi"
    or the ratio of the two.
    """
    ratios = [c for c in columns if c.role in _OF_A_RATIO and _letter(c).startswith("rasio")]
    found = Counter(column.role for column in columns if column not in ratios)
    alone = not found[Role.TARGET] and not found[Role.REALISASI] and not found[Role.ANGGARAN]
    compared = found[Role.TINGKAT] or found[Role.INDEKS] or len(ratios) == 1
    if not (compared and alone and found[Role.CAPAIAN] == found[Role.PERSEN] == 1):
        return list(columns)
    inputs = {Role.CAPAIAN: Role.REALISASI_OUTPUT, Role.PERSEN: Role.CAPAIAN_INPUT}
    return [
        column.taken(Role.INDEKS if column in ratios else inputs.get(column.role, column.role), _COMPARED)
        for column in columns
    ]


def scrambled_columns(columns: Sequence[Column]) -> frozenset[int]:
    """Columns whose letters (T, R, C) contradict their place in the group of their year."""
    groups = _letter_groups(columns)
    if all({_letter(column) for column in group} == set(_LETTERS.values()) for group in groups):
        return frozenset()
    wrong = [group for group in groups if [_letter(column) for column in group] != list(_LETTERS.values())]
    return frozenset(column.index for group in wrong for column in group)


def header_years(columns: Sequence[Column]) -> tuple[int, ...]:
    """Years that the columns speak of, in the order of the columns."""
    return tuple(dict.fromkeys(column.year for column in columns if column.year is not None))


def _path(table: Table, index: int) -> list[str]:
    rows = [row for row in table.header if not is_column_number_row(row)]
    texts = [" ".join(row[index].text.split()) for row in rows]
    return [text for text, _ in groupby(text for text in texts if text)]


def _plain(text: str) -> str:
    return " ".join(map(_spelt, _joined(re.sub(r"[^\w%]+", " ", text.lower()).split())))


def _joined(words: Sequence[str]) -> list[str]:
    """The words, with those put together that a narrow column or wide letters tore ("reali sasi").

    Pieces make a word when it is known and they are not all words themselves, like "sub" and "kegiatan".
    """
    known = headers().words
    result: list[str] = []
    at = 0
    while at < len(words):
        end = at + 1
        for stop in range(min(len(words), at + _MOST_PIECES), at + 1, -1):
            pieces = words[at:stop]
            whole = "".join(pieces)
            torn = len(whole) >= _LEAST_TORN and not all(len(one) > 1 and one in known for one in pieces)
            if torn and whole in known:
                end = stop
                break
        result.append("".join(words[at:end]))
        at = end
    return result


@lru_cache(maxsize=4096)
def _spelt(word: str) -> str:
    """A word of headers as it is spelt where a letter is left out, added or exchanged ("tigkat")."""
    known = headers().spelt
    if len(word) < LONG_WORD or word in known:
        return word
    near = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return near[0] if near else word


def _column(index: int, path: Sequence[str], period: Period, year: int | None) -> Column:
    """A column by its heading; what speaks of the report's year as "n" names no year."""
    if index == 0 and not path:
        return Column(index, Role.NOMOR, "", evidence=(_FIRST,))
    named = year + period.offset if year is not None and period.offset else period.year
    role, evidence = _told(path)
    known = () if evidence.source is Source.ISI else (evidence,)
    return Column(index, role, " > ".join(path), named, period.together, known)


def _told(path: Sequence[str], but: Collection[Role] = ()) -> tuple[Role, RoleEvidence]:
    """Judge by the lowest header text that says something, and gives another role than those of ``but``."""
    total: tuple[Role, RoleEvidence] | None = None
    for text in reversed(path):
        plain = YEAR.sub("", _plain(without_short_form(_COMPUTED.sub(" ", text) or text))).strip()
        found = _role_of(plain, but)
        if found is None:
            continue
        told = found[0], RoleEvidence(Source.KATA, f"“{found[1]}”")
        if total is None and found[0] is Role.JUMLAH:
            total = told  # "Realisasi > Total": a total of what the heading above says
            continue
        return told if total is None or found[0] in _MEASURED else total
    return total or (Role.LAIN, RoleEvidence(Source.ISI, "isinya bukan yang dikatakan tajuknya"))


def _role_of(heading: str, but: Collection[Role]) -> tuple[Role, str] | None:
    """The role that a heading tells, and its words, of which the unit or year behind it is none."""
    found = headers().role_of(heading, but)
    bare = _BEHIND.sub("", heading)
    if bare in {heading, ""} or (found is not None and found[1] == heading):
        return found
    return headers().role_of(bare, but) or found


def _letter_groups(columns: Sequence[Column]) -> list[list[Column]]:
    """Runs of three columns of one year that are headed by the letters T, R and C only."""
    letters = [column for column in columns if _letter(column) in _LETTERS.values()]
    groups = [list(group) for _, group in groupby(letters, key=lambda c: c.header.split(" > ")[0])]
    return [group for group in groups if len(group) == 3]


def _letter(column: Column) -> str:
    return _plain(_COMPUTED.sub(" ", column.header.split(" > ")[-1]))


def _by_position(columns: Sequence[Column]) -> list[Column]:
    """Read the year groups of a scrambled header as T R C: where one group cannot be right, place decides."""
    order = tuple(_LETTERS)
    groups = _letter_groups(columns)
    result = list(columns)
    if any({column.role for column in group} != set(order) for group in groups):
        for group in groups:
            for column, role in zip(group, order, strict=True):
                result[column.index] = column.taken(role, _PLACE)
    return result


def _money(columns: Sequence[Column], paths: Sequence[Sequence[str]]) -> list[Column]:
    """Tell amounts from performance: "Realisasi" beside "Pagu" is money unless a target stands by it."""
    has_budget = any(column.role is Role.ANGGARAN for column in columns)
    has_target = any(column.role in {Role.TARGET, Role.TARGET_AKHIR} for column in columns)
    measures = has_target or _weighs_money(columns)
    words = headers()
    result: list[Column] = []
    for column, path in zip(columns, paths, strict=True):
        leaf = _plain(path[-1]) if path else ""
        money = leaf not in words.no_money and words.money.match(_plain(" ".join(path))) is not None
        before = [c.role for c in result if c.role in _MEASURED][-1:]
        paid = before in ([Role.REALISASI_ANGGARAN], [Role.SISA])
        role, why = column.role, _SPENT
        if role is Role.CAPAIAN and paid and (money or not measures):
            role = Role.PERSEN
        elif role is Role.PERSEN and before == [Role.REALISASI]:
            role, why = Role.CAPAIAN, _REACHED
        elif money or (has_budget and not has_target):
            role, why = _AS_MONEY.get(role, role), _OF_MONEY if money else _BESIDE_BUDGET
        result.append(column.taken(role, why))
    return result


def _weighs_money(columns: Sequence[Column]) -> bool:
    """Whether a table of efficiency has one capaian alone, which is that of performance."""
    results = any(c.role in {Role.TINGKAT, Role.INDEKS} for c in columns)
    return results and sum(c.role in {Role.CAPAIAN, Role.REALISASI_OUTPUT} for c in columns) == 1


def _shares(columns: Sequence[Column]) -> list[Column]:
    """Tell a realisasi in percent from the realisasi that stands before it ("Realisasi | % Realisasi").

    So is what is no more than a percentage, or a kinerja, right of the realisasi where nothing else is.
    """
    result: list[Column] = []
    for column in columns:
        before = [c for c in result if c.year in {column.year, None} or column.year is None]
        last = next((c for c in reversed(before) if c.role in _REALISED), None)
        role = column.role
        if last is not None and _is_share_of(column, last, columns):
            role = _REALISED[last.role]
        result.append(column.taken(role, _REACHED if role is Role.CAPAIAN else _SPENT))
    return _reached(result)


def _is_share_of(column: Column, realised: Column, columns: Sequence[Column]) -> bool:
    """Whether a column is what the realised one before it is in percent."""
    leaf = _letter(column)
    if column.role in {Role.TARGET, *_REALISED}:
        return bool(_SHARE.search(leaf)) and not _SHARE.search(_letter(realised))
    percent = column.role is Role.LAIN and not column.evidence and bool(_PERCENT.match(leaf))
    kinerja = column.role is Role.KINERJA and realised.role is Role.REALISASI
    lone = (kinerja or percent) and column.index == realised.index + 1
    known = any(c.role is _REALISED[realised.role] and c.year == column.year for c in columns)
    plans = [c for c in columns[: realised.index] if c.role in {Role.TARGET, Role.ANGGARAN}]
    return lone and not known and any(c.year in {realised.year, None} for c in plans)


def _reached(columns: Sequence[Column]) -> list[Column]:
    """Tell a capaian that is no share from its share right of it ("Target | Capaian | %")."""
    result = list(columns)
    for plan, reached, share in zip(columns, columns[1:], columns[2:], strict=False):
        realised = any(c.role is Role.REALISASI and c.year in {reached.year, None} for c in columns)
        of_one = plan.role is Role.TARGET and reached.role is Role.CAPAIAN
        percent = share.role is Role.PERSEN or (share.role is Role.CAPAIAN and _SHARE.search(_letter(share)))
        if of_one and percent and not realised and "%" not in _letter(reached):
            result[reached.index] = reached.taken(Role.REALISASI, _BESIDE_SHARE)
            result[share.index] = share.taken(Role.CAPAIAN, _REACHED)
    return result


def name_columns(columns: Sequence[Column]) -> list[Column]:
    """The columns that name the rows; without any the first of indicators or of what is not known."""
    for role in NAME_ROLES:
        found = [column for column in columns if column.role is role]
        if found:
            return found
    return [column for column in columns if column.role in {Role.LAIN, Role.INDIKATOR}][:1]
