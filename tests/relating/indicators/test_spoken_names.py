"""Sentences that call an indicator by another name."""

from __future__ import annotations

from dataclasses import replace

from support import indicators, report, understood

from auditor.models.report import Place, Sentence
from auditor.relating.indicators.spoken_names import add_spoken_names

MEASURE = [["No", "Sasaran", "Indikator Sasaran", "Satuan", "Target", "Realisasi", "Capaian"]]


def spoken(text: str, *names: str) -> list[list[str]]:
    rows = [[str(at), "Literasi naik", name, "Poin", "70", "65", "92,86"] for at, name in enumerate(names, 1)]
    made = report(understood(MEASURE, rows, number="3.1"))
    made = replace(made, sentences=(Sentence(text, Place("r.docx", 3), 1),))
    records = indicators(made)
    add_spoken_names(records, made)
    return [[value.text for value in one.nama_beda] for one in records]


def test_one_word_of_the_name_is_another() -> None:
    text = "Hal itu tampak pada Indikator Kinerja Utama yaitu Indeks Kegemaran (Minat) Daerah Kota Contoh."
    assert spoken(text, "Indeks Literasi Minat Daerah") == [
        ["Indeks Literasi Minat Daerah", "Indeks Kegemaran (Minat) Daerah"]
    ]


def test_shortened_misspelt_and_other_names_say_nothing() -> None:
    name = "Indeks Literasi Daerah"
    assert spoken("Indikator Indeks Litersi Daerah tercapai.", name) == [[]]
    assert spoken("Indikator Indeks Daerah tercapai.", name) == [[]]
    assert spoken("Nilai Indeks Kegemaran Daerah tercapai.", name) == [[]]
    assert spoken("Indikator Indeks Kegemaran Daerah tercapai.", name, "Indeks Kegemaran Daerah") == [[], []]
