"""Sentences in their order, and lists of what is to be done."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, made


@pytest.mark.parametrize(
    ("parts", "to_do"),
    [
        (("RENCANA AKSI", "Target tercapai."), True),
        (("Langkah yang akan dilakukan:", "Produksi naik;"), True),
        (("Hasilnya sebagai berikut:", "Menyusun laporan;"), True),
        (("Hasilnya sebagai berikut:", "Produksi naik;"), False),
        (("Produksi naik.", "Menyusun laporan;"), False),
        (("Pelaksanaan tugas dapat disimpulkan sebagai berikut:", "Produksi naik;"), False),
        (("KESIMPULAN DAN SARAN", "Produksi naik."), False),
        (("Langkah yang akan dilakukan:", "HASIL", "Produksi naik;"), False),
        (("Langkah yang akan dilakukan:", GOALS, "Produksi naik."), False),
        (("Catatan untuk produksi daerah:", "Produksi naik;"), False),
        (("Untuk mengatasi hal itu dilakukan langkah:", "Produksi naik;"), True),
        (("Upaya yang akan ditempuh:", "1. Benih dibagikan.", "Secara umum produksi naik."), False),
        (("Upaya yang akan ditempuh:", "1. Benih dibagikan.", "2. Secara umum produksi naik."), True),
    ],
)
def test_lists_and_sections_of_tasks_tell_no_facts(parts: tuple[str, ...], to_do: bool) -> None:
    one = made(GOALS, *parts)
    assert one.scope.plans(one.views[-1]) is to_do


def test_the_sentences_before_are_those_of_the_section() -> None:
    one = made(GOALS, "Satu.", "BAGIAN", "Dua.", "Tiga.", "Empat.")
    last = one.views[-1]
    assert [view.text for view in one.scope.before(last, 1)] == ["tiga."]
    assert [view.text for view in one.scope.before(last, 9)] == ["dua.", "tiga."]


def test_a_head_that_announces_what_is_told_is_no_plan() -> None:
    parts = ("Beberapa hal yang perlu dijelaskan sebagai berikut:", "Produksi padi turun;")
    report = made(GOALS, *parts)
    assert not report.scope.plans(report.views[-1])
    report = made(GOALS, "Langkah yang akan dilakukan sebagai berikut:", "Produksi padi turun;")
    assert report.scope.plans(report.views[-1])
