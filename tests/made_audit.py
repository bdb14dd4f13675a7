"""A report, its facts and the outcome of checking it, made by hand, with hostile texts in it."""

from dataclasses import replace
from decimal import Decimal

from auditor.models.document import Block, BlockKind, Cell, Document, NotRead, Table
from auditor.models.facts import Anggaran, Facts, Kelengkapan, Rincian
from auditor.models.finding import (
    Change,
    Earlier,
    Finding,
    Judged,
    NotChecked,
    Outcome,
    Severity,
    Status,
    Tick,
    Verdict,
)
from auditor.models.report import (
    Column,
    Level,
    Place,
    Report,
    ReportRow,
    ReportTable,
    Role,
    RowKind,
    TableKind,
    Value,
)
from auditor.presenting.shared.audited import Audited

HOSTILE = '<script>alert(1)</script> {{ 7 * 7 }} {% raw %} [red]x[/] \x1b[31m \x00\u202etxt & "q" \''
"""A text that breaks whatever takes it for markup."""


def _report(file: str) -> Report:
    def value(text: str, number: str | None, row: str, column: str, page: int) -> Value:
        return Value(
            text,
            Place(file, page, "3.1", "Realisasi Anggaran", row, column, (70.0, 100.123, 140.5, 112.0)),
            None if number is None else Decimal(number),
        )

    rows = tuple(
        ReportRow(
            at,
            RowKind.DATA,
            (
                value(name, None, name, "Nama", page),
                value(amount, number, name, "Anggaran", page),
            ),
            nama=name,
            page=page,
        )
        for at, (name, amount, number, page) in enumerate(
            [("=HYPERLINK(1)", "10.000,50", "10000.50", 4), (HOSTILE, "20.000", "20000", 5)]
        )
    )
    source = Table(
        order=1,
        header=((Cell("Nama"), Cell("Anggaran")),),
        rows=tuple(tuple(Cell(one.text) for one in row.values) for row in rows),
        pages=(4, 5),
        number="3.1",
        caption="Realisasi Anggaran",
    )
    blocks = (
        Block(BlockKind.PARAGRAPH, "LAPORAN KINERJA", 1),
        Block(BlockKind.HEADING, "BAB I PENDAHULUAN", 2, level=1),
        Block(BlockKind.PARAGRAPH, "Semua target tercapai.", 2),
        Block(BlockKind.HEADING, "BAB III AKUNTABILITAS", 4, level=1),
        Block(BlockKind.HEADING, "B. Realisasi Anggaran", 4, level=2),
        Block(BlockKind.TABLE, "", 4, table=source),
    )
    document = Document(file, "0" * 64, "pdf", 9, blocks, (NotRead("halaman 7", "halaman tanpa teks"),))
    columns = (Column(0, Role.NAMA, "Nama"), Column(1, Role.ANGGARAN, "Anggaran"))
    place = Place(file, 4, "3.1", "Realisasi Anggaran")
    table = ReportTable(source, TableKind.ANGGARAN, place, columns, rows)
    return Report(document, "LKjIP", "Dinas Rekaan", 2023, (table,), (), ())


def _finding(rule: str, severity: Severity, status: Status, *evidence: Value, fingerprint: str) -> Finding:
    return Finding(
        rule=rule,
        title=f"Judul {rule}",
        severity=severity,
        status=status,
        message=f"Pesan {rule}: {HOSTILE}",
        expected="Rp30.000,50",
        arithmetic="10.000,50 + 20.000 = 30.000,50",
        advice="Periksa kembali.",
        evidence=evidence,
        fingerprint=fingerprint,
        doubt="angka tidak jelas" if status is Status.PERLU_DICEK else None,
    )


def make_audit(*files: str) -> Audited:
    """An audit of these files; each has the same report with three findings, the last place first."""
    reports = tuple(_report(file) for file in files or ("laporan.pdf",))
    facts = Facts(laporan=list(reports))
    findings = []
    for at, report in enumerate(reports):
        first, second = report.tables[0].rows
        sentence = Value("Semua target tercapai.", Place(report.document.file, 2), doubt="kabur")
        findings += [
            _finding("ANG-02", Severity.TINGGI, Status.PASTI, second.values[1], fingerprint=f"a{at}"),
            _finding(
                "ANG-01",
                Severity.RENDAH,
                Status.PASTI,
                *first.values,
                *second.values,
                fingerprint=f"b{at}",
            ),
            _finding("NAR-01", Severity.SEDANG, Status.PERLU_DICEK, sentence, fingerprint=f"c{at}"),
        ]
        facts.anggaran += [
            Anggaran(
                place=row.values[0].place,
                nama=row.values[0].text,
                level=Level.SUB_KEGIATAN,
                tahun=2023,
                nomor="1.",
                program="-1+1",
                kegiatan="@SUM(A1)",
                anggaran=row.values[1],
                realisasi=None,
                sisa=None,
                persen=None,
                kinerja=None,
                keterangan=None,
            )
            for row in (first, second)
        ]
        facts.anggaran[-1].kembar.append(facts.anggaran[-2])
        facts.rincian.append(
            Rincian(
                place=first.values[1].place,
                asal="tabel",
                jenis="jumlah",
                label="Jumlah",
                total=second.values[1],
                bagian=[first.values[1], second.values[1]],
                jumlah=Decimal("30000.50"),
            )
        )
        facts.kelengkapan += [
            Kelengkapan(sentence.place, "Lampiran II", "III.A.5", "sebab", HOSTILE, "ada", [sentence], None),
            Kelengkapan(
                place=sentence.place,
                daftar="Lampiran III",
                nomor="II.5",
                butir="keandalan data",
                sasaran=None,
                status="perlu penilaian pereviu",
                bukti=[],
                tempat=None,
                alasan="keyakinan diambil pereviu",
            ),
        ]
    outcome = Outcome(
        tuple(findings),
        (Tick("ANG-01", "Judul ANG-01", 1200, 1199), Tick("KIN-01", "Judul KIN-01", 3, 3),
         Tick("KON-01", "Judul KON-01", 0, 0)),
        (NotChecked("Aturan EFI-01", "tidak ditemukan tabel efisiensi"),
         NotChecked("halaman 7", "halaman tanpa teks")),
    )  # fmt: skip
    return Audited(reports, facts, outcome, {"ANG-01": ("Permenpan RB 53/2014",)})


def make_second_audit() -> Audited:
    """A second audit: ANG-02 is new, ANG-01 was judged and stayed, NAR-01 is judged to be no finding."""
    audit = make_audit()
    new, stayed, dismissed = audit.outcome.findings
    judged = Judged("b0", "ANG-01", stayed.message, Verdict.BENAR, f"=1+1 {HOSTILE}")
    outcome = replace(
        audit.outcome,
        findings=(
            replace(new, change=Change.BARU),
            replace(stayed, change=Change.TETAP, judged=judged, covers=("ab", "cd")),
        ),
        fixed=(Earlier("e0", "KIN-01", Severity.SEDANG, Status.PASTI, f"=1 {HOSTILE}", f"hal. 3 {HOSTILE}"),),
        dismissed=(replace(dismissed, judged=Judged("c0", "NAR-01", "lain", Verdict.BUKAN_TEMUAN, "wajar")),),
        unneeded=(Judged("f0", "KIN-02", f"=2 {HOSTILE}", Verdict.PERLU_KLARIFIKASI, f"@3 {HOSTILE}"),),
        compared="draf-1.pdf",
        carried=True,
    )
    return replace(audit, outcome=outcome)
