"""Rows that close a table with a mean ("RATA - RATA", "Capaian rata-rata", "Nilai Kinerja").

"Rata-rata Lama Sekolah" is an indicator: a closing row's label holds nothing but words of reporting.
"""

from __future__ import annotations

import re

_MEAN = frozenset({"rata", "rerata", "rataan", "average", "mean"})
_REPORTING = _MEAN | {
    "akhir", "anggaran", "capaian", "dan", "dari", "daerah", "fisik", "indikator", "iku", "jumlah",
    "kegiatan", "keseluruhan", "keuangan", "kinerja", "nilai", "opd", "organisasi", "pencapaian",
    "perangkat", "persen", "persentase", "program", "prosentase", "realisasi", "sasaran", "seluruh",
    "semua", "skpd", "strategis", "sub", "tahun", "tingkat", "total", "tujuan", "unit", "utama",
    "kerja", "instansi", "i", "ii", "iii", "iv", "v", "vi",
}  # fmt: skip
_RESULTS = (frozenset({"nilai", "kinerja"}), frozenset({"capaian", "kinerja"}), frozenset({"nilai", "akhir"}))


def is_closing_label(text: str, *, merged: bool) -> bool:
    """Whether a row with this label closes the rows above it with their mean or result.

    ``merged``: the label covers the columns of names, so that it can be no name.
    """
    words = frozenset(re.findall(r"[^\W\d_]+", text.lower()))
    if not words or not words <= _REPORTING:
        return False
    return merged or bool(words & _MEAN) or any(result <= words for result in _RESULTS)
