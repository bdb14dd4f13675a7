"""Names of rows: the numbering and the level words that offices put before them.

Met in reports: "Sasaran: ...", "Sasaran ke-1 : ...", "Program 1 : PROGRAM ...", "Kegiatan 2 : ...",
"Sub Kegiatan : 1. ...", "1.2.1 ...", "a. ...", SIPD codes "1.06.02.2.01.0003".

A code of accounts is akun.kelompok.jenis.objek.rincian.sub rincian; its kelompok is one digit ("5.1.02.01"),
where the bidang of a program has two ("5.01.02"). Spreadsheets drop noughts, so that a program may be written
"5.1.02" as well: the names of the rows tell which of the two a table holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from auditor.models.report import Level

_LEVEL = re.compile(
    r"^\s*(?P<word>sub\s*-?\s*kegiatan|subkegiatan|kegiatan|program|sasaran(?:\s+strategis)?|tujuan)"
    r"\s*(?:ke\s*-?\s*(?=\d))?(?P<number>\d{1,2}(?:\.\d{1,2})*)?\s*(?P<mark>[:.\-–]|(?=\d))\s*",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(
    r"^\s*(?:\(?(?P<mark>\d{1,2}(?:\.\d{1,2})*|[a-z]{1,2}|[ivx]{1,4})[.)](?!\d)\s*|[-•–▪]\s+)",
    re.IGNORECASE,
)
_LIST_NUMBER = re.compile(r"^\s*(?P<mark>\d{1,2}(?:\.\d{1,2})*)\s+(?=[A-Z])")
_CODE_BEFORE = re.compile(
    r"^\s*[\[(]?(?P<mark>[\dX]{1,4}(?:\.[\dX]{1,4}){2,6}|(?=[A-Z.]*\d)[A-Z\d]{2,5}(?:\.[A-Z\d]{2,5}){1,3})"
    r"[\])]?\s*(?:[:–-]\s*|\s)(?=[^\W\d_])"
)
"""A code before a name in its cell: "4.01.02.2.01.0003" (nomenclature), "2101.EBA.001" (DIPA)."""
_CODE = re.compile(r"^[\dX](?:\.?\s*[\dX]{1,4}){2,6}$", re.IGNORECASE)
_MEAN = frozenset({"rata", "rerata", "rataan", "average", "mean"})
_REPORTING = _MEAN | {
    "akhir", "anggaran", "capaian", "dan", "dari", "daerah", "fisik", "indikator", "iku", "jumlah",
    "kegiatan", "keseluruhan", "keuangan", "kinerja", "nilai", "opd", "organisasi", "pencapaian",
    "perangkat", "persen", "persentase", "program", "prosentase", "realisasi", "sasaran", "seluruh",
    "semua", "skpd", "strategis", "sub", "tahun", "tingkat", "total", "tujuan", "unit", "utama",
    "kerja", "instansi", "i", "ii", "iii", "iv", "v", "vi",
}  # fmt: skip
_RESULTS = (frozenset({"nilai", "kinerja"}), frozenset({"capaian", "kinerja"}), frozenset({"nilai", "akhir"}))
"""Results that close a table without a word for their mean."""
_LEVELS = {
    "sub": Level.SUB_KEGIATAN,
    "kegiatan": Level.KEGIATAN,
    "program": Level.PROGRAM,
    "sasaran": Level.SASARAN,
    "tujuan": Level.TUJUAN,
}
_CENTRAL_CODE = re.compile(
    r"^(?:\d{3}\.\d{2}\.)?(?:[A-Z]{2}|\d{2})(?P<below>\.\d{4}(?:\.[A-Z]{3}(?:\.\d{3})?)?)?$"
)
"""A code of the central government: program, kegiatan, KRO and RO ("054.01.GG.2896.BMA.004")."""
_CENTRAL_DEPTH = {0: Level.PROGRAM, 1: Level.KEGIATAN, 2: Level.KRO, 3: Level.RO}
_ACCOUNT = re.compile(r"^(?:[\d.]{1,20}\s*[.:]?\s+)?(?:belanja|pendapatan|pembiayaan)\b", re.IGNORECASE)
"""How accounts are named, by the three that Permendagri 77/2020 begins with; a code may stand before."""
_ACCOUNT_CODE = re.compile(
    r"(?:(?:[\dX]{1,4}\.){5,8})?(?P<own>[456]\.\d(?:\.\d)?(?:\.\d{2,5})*)", re.IGNORECASE
)
"""A code of 2006 ("5.2.2.01.01"), of 2019 ("5.1.02.01.01.0024"), or one behind that of a sub kegiatan."""
_CENTRAL_ACCOUNT = re.compile(r"5\d{3}(?:\d{2})?")
"""A kind of expenditure of the central government ("5211"), and an account of it ("521211")."""
_ACCOUNT_OF_PARTS = {
    2: Level.KELOMPOK_AKUN,
    3: Level.JENIS_AKUN,
    4: Level.OBJEK_AKUN,
    5: Level.RINCIAN_AKUN,
    6: Level.SUB_RINCIAN_AKUN,
}
_ACCOUNT_OF_DIGITS = {4: Level.JENIS_AKUN, 6: Level.OBJEK_AKUN}
_CODE_DEPTH = {3: Level.PROGRAM, 5: Level.KEGIATAN, 6: Level.SUB_KEGIATAN}


@dataclass(frozen=True, slots=True)
class RowName:
    """A row's name without what stands before it; ``label`` is the level word with its number."""

    nama: str
    level: Level | None
    label: str | None
    mark: str | None


def read_name(text: str) -> RowName:
    """Take the prefixes off a row's name and read the level that they tell."""
    rest = " ".join(text.split())
    level: Level | None = None
    label: str | None = None
    match = _LEVEL.match(rest)
    if match:
        word = match["word"].lower()
        level = _LEVELS["sub" if word.startswith("sub") else word.split()[0]]
        label = f"{match['word']} {match['number']}" if match["number"] else None
        rest = rest[match.end() :]
    elif re.match(r"program\b", rest, re.IGNORECASE):
        level = Level.PROGRAM
    mark = _CODE_BEFORE.match(rest) or _LIST_MARK.match(rest) or _LIST_NUMBER.match(rest)
    if mark:
        rest = rest[mark.end() :]
        level = level or (None if is_account(rest) else _level_of_padded(mark["mark"]))
    name = rest.strip(" :;,\"“”'")
    return RowName(name or rest.strip(), level, label, mark["mark"] if mark else None)


def split_mark(text: str) -> tuple[str | None, str]:
    """Part the mark of a list ("(1)", "a.", "-") from the text of the item; bullets are no number."""
    mark = _LIST_MARK.match(text)
    return (mark["mark"], text[mark.end() :]) if mark else (None, text)


def level_of_code(nomor: str | None) -> Level | None:
    """Read the level from a planning code of Permendagri 90/2019 and its successors."""
    central = _CENTRAL_CODE.match((nomor or "").strip())
    if central is not None and not (nomor or "").strip().isdigit():
        return _CENTRAL_DEPTH[(central["below"] or "").count(".")]
    if not nomor or not _CODE.match(nomor.strip()):
        return None
    parts = [part for part in re.split(r"[.\s]+", nomor.strip()) if part]
    return _CODE_DEPTH.get(len(parts)) if len(parts[-1]) >= 2 and len(parts) >= 3 else None


def _level_of_padded(mark: str) -> Level | None:
    """The level that a code before a name tells, by zeros that the numbers of a list do not begin with."""
    return level_of_code(mark) if mark and re.search(r"\.0", mark) else None


@lru_cache(maxsize=4096)
def level_of_header(header: str) -> Level | None:
    """Read the level that a name column's header gives to all of its rows, None when it mixes levels."""
    plain = header.lower()
    found = [
        level
        for pattern, level in (
            (r"sub\s*kegiatan", Level.SUB_KEGIATAN),
            (r"(?<!sub )(?<!sub)\bkegiatan", Level.KEGIATAN),
            (r"\bprogram", Level.PROGRAM),
            (r"\bsasaran", Level.SASARAN),
            (r"\btujuan", Level.TUJUAN),
        )
        if re.search(pattern, plain)
    ]
    return found[0] if len(found) == 1 else None


MEASURE = r"(?:jumlah|persentase|prosentase|persen|tingkat|cakupan|rasio|rata-rata|nilai|indeks)"
"""How names of indicators begin, and none of a program, kegiatan or sub kegiatan does."""


def is_account(name: str) -> bool:
    """Tell an account of the budget ("Belanja Pegawai") from a program, kegiatan or sub kegiatan."""
    return _ACCOUNT.match(name) is not None


def level_of_account(code: str | None, name: str, *, among_accounts: bool) -> Level | None:
    """The level of the account that a code is of; None where it is none, or may be a program's.

    ``among_accounts``: codes of this structure stand beside names of accounts throughout the table.
    """
    plain = re.sub(r"[.\s]+", ".", (code or "").strip(" ."))
    if not (among_accounts or is_account(name)):
        return None
    if _CENTRAL_ACCOUNT.fullmatch(plain):
        return _ACCOUNT_OF_DIGITS[len(plain)]
    match = _ACCOUNT_CODE.fullmatch(plain)
    return _ACCOUNT_OF_PARTS.get(match["own"].count(".") + 1) if match else None


def are_accounts(rows: Iterable[tuple[str | None, str]]) -> bool:
    """Whether most rows whose code can be an account's, told as code and name, are named as one."""
    named = [is_account(name) for code, name in rows if level_of_account(code, name, among_accounts=True)]
    return 2 * sum(named) > len(named)


def is_closing_label(text: str, *, merged: bool) -> bool:
    """Whether a row with this label closes the rows above it with their mean or result.

    "Rata-rata Lama Sekolah" is an indicator: a closing label holds nothing but words of reporting.
    ``merged``: the label covers the columns of names, so that it can be no name.
    """
    words = frozenset(re.findall(r"[^\W\d_]+", text.lower()))
    if not words or not words <= _REPORTING:
        return False
    return merged or bool(words & _MEAN) or any(result <= words for result in _RESULTS)


def is_name(text: str) -> bool:
    """Tell a name from the remains of a number or a mark."""
    return sum(char.isalpha() for char in text) >= 3
