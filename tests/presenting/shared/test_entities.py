"""Things with every place that names them."""

from entity_maker import facts_of, mentioned, thing

from auditor.models.facts import Cara, Entitas, Hal, Pasangan, Sumber
from auditor.models.report import Level
from auditor.presenting.shared.entities import EntityRow, Mark, Named, entity_rows, sources_of


def rows(*pairs: Pasangan) -> list[EntityRow]:
    return entity_rows(facts_of(*pairs, spent=["3.6"]))


def test_things_stand_in_the_order_of_the_tree() -> None:
    roads, health = (
        thing(name, mentioned(name), level=Level.PROGRAM) for name in ("Program Jalan", "Program Kesehatan")
    )
    nurse = thing("Pelatihan Perawat", mentioned("Pelatihan Perawat"), below=health)
    lost = thing("Survei", mentioned("Survei"))
    bridge = thing("Jembatan", mentioned("Jembatan"), below=roads)
    gravel = thing("Kerikil", mentioned("Kerikil"), level=Level.SUB_KEGIATAN, below=bridge)
    found = rows(lost, roads, health, nurse, bridge, gravel)
    assert [(row.name, row.kind, row.depth, row.parent, row.lost) for row in found] == [
        ("Program Jalan", "program", 0, "", False),
        ("Jembatan", "kegiatan", 1, "Program Jalan", False),
        ("Kerikil", "sub kegiatan", 2, "Jembatan", False),
        ("Program Kesehatan", "program", 0, "", False),
        ("Pelatihan Perawat", "kegiatan", 1, "Program Kesehatan", False),
        ("Survei", "kegiatan", 0, "", True),
    ]


def test_each_document_has_a_tree_of_its_own() -> None:
    late = thing("Survei", mentioned("Survei", file="b.pdf"), level=Level.PROGRAM)
    first = thing("Sewa", mentioned("Sewa", file="a.pdf"))
    assert [(row.document, row.name) for row in rows(late, first)] == [("b.pdf", "Survei"), ("a.pdf", "Sewa")]


def test_places_that_write_one_name_stand_together() -> None:
    (row,) = rows(
        thing(
            "Kegiatan Pemeliharaan Jalan",
            mentioned("Kegiatan Pemeliharaan Jalan", table="2.5", page=37),
            mentioned("Pemeliharaan  JALAN", table="3.6", page=71),
            mentioned("Pemeliharaan Jalan", Sumber.DAFTAR, None, 58),
            mentioned("Pemeliharaan Jalan", Sumber.DAFTAR, None, 12),
            mentioned("Pemeliharaan Jalan", Sumber.PERJANJIAN, "tabel ke-2", None),
        )
    )
    assert row.named == (
        Named("perjanjian kinerja", "tabel ke-2", "", "", guessed=False),
        Named("pagu anggaran", "Tabel 2.5, hal. 37", "", "", guessed=False),
        Named("realisasi anggaran", "Tabel 3.6, hal. 71", "", "", guessed=False),
        Named("daftar dalam narasi", "hal. 12, 58", "", "", guessed=False),
    )
    assert (row.alike, row.otherwise) == (list(row.named), [])
    assert (row.marks, row.places) == ((), 5)
    assert sources_of([row]) == [
        "perjanjian kinerja",
        "pagu anggaran",
        "realisasi anggaran",
        "daftar dalam narasi",
    ]


def test_another_name_says_by_what_it_was_joined() -> None:
    (row,) = rows(
        thing(
            "Survei Jalan",
            mentioned("Survei Jalan", Sumber.KINERJA),
            mentioned("Survai Jalan", table="3.6", cara=Cara.EJAAN),
            mentioned("Pendataan Jalan", Sumber.DAFTAR, None, 9, cara=Cara.DUGAAN, alasan="namanya mirip"),
            mentioned("Pendataan", Sumber.TABEL_LAIN, cara=Cara.JUMLAH),
            beda="“survei” berbeda dari “survai”",
            beda_ragu="dapat berarti hal lain",
        )
    )
    assert [named.source for named in row.alike] == ["kinerja"]
    assert row.otherwise == [
        Named(
            "realisasi anggaran",
            "Tabel 3.6, hal. 4",
            "Survai Jalan",
            "beda ejaan: “survei” berbeda dari “survai” (dapat berarti hal lain)",
            guessed=False,
        ),
        Named(
            "tabel lain", "Tabel 3.1, hal. 4", "Pendataan", "dugaan: angka di sampingnya sama", guessed=True
        ),
        Named("daftar dalam narasi", "hal. 9", "Pendataan Jalan", "dugaan: namanya mirip", guessed=True),
    ]
    assert (row.marks, row.places) == ((Mark.DIFFERS, Mark.GUESSED), 2)


def test_a_name_that_is_written_so_in_several_tables_was_joined_by_one_reason() -> None:
    (row,) = rows(
        thing(
            "Survei",
            mentioned("Survei", Sumber.IKU),
            mentioned("Survai", Sumber.KINERJA, "3.2", cara=Cara.EJAAN),
            mentioned("Survai", Sumber.KINERJA, "3.3"),
            mentioned("SURVAI", Sumber.EFISIENSI, "3.4"),
        )
    )
    assert [(named.places, named.name, named.how) for named in row.otherwise] == [
        ("Tabel 3.2, hal. 4; Tabel 3.3, hal. 4", "Survai", "beda ejaan"),
        ("Tabel 3.4, hal. 4", "SURVAI", "beda ejaan"),
    ]


def test_what_is_missing_names_the_tables_that_have_those_beside_it() -> None:
    head = thing("Program Jalan", mentioned("Program Jalan", table="9.9"), level=Level.PROGRAM)
    other = thing("Sewa", mentioned("Sewa", table="3.18"), below=head)
    lost = thing(
        "Survei",
        mentioned("Survei", Sumber.DAFTAR, None, 7),
        below=head,
        hilang_di=["anggaran", "kinerja"],
        hilang_ragu="hanya tertulis di daftar",
        dugaan=["Survai"],
    )
    row = rows(head, other, lost)[-1]
    assert row.missing == ("anggaran (Tabel 3.18)", "kinerja")
    assert row.missing_note == "mungkin “Survai”; hanya tertulis di daftar"
    assert row.marks == (Mark.MISSING, Mark.GUESSED, Mark.ALONE)


def test_the_official_name_stands_where_it_differs() -> None:
    same, cut, wrong, unknown = rows(
        thing("Kegiatan Sewa", mentioned("Kegiatan Sewa"), resmi="sama", nama_resmi="SEWA"),
        thing("Taman Makam", mentioned("Taman Makam"), resmi="sama", nama_resmi="Taman Makam Pahlawan"),
        thing(
            "Survai",
            mentioned("Survai"),
            resmi="ejaan",
            nama_resmi="Survei",
            beda_resmi="huruf “a” salah",
            resmi_ragu="nama pendek",
            induk_resmi=["Jalan", "Jembatan"],
        ),
        thing("Lain", mentioned("Lain"), resmi="tidak_dikenal"),
    )
    assert (same.official, same.notes, same.marks) == ("", (), (Mark.ALONE,))
    assert (cut.official, cut.marks) == ("Taman Makam Pahlawan", (Mark.ALONE,))
    assert (wrong.official, wrong.marks) == ("Survei", (Mark.DIFFERS, Mark.ALONE))
    assert wrong.notes == (
        "huruf “a” salah (nama pendek)",
        "menurut nomenklatur di bawah “Jalan” atau “Jembatan”",
    )
    assert unknown.notes == ("tidak ada di nomenklatur",)


def test_two_parents_are_told() -> None:
    (row,) = rows(
        thing("Sewa", mentioned("Sewa"), induk_beda=True, induk_kinerja="Jalan", induk_anggaran="Air")
    )
    assert row.notes == ("di tabel kinerja di bawah “Jalan”, di tabel anggaran di bawah “Air”",)
    assert Mark.DIFFERS in row.marks


def test_sasaran_and_indicators_are_told_too() -> None:
    named = mentioned("Indeks Layanan", Sumber.IKU)
    goal = Entitas(
        named.place, "Layanan membaik", Hal.SASARAN, [mentioned("Layanan membaik", Sumber.KINERJA)]
    )
    index = Entitas(named.place, "Indeks Layanan", Hal.INDIKATOR, [named], goal)
    head = thing("Program Jalan", mentioned("Program Jalan"), level=Level.PROGRAM)
    facts = facts_of(head)
    lost = Entitas(named.place, "Waktu Layanan", Hal.INDIKATOR, [named])
    facts.entitas += [goal, index, lost]
    assert [(row.kind, row.depth, row.named[0].source, row.lost) for row in entity_rows(facts)] == [
        ("sasaran", 0, "kinerja", False),
        ("indikator", 1, "IKU", False),
        ("program", 0, "pagu anggaran", False),
        ("indikator", 0, "IKU", True),
    ]
