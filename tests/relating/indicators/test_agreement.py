"""What the Perjanjian Kinerja promises beside what is measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from support import report, understood

from auditor.models.document import Block, BlockKind
from auditor.models.facts import Facts
from auditor.relating import relate
from auditor.understanding.prose.goal_lists import find_goal_lists

PK = [["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]]
MEASURED = [["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian"]]
NAMES = ["Tingkat Kegemaran Membaca", "Nilai SAKIP Dinas", "Waktu Temu Balik Arsip"]


def joined(
    promised: Sequence[str], measured: Sequence[str], title: str = "Perjanjian Kinerja Tahun 2024"
) -> list[tuple[str, bool, bool]]:
    pk = understood(
        PK,
        [[str(at), f"Meningkatnya hal {at}", name, "Nilai", "70"] for at, name in enumerate(promised)],
        number="2.4",
        caption=title,
    )
    results = understood(
        MEASURED,
        [[str(at), f"Meningkatnya hal {at}", name, "Nilai", "70", "71", "101,43"]
         for at, name in enumerate(measured)],
        number="3.1",
        caption="Pengukuran Kinerja Tahun 2024",
        order=2,
    )  # fmt: skip
    facts = relate([report(pk, results)])
    return [(one.nama, one.dijanjikan is not None, one.diukur is not None) for one in facts.janji]


def test_all_that_is_promised_is_measured() -> None:
    assert joined(NAMES, NAMES) == [(name, True, True) for name in NAMES]


def test_promised_and_not_measured() -> None:
    assert ("Waktu Temu Balik Arsip", True, False) in joined(NAMES, NAMES[:2])


def test_measured_and_not_promised() -> None:
    extra = "Luas Depo Terpelihara"
    assert joined(NAMES, [*NAMES, extra])[-1] == (extra, False, True)


def test_another_name_may_be_the_same_indicator() -> None:
    assert all(both for _, _, both in joined(NAMES, [*NAMES[:2], "Rata-Rata Waktu Temu Balik Arsip Statis"]))


def test_tables_that_do_not_find_each_other_are_not_compared() -> None:
    assert joined(NAMES, ["Luas Depo Terpelihara", "Jumlah Pemustaka Daring"]) == []


def test_only_the_promise_of_the_year_counts() -> None:
    assert joined(NAMES, NAMES, "Perjanjian Kinerja Tahun 2023") == []
    assert joined(NAMES, NAMES, "Rencana Kerja Tahunan Tahun 2024") == []


def test_a_measured_indicator_that_is_itself_promised_is_no_other_one() -> None:
    promised = [*NAMES, "Nilai SAKIP Dinas Daerah"]
    assert joined(promised, NAMES)[-1] == ("Nilai SAKIP Dinas Daerah", True, False)


def test_a_list_of_main_indicators_is_a_promise_too() -> None:
    iku = understood(
        [["No", "Indikator Kinerja Utama", "Satuan", "Formulasi", "Sumber Data"]],
        [
            [str(at), name, "Nilai", "a / b x 100", "Bidang"]
            for at, name in enumerate([*NAMES, "Luas Depo Arsip"])
        ],
        number="2.3",
        caption="Indikator Kinerja Utama",
    )
    results = understood(
        MEASURED,
        [[str(at), f"Hal {at}", name, "Nilai", "70", "71", "101,43"] for at, name in enumerate(NAMES)],
        number="3.1",
        caption="Pengukuran Kinerja Tahun 2024",
        order=2,
    )
    janji = {one.nama: one.diukur is not None for one in relate([report(iku, results)]).janji}
    assert janji == {**dict.fromkeys(NAMES, True), "Luas Depo Arsip": False}


def test_a_long_promise_of_which_hardly_any_is_measured_is_told_once() -> None:
    promised = [
        f"Jumlah Layanan {word}" for word in ("Baca", "Arsip", "Keliling", "Anak", "Lansia", "Difabel")
    ]
    pk = understood(
        PK,
        [[str(at), "Meningkatnya layanan", name, "Layanan", "7"] for at, name in enumerate(promised)],
        number="2.4",
        caption="Perjanjian Kinerja Tahun 2024",
    )
    results = understood(
        MEASURED,
        [["1", "Meningkatnya layanan", promised[0], "Layanan", "7", "7", "100"]],
        number="3.1",
        caption="Pengukuran Kinerja Tahun 2024",
        order=2,
    )
    janji = relate([report(pk, results)]).janji
    assert [(one.banyak, one.dari, one.diukur) for one in janji] == [(1, 6, None)]


def test_an_agreement_on_sasaran_lacks_no_indicator_of_a_tujuan() -> None:
    rows = [[str(at), f"Meningkatnya hal {at}", name, "Nilai", "70"] for at, name in enumerate(NAMES)]
    pk = understood(PK, rows, number="2.4", caption="Perjanjian Kinerja Tahun 2024")
    results = understood(MEASURED, [[*row, "71", "101,43"] for row in rows], number="3.1", order=2)
    header = [["No", "Tujuan", "Indikator Tujuan", "Satuan", "Target", "Realisasi", "Capaian"]]
    objective = ["1", "Warga gemar membaca", "Indeks Pembangunan Literasi", "Nilai", "70", "71", "101,43"]
    above = understood(header, [objective], number="3.2", order=3)
    names = [one.nama for one in relate([report(pk, results, above)]).janji]
    assert names == NAMES


def listed(*lines: str, measured: Sequence[str] = NAMES) -> Facts:
    """A report whose agreement is a list, beside a table of what was measured, each with the target 70."""
    results = understood(
        MEASURED,
        [[str(at), f"Meningkatnya hal {at}", name, "Nilai", "70", "71", "101,43"]
         for at, name in enumerate(measured)],
        number="3.1",
        caption="Pengukuran Kinerja Tahun 2024",
    )  # fmt: skip
    blocks = [Block(BlockKind.PARAGRAPH, line) for line in ("Target kinerja Tahun 2024:", *lines)]
    return relate([replace(report(results), listed_goals=tuple(find_goal_lists(blocks)))])


def test_an_agreement_may_be_a_list() -> None:
    facts = listed(f"1. {NAMES[0]}: 70", f"2. {NAMES[1]}: 70")
    assert [(one.nama, one.dijanjikan is not None) for one in facts.janji] == [
        (NAMES[0], True),
        (NAMES[1], True),
        (NAMES[2], False),
    ]
    assert not any(one.target_beda for one in facts.indikator)


def test_another_target_in_the_list_is_in_doubt() -> None:
    facts = listed(f"1. {NAMES[0]}: 70", f"2. {NAMES[1]}: 75")
    (other,) = (one for one in facts.indikator if one.target_beda)
    assert [(value.text, value.place.table, value.doubt is None) for value in other.target_beda] == [
        ("70", "3.1", True),
        ("75", None, False),
    ]


def test_a_list_of_other_names_promises_nothing() -> None:
    assert listed("1. Luas Depo Terpelihara: 70 m2", "2. Jumlah Pemustaka Daring: 8 orang").janji == []
