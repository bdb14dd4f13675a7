"""The sasaran and indicators of all tables."""

from __future__ import annotations

from dataclasses import replace

from support import report, understood

from auditor.models.document import Block, BlockKind
from auditor.models.facts import Cara, Hal
from auditor.models.report import ReportTable
from auditor.relating import relate
from auditor.understanding.prose.goal_lists import find_goal_lists

MEASURED = [["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian"]]
LISTED = [["No", "Indikator Kinerja Utama", "Satuan", "Formulasi", "Sumber Data"]]
NAMES = [
    "Indeks Literasi Masyarakat",
    "Persentase Arsip Tertata",
    "Jumlah Pemustaka Aktif",
    "Cakupan Kepesertaan Klub Baca",
]


def measured(*names: str, order: int = 1) -> ReportTable:
    rows = [
        [str(at), "Meningkatnya literasi", name, "%", str(50 + at), "71", "100"]
        for at, name in enumerate(names)
    ]
    return understood(MEASURED, rows, number=f"3.{order}", caption=f"Capaian {order}", order=order)


def listed(*names: str) -> ReportTable:
    rows = [[str(at), name, "%", "a / b", "Bidang"] for at, name in enumerate(names)]
    return understood(LISTED, rows, number="2.1", caption="Indikator Kinerja Utama", order=5)


def indicators(*tables: ReportTable) -> dict[str, list[tuple[str, Cara]]]:
    things = relate([report(*tables)]).entitas
    return {
        one.nama: [(s.nama, s.cara) for s in one.sebutan[1:]] for one in things if one.hal is Hal.INDIKATOR
    }


def test_an_indicator_is_one_thing_in_lists_and_tables() -> None:
    assert indicators(measured(*NAMES), listed(*reversed(NAMES))) == {
        name: [(name, Cara.NAMA)] for name in NAMES
    }


def test_two_names_that_one_table_holds_are_two_indicators() -> None:
    twins = "Persentase Arsip Tertata", "Persentase Arsip Tertata Digital"
    assert set(indicators(measured(*twins), listed(*reversed(twins)))) == set(twins)


def test_the_odd_name_of_a_list_may_be_the_one_that_it_lacks() -> None:
    found = indicators(measured(*NAMES), listed(*NAMES[:3], "Cakupan Pelayanan Klub Baca"))
    assert found[NAMES[3]] == [("Cakupan Pelayanan Klub Baca", Cara.DUGAAN)]


def test_another_name_is_asked_about_and_a_slip_is_told() -> None:
    tables = measured(*NAMES), listed("Indeks Literasi Masyarakt", *NAMES[1:3], "Cakupan Pelayanan Klub Baca")
    records = {one.nama: one.nama_beda for one in relate([report(*tables)]).indikator}
    assert [(v.text, v.doubt) for v in records[NAMES[0]][1:]] == [("Indeks Literasi Masyarakt", None)]
    assert [bool(v.doubt) for v in records[NAMES[3]][1:]] == [True]


def test_a_label_of_a_sasaran_among_indicators_is_none_of_them() -> None:
    assert set(indicators(measured("SS 1 Terwujudnya Literasi", *NAMES[:2]))) == set(NAMES[:2])


def tree(*tables: ReportTable) -> list[tuple[str, str, str | None]]:
    """What each misi, tujuan, sasaran and indicator is, and what it stands under."""
    things = relate([report(*tables)]).entitas
    return [(one.hal.value, one.nama, one.induk.nama if one.induk else None) for one in things]


def test_misi_tujuan_and_sasaran_are_levels_above_indicators() -> None:
    found = tree(
        understood(
            [["Misi", "Tujuan", "Sasaran", "Indikator Sasaran"]],
            [
                ["Misi 1: Kota yang cerdas", "Warga gemar membaca", "Meningkatnya literasi", NAMES[0]],
                ["Misi 1: Kota yang cerdas", "Warga gemar membaca", "Arsip tertata rapi", NAMES[1]],
                ["Misi 2: Kota yang bersih", "Warga hidup sehat", "Sampah berkurang", NAMES[2]],
            ],
            number="2.1",
        )
    )
    assert found == [
        ("misi", "Kota yang cerdas", None),
        ("misi", "Kota yang bersih", None),
        ("tujuan", "Warga gemar membaca", "Kota yang cerdas"),
        ("tujuan", "Warga hidup sehat", "Kota yang bersih"),
        ("sasaran", "Meningkatnya literasi", "Warga gemar membaca"),
        ("sasaran", "Arsip tertata rapi", "Warga gemar membaca"),
        ("sasaran", "Sampah berkurang", "Warga hidup sehat"),
        ("indikator", NAMES[0], "Meningkatnya literasi"),
        ("indikator", NAMES[1], "Arsip tertata rapi"),
        ("indikator", NAMES[2], "Sampah berkurang"),
    ]


def test_a_mixed_column_has_the_tujuan_that_other_tables_know() -> None:
    found = tree(
        understood(
            [["Tujuan", "Sasaran", "Strategi"]],
            [["Warga gemar membaca", "Meningkatnya literasi", "Taman baca"]],
            number="2.1",
        ),
        understood(
            [["No", "Tujuan/Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"]],
            [
                ["1", "Warga gemar membaca", NAMES[0], "%", "60"],
                ["2", "Meningkatnya literasi", NAMES[1], "%", "70"],
            ],
            number="2.2",
            order=2,
        ),
    )
    assert found == [
        ("tujuan", "Warga gemar membaca", None),
        ("sasaran", "Meningkatnya literasi", "Warga gemar membaca"),
        ("indikator", NAMES[0], "Warga gemar membaca"),
        ("indikator", NAMES[1], "Meningkatnya literasi"),
    ]


def test_lists_in_prose_name_what_tables_name() -> None:
    lines = (
        "Misi 1: Mewujudkan kota cerdas",
        "Sasaran 1: Meningkatnya literasi, dengan indikator:",
        f"a. {NAMES[0]}",
        f"b. {NAMES[1]}",
        "Indikator yang baik adalah sebagai berikut:",
        "1. Dapat diukur dengan mudah",
        "2. Relevan dengan tugas",
    )
    made = replace(
        report(measured(*NAMES[:2])),
        listed_goals=tuple(find_goal_lists([Block(BlockKind.PARAGRAPH, line) for line in lines])),
    )
    found = {
        (one.nama, one.induk.nama if one.induk else None): [s.place.table for s in one.sebutan]
        for one in relate([made]).entitas
    }
    assert found == {
        ("Mewujudkan kota cerdas", None): [None],
        ("Meningkatnya literasi", "Mewujudkan kota cerdas"): ["3.1", None],
        (NAMES[0], "Meningkatnya literasi"): ["3.1", None],
        (NAMES[1], "Meningkatnya literasi"): ["3.1", None],
    }
