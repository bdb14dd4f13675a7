"""What Permenpan RB 53/2014 asks of a report: found, not found, or left to the reviewer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from support import blocks, document, table

from auditor.lexicon.checklist import load_checklist
from auditor.models.document import Block, BlockKind, NotRead, Table
from auditor.models.facts import Kelengkapan
from auditor.relating import relate
from auditor.understanding import understand

AGREEMENT = table(
    [["No", "Sasaran", "Indikator", "Satuan", "Target"]],
    [
        ["1", "Meningkatnya Produksi Padi", "Produksi padi per hektare", "Ton", "5"],
        ["2", "Meningkatnya Konsumsi Ikan", "Konsumsi ikan per kapita", "Kg", "40"],
    ],
    number="2.1",
    caption="Perjanjian Kinerja Tahun 2024",
)


def measured(number: str, name: str, indicator: str) -> Table:
    return table(
        [["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
        [["1", name, indicator, "Ton", "5", "6", "120%"]],
        number=number,
        caption="Pengukuran Kinerja Tahun 2024",
    )


RICE = measured("3.1", "Meningkatnya Produksi Padi", "Produksi padi per hektare")
FISH = measured("3.2", "Meningkatnya Konsumsi Ikan", "Konsumsi ikan per kapita")
NONE_NATIONAL = "Tidak ada standar nasional untuk indikator ini sehingga tidak dibandingkan."
CAUSE = "Capaian ini disebabkan oleh benih unggul yang dibagikan pada awal musim."
CLOSING = "Dari 2 (dua) indikator, semuanya telah mencapai target yang ditetapkan."

REPORT: tuple[str | Table, ...] = (
    "# BAB I PENDAHULUAN",
    "## 1.1 Gambaran Umum",
    "## 1.2 Sistematika",
    "Bab III menyajikan analisis efisiensi dan lampiran laporan.",
    "# BAB II PERENCANAAN KINERJA",
    AGREEMENT,
    "# BAB III AKUNTABILITAS KINERJA",
    "## SASARAN 1",
    RICE,
    CAUSE,
    NONE_NATIONAL,
    "## SASARAN 2",
    FISH,
    "# BAB IV PENUTUP",
    CLOSING,
)


def items(parts: Sequence[str | Table] = REPORT, kind: str = "LAPORAN KINERJA") -> list[Kelengkapan]:
    cover = [
        Block(BlockKind.PARAGRAPH, text) for text in (kind, "Dinas Pangan Kabupaten Sukaraya", "TAHUN 2024")
    ]
    return relate([understand(document(*cover, *blocks(*parts)))]).kelengkapan


def one(records: Sequence[Kelengkapan], nomor: str, sasaran: str | None = None) -> Kelengkapan:
    (found,) = [item for item in records if item.nomor == nomor and item.sasaran == sasaran]
    return found


PADI, IKAN = "Meningkatnya Produksi Padi", "Meningkatnya Konsumsi Ikan"


def test_the_checklist_has_the_items_of_the_regulation() -> None:
    third = [item.nomor for item in load_checklist() if item.daftar == "Lampiran III"]
    assert third == [
        *(f"I.{n}" for n in range(1, 7)),
        *(f"II.{n}" for n in range(1, 8)),
        *(f"III.{n}" for n in range(1, 11)),
    ]
    assert [item.nomor for item in load_checklist() if item.sasaran] == [f"III.A.{n}" for n in range(1, 8)]


def test_seven_items_for_every_sasaran() -> None:
    asked = [(item.nomor, item.sasaran) for item in items() if item.nomor.startswith("III.A.")]
    assert len(asked) == 14
    assert {sasaran for _, sasaran in asked} == {PADI, IKAN}


def test_a_measured_target_is_shown_by_its_cell() -> None:
    found = one(items(), "III.A.1", IKAN)
    assert found.status == "ada"
    assert [(value.text, value.place.table) for value in found.bukti] == [("6", "3.2")]


def test_an_item_of_one_sasaran_does_not_serve_another() -> None:
    assert one(items(), "III.A.5", PADI).status == "ada"
    missing = one(items(), "III.A.5", IKAN)
    assert missing.status == "tidak ditemukan"
    assert missing.tempat is not None
    assert missing.tempat.text == "SASARAN 2"


def test_a_general_part_serves_all_sasaran() -> None:
    parts = [*REPORT[:-2], "## 3.2 Analisis Efisiensi Penggunaan Sumber Daya", *REPORT[-2:]]
    assert {one(items(parts), "III.A.6", name).status for name in (PADI, IKAN)} == {"ada"}


def test_a_declared_absence_is_present() -> None:
    found = one(items(), "III.A.4", PADI)
    assert (found.status, found.alasan) == ("ada", "dinyatakan tidak ada")
    assert found.bukti[0].text == NONE_NATIONAL


def test_what_only_the_outline_promises_is_not_there() -> None:
    assert one(items(), "III.A.6", PADI).status == "tidak ditemukan"
    assert one(items(), "Lampiran").status == "tidak ditemukan"


def test_the_closing_chapter_must_conclude_on_achievement() -> None:
    assert one(items(), "IV (simpulan)").status == "ada"
    said = "Demikian laporan ini disusun sebagai bentuk pertanggungjawaban atas pelaksanaan tugas."
    missing = one(items([*REPORT[:-1], said]), "IV (simpulan)")
    assert missing.status == "tidak ditemukan"
    assert missing.tempat is not None
    assert missing.tempat.text == "BAB IV PENUTUP"


def test_a_sentence_on_what_will_be_told_is_no_analysis() -> None:
    parts = [
        part if part != CAUSE else "Bagian ini digunakan untuk menilai faktor penghambat." for part in REPORT
    ]
    assert one(items(parts), "III.A.5", PADI).status == "tidak ditemukan"


def test_nothing_is_missing_where_pages_were_not_read() -> None:
    report = understand(
        document(*(Block(BlockKind.HEADING, text, level=1) for text in ("BAB III CAPAIAN KINERJA",)))
    )
    unread = replace(report.document, not_read=(NotRead("halaman 7", "halaman tanpa teks"),))
    records = relate([replace(report, kind="LKjIP", document=unread)]).kelengkapan
    assert {item.status for item in records} == {"perlu penilaian pereviu"}


def test_what_a_text_cannot_tell_is_left_to_the_reviewer_with_the_reason() -> None:
    judged = one(items(), "II.5")
    assert judged.status == "perlu penilaian pereviu"
    assert judged.alasan is not None


def test_a_document_that_is_no_performance_report_is_not_asked() -> None:
    assert items([AGREEMENT], kind="PERJANJIAN KINERJA") == []


def test_a_file_of_one_chapter_is_asked_for_no_part_of_another() -> None:
    chapter = ("# BAB III AKUNTABILITAS KINERJA", "## 3.1 Capaian Kinerja", RICE, CAUSE)
    records = items(chapter)
    asked = {record.nomor for record in records if record.status == "tidak ditemukan" and record.tingkat}
    assert asked
    assert all(nomor.startswith("III.") for nomor in asked)
    assert one(records, "II").alasan == "yang diberikan hanya memuat BAB III"


def test_a_report_that_lacks_its_other_chapters_is_asked_for_them() -> None:
    records = items(("# KATA PENGANTAR", "# BAB III AKUNTABILITAS KINERJA", "## 3.1 Capaian Kinerja", RICE))
    assert one(records, "I").status == "tidak ditemukan"
