"""The papers in Word, read back."""

import importlib.util
import re
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from made_audit import HOSTILE, make_audit
from support import ROOT

from auditor.checking.rules.rule import Rule
from auditor.files.plain import one_line
from auditor.lexicon.checklist import load_checklist
from auditor.models.errors import InputError
from auditor.models.facts import Kelengkapan
from auditor.models.finding import (
    Change,
    Earlier,
    Finding,
    Judged,
    Severity,
    Status,
    Verdict,
)
from auditor.models.report import Place, Value
from auditor.presenting.shared.audited import Audited
from auditor.presenting.word import template
from auditor.presenting.word.papers import check_templates, export_templates, write_word

CHR, KKR = "catatan-hasil-reviu.docx", "kertas-kerja-reviu.docx"
SHOWN = one_line(HOSTILE)
Rows = list[list[str]]


def audit_with(*findings: Finding, **changed: object) -> Audited:
    """The made audit with these findings in place of its own; ``changed`` are fields of its outcome."""
    made = make_audit()
    return replace(made, outcome=replace(made.outcome, findings=findings, **changed))


def finding(rule: str, at: int = 1, **changed: object) -> Finding:
    """An asserted finding of a rule on the page of that number."""
    made = Finding(
        rule=rule,
        title=f"Judul {rule}",
        severity=Severity.TINGGI,
        status=Status.PASTI,
        message=f"Pesan {rule} di halaman {at}.",
        expected="10",
        arithmetic="4 + 6 = 10",
        advice="Perbaiki.",
        evidence=(Value("9", Place("laporan.pdf", at, "3.1", None, "Baris", "Target")),),
        fingerprint=f"{rule}{at}",
    )
    return replace(made, **changed)


def written(audited: Audited, folder: Path) -> tuple[docx.document.Document, docx.document.Document]:
    """Both papers, read back."""
    write_word(audited, folder)
    return docx.Document(str(folder / CHR)), docx.Document(str(folder / KKR))


def rows(table: docx.table.Table) -> Rows:
    """The texts of a table, a merged cell once."""
    return [
        [cell.text for at, cell in enumerate(row.cells) if at == 0 or cell._tc is not row.cells[at - 1]._tc]
        for row in table.rows
    ]


def parts(document: docx.document.Document) -> dict[str, list[Rows]]:
    """The tables under each heading."""
    found: dict[str, list[Rows]] = {"": []}
    heading = ""
    for block in document.iter_inner_content():
        if isinstance(block, docx.table.Table):
            found[heading].append(rows(block))
        elif block.style.name.startswith("Heading"):
            heading = block.text
            found[heading] = []
    return found


def all_text(document: docx.document.Document) -> str:
    """Every text of a paper, header and footer too."""
    return "\n".join(
        "".join(part.xpath(".//text()"))
        for section in document.sections
        for part in (
            document.element.body,
            *(one._element for one in (section.header, section.first_page_header, section.footer)),
        )
    )


def closings(document: docx.document.Document) -> dict[str, list[str]]:
    """The 23 items by number: statement, closing, grounds, what the reviewer adds."""
    tables = [table for found in parts(document).values() for table in found]
    return {
        row[0]: row[1:] for table in tables if table[0][-1] == "Sebab/penilaian pereviu" for row in table[1:]
    }


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


def test_hostile_texts_are_plain(audit: Audited, tmp_path: Path) -> None:
    notes, review = written(audit, tmp_path)
    assert f"Pesan ANG-02: {SHOWN}" in all_text(notes)
    assert "49" not in all_text(notes)
    strange = replace(
        audit.reports[0], office="A {_{ x }_} {_% y %_} </w:t> \x0b\x0c\x07\t\ud800\ufffe &amp; \u202e"
    )
    notes, review = written(replace(audit, reports=[strange]), tmp_path)
    for paper in (notes, review):
        assert "LAPORAN KINERJA A {_{ x }_} {_% y %_} </w:t> &amp; TAHUN 2023" in all_text(paper)


def test_nothing_of_the_template_is_left(tmp_path: Path) -> None:
    for paper in written(audit_with(finding("ANG-01")), tmp_path):
        assert not re.search(r"\{\{|\}\}|\{%|%\}|\bNone\b", all_text(paper))


def items(*changed: tuple[str, str, str]) -> list[Kelengkapan]:
    """A record for each item, left to the reviewer but for those named with their list and status."""
    told = {(daftar, number): status for daftar, number, status in changed}
    return [
        Kelengkapan(
            place=Place("laporan.pdf", 3),
            daftar=item.daftar,
            nomor=item.nomor,
            butir=item.butir,
            sasaran=None,
            status=status,
            bukti=[Value("Kutipan", Place("laporan.pdf", 3))] if status == "ada" else [],
            tempat=None,
            alasan=None if status != "perlu penilaian pereviu" else "dinilai pereviu",
        )
        for item in load_checklist()
        for status in [told.get((item.daftar, item.nomor), "perlu penilaian pereviu")]
    ]


def reviewed(tmp_path: Path, records: Sequence[Kelengkapan], *findings: Finding) -> dict[str, list[str]]:
    audited = audit_with(*findings)
    audited.facts.kelengkapan[:] = records
    return closings(written(audited, tmp_path)[1])


def test_all_23_items_are_closed_under_their_aspect(tmp_path: Path) -> None:
    closed = reviewed(tmp_path, items())
    assert list(closed) == [
        *(f"I.{n}" for n in range(1, 7)),
        *(f"II.{n}" for n in range(1, 8)),
        *(f"III.{n}" for n in range(1, 11)),
    ]
    assert {row[1] for row in closed.values()} == {"Tidak cukup data"}
    assert {tuple(row[2:]) for row in closed.values()} == {("Dinilai pereviu", "[DIISI AUDITOR]")}
    found = parts(docx.Document(str(tmp_path / KKR)))
    aspects = ("I. Format", "II. Mekanisme penyusunan", "III. Substansi")
    assert [len(found[name][0]) - 1 for name in aspects] == [6, 7, 10]


def test_an_item_that_was_found_is_met(tmp_path: Path) -> None:
    closed = reviewed(tmp_path, items(("Lampiran III", "I.1", "ada")))
    assert closed["I.1"] == [
        "LKj menampilkan data penting instansi pemerintah",
        "Sesuai",
        "Hal. 3, narasi: “Kutipan”",
        "–",
    ]


def test_an_asserted_grave_finding_contradicts_an_item(tmp_path: Path) -> None:
    against = [finding("ANG-01", 1, fingerprint=f"a{at}") for at in range(3)]
    closed = reviewed(tmp_path, items(), *against, finding("ANG-99"), finding("EFI-01"))
    assert closed["II.5"][1:] == [
        "Tidak sesuai",
        "Bertentangan dengan butir ini: temuan 1–3 dan 5",
        "Sebab: [DIISI AUDITOR]",
    ]
    told = all_text(docx.Document(str(tmp_path / KKR)))
    assert "Temuan yang tidak terkait langsung dengan salah satu butir: 4." in told


@pytest.mark.parametrize(
    "changed", [{"status": Status.PERLU_DICEK, "doubt": "kabur"}, {"severity": Severity.RENDAH}]
)
def test_doubtful_and_small_findings_contradict_nothing(tmp_path: Path, changed: dict[str, object]) -> None:
    closed = reviewed(tmp_path, items(), finding("ANG-01", 2, **changed))
    assert closed["II.5"][1] == "Tidak cukup data"
    assert "temuan 1" in closed["II.5"][2]


def test_an_open_question_keeps_an_item_from_being_met(tmp_path: Path) -> None:
    records = items(("Lampiran III", "I.3", "ada"))
    asked = finding("KIN-07", 2, status=Status.PERLU_DICEK, doubt="kabur")
    closed = reviewed(tmp_path, records, asked)
    assert closed["I.3"][1] == "Tidak cukup data"
    assert "Perlu dikonfirmasi: temuan 1" in closed["I.3"][2]


def test_a_missing_part_of_lampiran_ii_keeps_an_item_from_being_met(tmp_path: Path) -> None:
    records = items(("Lampiran III", "III.7", "ada"), ("Lampiran II", "III.A.4", "tidak ditemukan"))
    closed = reviewed(tmp_path, records)
    assert closed["III.7"][1] == "Tidak cukup data"
    assert "Tidak ditemukan: perbandingan realisasi dengan standar nasional (jika ada)" in closed["III.7"][2]


def test_rules_that_bear_on_items_exist(rules: Sequence[Rule]) -> None:
    known = {rule.id for rule in rules} | {path.stem for path in (ROOT / "rules").glob("*-*.yaml")}
    listed = load_checklist()
    assert {rule for item in listed for rule in (*item.aturan, *item.catatan)} <= known
    parts_of_reports = {item.nomor for item in listed if item.daftar == "Lampiran II"}
    assert {number for item in listed for number in item.isi} <= parts_of_reports


def test_every_rule_says_what_follows(rules: Sequence[Rule]) -> None:
    assert [rule.id for rule in rules if not rule.file.akibat.endswith(".")] == []


def test_the_statement_is_left_to_the_inspector(audit: Audited, tmp_path: Path) -> None:
    for paper in written(audit, tmp_path):
        told = all_text(paper).lower()
        for words in (
            "telah mereviu",
            "telah kami reviu",
            "tidak terdapat kondisi",
            "kami yakin",
            "akurat, andal",
        ):
            assert words not in told
    blocks = list(docx.Document(str(tmp_path / KKR)).paragraphs)
    at = next(at for at, block in enumerate(blocks) if block.text == "Pernyataan telah direviu")
    assert blocks[at + 1].text == "[DIISI AUDITOR]"


@pytest.mark.parametrize(
    ("office", "caveat"),
    [
        ("Dinas Rekaan Kabupaten Tirta", True),
        ("Badan Rekaan Daerah Kota Tirta", True),
        ("Badan Rekaan Nasional", False),
        (None, False),
    ],
)
def test_the_caveat_stands_for_a_regional_office_only(
    audit: Audited, tmp_path: Path, office: str | None, caveat: bool
) -> None:
    audited = replace(audit, reports=[replace(audit.reports[0], office=office)])
    told = all_text(written(audited, tmp_path)[1])
    assert ("reviu dilakukan hanya atas laporan kinerja tingkat" in told) is caveat


def test_several_documents_are_named(tmp_path: Path) -> None:
    notes, _ = written(make_audit("a.pdf", "b.pdf"), tmp_path)
    assert "Hal. 5, a.pdf, Tabel 3.1" in all_text(notes)
    assert ["Berkas", "a.pdf; b.pdf"] in parts(notes)[""][0]


def test_pages_are_those_of_the_document_that_is_named(tmp_path: Path) -> None:
    made = make_audit("baru.pdf", "lama.pdf")
    places = (Place("baru.pdf", 14, "3.4"), Place("lama.pdf", 13, "3.3"), Place("lama.pdf", 11, "3.2"))
    one = finding("TAH-01", evidence=tuple(Value("9", place) for place in places))
    audit = replace(made, outcome=replace(made.outcome, findings=(one,)))
    notes, _ = written(audit, tmp_path)
    assert "Hal. 14, baru.pdf, Tabel 3.4; dan lama.pdf, hal. 11, 13" in all_text(notes)


def test_head_rows_repeat_and_no_row_breaks(audit: Audited, tmp_path: Path) -> None:
    for paper in written(audit, tmp_path):
        assert round(paper.sections[0].page_width.cm, 1) == 21.0
        for table in paper.tables:
            assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in table.rows)
            if table.rows[0].cells[0].text == "No.":
                assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")


def own_template(folder: Path, name: str, found: str, put: str) -> Path:
    """The bundled templates in a folder, with a text of one replaced."""
    export_templates(folder, anew=True)
    document = docx.Document(str(folder / name))
    tables = [cell for table in document.tables for row in table.rows for cell in row.cells]
    runs = [
        run
        for paragraph in (*document.paragraphs, *(p for cell in tables for p in cell.paragraphs))
        for run in paragraph.runs
        if found in run.text
    ]
    runs[0].text = runs[0].text.replace(found, put)
    document.save(str(folder / name))
    return folder


def test_an_offices_own_template_is_used(audit: Audited, tmp_path: Path) -> None:
    own = own_template(tmp_path / "templat", CHR, "CATATAN HASIL REVIU", "CHR untuk {{ unit }}")
    (own / KKR).unlink()
    check_templates(own)
    notes, review = written(replace(audit, templates=own), tmp_path)
    assert notes.paragraphs[0].text == "CHR untuk Dinas Rekaan"
    assert review.paragraphs[0].text == "KERTAS KERJA REVIU"


@pytest.mark.parametrize(
    ("put", "told"),
    [
        ("{{ unt }}", "nama “unt” tidak ada"),
        ("{{ unit", "tanda {{ }} atau {% %} tidak lengkap atau keliru di dekat “{{ unit"),
        ("{% if unit %}", "tidak lengkap atau keliru"),
        ("{{ unit | safe }}", "penyaring “safe” tidak boleh dipakai"),
        ("{{ unit.__class__.__mro__ }}", "tidak diizinkan"),
        ("{{ unit.upper() }}", "tidak diizinkan"),
        ("{{ unit * 9 }}", "tidak diizinkan"),
        ("{{ jumlah[0].rahasia }}", "nama “rahasia” tidak ada"),
        ("{% include 'x' %}", "tidak dapat dihitung"),
    ],
)
def test_a_template_with_a_fault_is_told(audit: Audited, tmp_path: Path, put: str, told: str) -> None:
    own = own_template(tmp_path / "templat", CHR, "CATATAN HASIL REVIU", put)

    def use() -> None:
        check_templates(own)
        write_word(replace(audit, templates=own), tmp_path)

    with pytest.raises(InputError) as error:
        use()
    assert str(error.value).startswith(f"Templat {own / CHR} perlu diperbaiki: ")
    assert told in str(error.value)


DOUBLED = "{% set a = a ~ a %}" * 40
MANY = "{% for a in unit %}"


@pytest.mark.parametrize(
    ("put", "told"),
    [
        ("{% set a = 'xxxxxxxxxx' %}" + DOUBLED + "{{ a }}", "huruf"),
        ("{% set a = 'xxxxxxxxxx' %}" + DOUBLED.replace("~", "+"), "tidak diizinkan"),
        ("{% set a = 'xxxxxxxxxx' %}" + DOUBLED.replace("a ~ a", "a | replace('x', 'xxxxxxxxxx')"), "huruf"),
        ("{% set a = ['x', 'x'] %}" + DOUBLED.replace("a ~ a", "[a, a]") + "{{ a }}", "tidak dapat dihitung"),
        ("{% set a = 'x' * 9 %}", "tidak diizinkan"),
        ("{{ '%99999999999d' % 1 }}", "tidak diizinkan"),
        (MANY * 10 + "x" + "{% endfor %}" * 10, "langkah"),
        (MANY * 10 + "{{ unit | join('xxxxxxxxxx') }}" + "{% endfor %}" * 10, "lebih dari"),
        ("{% set a %}" + "x" * 9 + "{% endset %}", "tidak diizinkan"),
        ("{{ 1 // 0 }}", "ZeroDivisionError"),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "RecursionError"),
    ],
)
def test_a_template_that_takes_too_much_is_told(audit: Audited, tmp_path: Path, put: str, told: str) -> None:
    own = own_template(tmp_path / "templat", CHR, "CATATAN HASIL REVIU", put)

    def use() -> None:
        check_templates(own)
        write_word(replace(audit, templates=own), tmp_path)

    with pytest.raises(InputError, match="perlu diperbaiki") as error:
        use()
    assert told in str(error.value)


def test_a_template_that_computes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export_templates(tmp_path, anew=True)
    monkeypatch.setattr(template, "_SECONDS", 0.01)
    with pytest.raises(InputError, match="perlu diperbaiki: melewati batas waktu"):
        check_templates(tmp_path)


def test_a_template_that_unpacks_to_more_than_any(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / CHR, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 21_000_000)
    with pytest.raises(InputError, match="terlalu besar"):
        check_templates(tmp_path)


def test_a_template_whose_condition_cuts_a_table(tmp_path: Path) -> None:
    own_template(tmp_path, CHR, "CATATAN HASIL REVIU", "{%p if not unit %}")
    document = docx.Document(str(tmp_path / CHR))
    document.tables[0].cell(0, 0).text = "{%p endif %}"
    document.save(str(tmp_path / CHR))
    with pytest.raises(InputError, match="memotong paragraf atau baris tabel"):
        write_word(replace(make_audit(), templates=tmp_path), tmp_path / "hasil")


def test_a_template_that_is_no_word_document(tmp_path: Path) -> None:
    (tmp_path / CHR).write_text("bukan ZIP")
    with pytest.raises(InputError, match=f"{CHR} rusak atau terpotong"):
        check_templates(tmp_path)
    with zipfile.ZipFile(tmp_path / CHR, "w") as archive:
        archive.writestr("isi.txt", "x")
    with pytest.raises(InputError, match="bukan dokumen Word"):
        check_templates(tmp_path)


def test_a_folder_without_templates(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=f"tidak memuat {CHR} maupun {KKR}"):
        check_templates(tmp_path / "tiada")


def test_templates_that_exist_are_left(tmp_path: Path) -> None:
    assert export_templates(tmp_path / "t", anew=False) == ([tmp_path / "t" / CHR, tmp_path / "t" / KKR], [])
    (tmp_path / "t" / CHR).write_text("milik kantor")
    (tmp_path / "t" / KKR).unlink()
    assert export_templates(tmp_path / "t", anew=False) == ([tmp_path / "t" / KKR], [tmp_path / "t" / CHR])
    assert (tmp_path / "t" / CHR).read_text() == "milik kantor"
    export_templates(tmp_path / "t", anew=True)
    assert docx.Document(str(tmp_path / "t" / CHR)).paragraphs[0].text == "CATATAN HASIL REVIU"


@pytest.mark.parametrize(("name", "maker"), [(CHR, "notes"), (KKR, "review")])
def test_the_script_makes_the_bundled_templates(tmp_path: Path, name: str, maker: str) -> None:
    spec = importlib.util.spec_from_file_location("word_templates", ROOT / "scripts" / "word_templates.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    getattr(module, maker)().save(str(tmp_path / name))
    with zipfile.ZipFile(tmp_path / name) as made, zipfile.ZipFile(ROOT / "reports" / name) as kept:
        assert made.namelist() == kept.namelist()
        for part in kept.namelist():
            assert made.read(part) == kept.read(part), f"{part}: python scripts/word_templates.py"


def test_libreoffice_opens_them(audit: Audited, tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice (soffice) is not installed")
    written(audit, tmp_path)
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / CHR), str(tmp_path / KKR)], check=True, capture_output=True)
    for name in (CHR, KKR):
        assert (tmp_path / name).with_suffix(".pdf").read_bytes().startswith(b"%PDF")
