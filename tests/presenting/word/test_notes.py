"""What stands in the Catatan Hasil Reviu."""

from dataclasses import replace
from pathlib import Path

from paper_maker import all_text, audit_with, finding, parts, written

from auditor.models.finding import Change, Earlier, Judged, Severity, Status, Verdict
from auditor.presenting.shared.audited import Audited


def test_a_note_has_all_that_a_unit_needs(tmp_path: Path) -> None:
    audited = replace(
        audit_with(finding("ANG-01", 4), finding("ANG-01", 5)),
        basis={"ANG-01": ("Kriteria A", "Kriteria B")},
        consequences={"ANG-01": "Akibatnya."},
    )
    notes, _ = written(audited, tmp_path)
    assert parts(notes)["1. Judul ANG-01 (tinggi)"] == [
        [
            ["No.", "Halaman dan tempat", "Kondisi", "Tanggapan unit"],
            *(
                [
                    str(number),
                    f"Hal. {page}, Tabel 3.1, baris “Baris”, kolom Target",
                    f"Pesan ANG-01 di halaman {page}.\nHitungan: 4 + 6 = 10\nSeharusnya: 10",
                    "",
                ]
                for number, page in ((1, 4), (2, 5))
            ),
            ["Kriteria", "Kriteria A; Kriteria B"],
            ["Akibat", "Akibatnya."],
            ["Usul", "Perbaiki."],
        ]
    ]


def test_the_gravest_come_first_and_small_ones_are_gathered(tmp_path: Path) -> None:
    audited = audit_with(
        finding("STR-08", 1, severity=Severity.INFO),
        finding("KIN-01", 2, severity=Severity.SEDANG),
        finding("STR-06", 2, severity=Severity.RENDAH),
        finding("ANG-01", 4),
        finding("STR-06", 4, severity=Severity.RENDAH),
    )
    found = parts(written(audited, tmp_path)[0])
    headings = [heading for heading in found if heading[:1].isdigit()]
    assert headings == ["1. Judul ANG-01 (tinggi)", "2. Judul KIN-01 (sedang)"]
    [table] = found["B. Catatan kecil"]
    assert [row[1][:6] if row[1:] else row[0] for row in table[1:]] == [
        "Judul STR-06 (rendah). Kriteria: [DIISI AUDITOR]. Akibat: [DIISI AUDITOR] Usul: Perbaiki.",
        "Hal. 2",
        "Hal. 4",
        "Judul STR-08 (info). Kriteria: [DIISI AUDITOR]. Akibat: [DIISI AUDITOR] Usul: Perbaiki.",
        "Hal. 1",
    ]


def test_what_is_in_doubt_is_asked_and_no_note(tmp_path: Path) -> None:
    doubtful = finding("ANG-01", 4, status=Status.PERLU_DICEK, doubt="angka kabur")
    notes, _ = written(audit_with(doubtful), tmp_path)
    found = parts(notes)
    assert found["A. Catatan"] == []
    assert "Tidak ada catatan berkeparahan tinggi atau sedang." in all_text(notes)
    [[_, group, row]] = found["C. Hal yang perlu dikonfirmasi"]
    assert group == [
        "Perlu dikonfirmasi apakah judul ANG-01 (keparahan bila benar: tinggi). "
        "Kriteria: Permenpan RB 53/2014"
    ]
    assert row[2] == "Pesan ANG-01 di halaman 4.\nMeragukan karena: angka kabur"
    assert "Seharusnya" not in all_text(notes)
    assert "Akibat" not in all_text(notes)


def test_a_reviewers_verdict_decides_what_is_a_note(tmp_path: Path) -> None:
    def judged(verdict: Verdict) -> Judged:
        return Judged("x", "ANG-01", "", verdict, "sudah dilihat")

    notes, _ = written(
        audit_with(
            finding("ANG-01", 4, status=Status.PERLU_DICEK, doubt="kabur", judged=judged(Verdict.BENAR)),
            finding("ANG-02", 5, judged=judged(Verdict.PERLU_KLARIFIKASI), change=Change.TETAP),
        ),
        tmp_path,
    )
    found = parts(notes)
    assert found["1. Judul ANG-01 (tinggi)"][0][1][2].endswith(
        "(menurut pereviu: benar; catatan pereviu: sudah dilihat)"
    )
    [[*_, row]] = found["C. Hal yang perlu dikonfirmasi"]
    assert row[0] == "2"
    assert row[2].endswith("(tetap; menurut pereviu: perlu klarifikasi; catatan pereviu: sudah dilihat)")


def test_what_became_of_an_earlier_audit(tmp_path: Path) -> None:
    judged = Judged("c", "ANG-03", "Pesan ANG-03", Verdict.BUKAN_TEMUAN, "keliru baca")
    notes, review = written(
        audit_with(
            finding("ANG-01", 4, change=Change.BARU),
            fixed=(Earlier("a", "ANG-02", Severity.TINGGI, Status.PASTI, "Pesan lama", "hal. 3"),),
            dismissed=(finding("ANG-03", 6, judged=judged),),
            unneeded=(Judged("d", "ANG-04", "Pesan hilang", Verdict.BENAR, "ok"),),
        ),
        tmp_path,
    )
    found = parts(notes)
    assert found["1. Judul ANG-01 (tinggi)"][0][1][2].endswith("(baru)")
    assert found["D. Sudah diperbaiki sejak audit sebelumnya"][0][1:] == [["Pesan lama", "hal. 3"]]
    assert found["E. Dinilai bukan temuan oleh pereviu"][0][1:] == [
        ["Pesan ANG-03 di halaman 6.", "hal. 6, Tabel 3.1, baris “Baris”, kolom Target", "keliru baca"]
    ]
    assert found["F. Putusan pereviu yang tidak diperlukan lagi"][0][1:] == [["Pesan hilang", "benar; ok"]]
    assert parts(review)["E. Sudah diperbaiki sejak audit sebelumnya"][0][1:] == [["Pesan lama", "hal. 3"]]


def test_no_empty_parts(audit: Audited, tmp_path: Path) -> None:
    headings = list(parts(written(audit, tmp_path)[0]))
    assert not [heading for heading in headings if heading[:2] in {"D.", "E.", "F."}]


def test_long_texts_are_cut_and_say_where_the_rest_is(tmp_path: Path) -> None:
    notes, _ = written(audit_with(finding("ANG-01", message="kata " * 1000)), tmp_path)
    condition = parts(notes)["1. Judul ANG-01 (tinggi)"][0][1][2]
    assert "kata … (selengkapnya di laporan.html, temuan 1)" in condition
    assert len(condition) < 1100
