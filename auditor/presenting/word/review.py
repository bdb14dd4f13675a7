"""What stands in the Kertas Kerja Reviu: the 23 items of Permenpan RB 53/2014 Lampiran III, each closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.files.plain import one_line, shortened
from auditor.lexicon.checklist import Item, load_checklist
from auditor.lexicon.offices import is_of_regional_office
from auditor.models.facts import ADA, TIDAK_DITEMUKAN, Kelengkapan
from auditor.models.finding import Finding, Severity
from auditor.models.report import Report
from auditor.presenting.shared.arrangement import Arrangement
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.labels import family, family_label, place_label
from auditor.presenting.word.notes import TO_FILL, Butir, is_asserted, not_checked, unit, year
from auditor.version import __version__

SESUAI = "Sesuai"
TIDAK_SESUAI = "Tidak sesuai"
TIDAK_CUKUP = "Tidak cukup data"

_REVIEWED, _PARTS = "Lampiran III", "Lampiran II"
_ASPECTS = {"I": "Format", "II": "Mekanisme penyusunan", "III": "Substansi"}
_GRAVE = frozenset({Severity.TINGGI, Severity.SEDANG})
_LONGEST_ROW, _LONGEST_QUOTE = 60, 160
_NOT_KNOWN = "berkas tidak dikenali sebagai laporan kinerja, maka butir ini tidak ditelusuri"


@dataclass(frozen=True, slots=True)
class Kriteria:
    """An item of the review: its closing, what that rests on, and what the reviewer has to add."""

    nomor: str
    pernyataan: str
    hasil: str
    dasar: Sequence[str]
    pereviu: str


@dataclass(frozen=True, slots=True)
class Aspek:
    """One of the three aspects with its items."""

    nomor: str
    nama: str
    kriteria: Sequence[Kriteria]


@dataclass(frozen=True, slots=True)
class Direviu:
    """A report that is reviewed. ``opd`` says that it is surely a regional office's."""

    berkas: str
    unit: str
    tahun: str
    opd: bool
    aspek: Sequence[Aspek]
    sesuai: int
    tidak_sesuai: int
    tidak_cukup: int


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file that was read."""

    nama: str
    jenis: str
    halaman: str
    tabel: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Pengujian:
    """What the rules of a family were tried on, and what they found."""

    keluarga: str
    diperiksa: int
    cocok: int
    catatan: int
    konfirmasi: int


@dataclass(frozen=True, slots=True)
class ReviewTexts:
    """The names that the template of the Kertas Kerja Reviu can use."""

    unit: str
    tahun: str
    versi: str
    berkas: Sequence[Berkas]
    direviu: Sequence[Direviu]
    pengujian: Sequence[Pengujian]
    temuan_lain: str
    diperbaiki: Sequence[Butir]
    tidak_diperiksa: Sequence[Butir]
    opd: bool


def review_texts(audited: Audited) -> ReviewTexts:
    """Gather the texts of the Kertas Kerja Reviu."""
    numbered = Arrangement(audited.reports).numbered(audited.outcome.findings)
    items = [item for item in load_checklist() if item.daftar == _REVIEWED]
    reviewed = [_reviewed(report, audited, items, numbered) for report in _to_review(audited)]
    tied = {rule for item in items for rule in (*item.aturan, *item.catatan)}
    return ReviewTexts(
        unit=unit(audited),
        tahun=year(audited),
        versi=__version__,
        berkas=[_file(report) for report in audited.reports],
        direviu=reviewed,
        pengujian=_tests(audited),
        temuan_lain=_numbers([number for number, finding in numbered if finding.rule not in tied]),
        diperbaiki=[Butir(one.message, one.place, "") for one in audited.outcome.fixed],
        tidak_diperiksa=not_checked(audited),
        opd=any(one.opd for one in reviewed),
    )


def _to_review(audited: Audited) -> list[Report]:
    """The performance reports of the dossier; the first file where none is one."""
    known = {item.place.document for item in audited.facts.kelengkapan}
    return [r for r in audited.reports if r.document.file in known] or list(audited.reports[:1])


def _reviewed(
    report: Report, audited: Audited, items: Sequence[Item], numbered: Sequence[tuple[int, Finding]]
) -> Direviu:
    file = report.document.file
    records = [one for one in audited.facts.kelengkapan if one.place.document == file]
    own = [(n, f) for n, f in numbered if not f.evidence or file in {v.place.document for v in f.evidence}]
    closed = {item.nomor: _close(item, records, own) for item in items}
    results = Counter(one.hasil for one in closed.values())
    return Direviu(
        berkas=one_line(file),
        unit=one_line(report.office or "") or TO_FILL,
        tahun=str(report.year or TO_FILL),
        opd=is_of_regional_office(report),
        aspek=[
            Aspek(number, name, [one for key, one in closed.items() if key.partition(".")[0] == number])
            for number, name in _ASPECTS.items()
        ],
        sesuai=results[SESUAI],
        tidak_sesuai=results[TIDAK_SESUAI],
        tidak_cukup=results[TIDAK_CUKUP],
    )


@dataclass(frozen=True, slots=True)
class _Grounds:
    """What speaks for and against an item: its record, and findings by their numbers.

    ``against`` contradict it; ``unconfirmed`` would if they were confirmed. ``related`` are asserted too,
    ``open`` are not; ``absent`` are parts of the report that the item asks for.
    """

    record: Kelengkapan | None
    against: Sequence[int]
    unconfirmed: Sequence[int]
    related: Sequence[int]
    open: Sequence[int]
    absent: Sequence[Kelengkapan]

    @classmethod
    def on(
        cls, item: Item, records: Sequence[Kelengkapan], numbered: Sequence[tuple[int, Finding]]
    ) -> _Grounds:
        """All that was found on the item."""
        grave = [(n, f) for n, f in numbered if f.rule in item.aturan and f.severity in _GRAVE]
        against, unconfirmed = _asserted_and_open(grave)
        tied = [(n, f) for n, f in numbered if f.rule in (*item.aturan, *item.catatan) and n not in against]
        related, open_ = _asserted_and_open(tied)
        record = next((one for one in records if one.daftar == _REVIEWED and one.nomor == item.nomor), None)
        parts = [one for one in records if one.daftar == _PARTS and one.nomor in item.isi]
        absent = [one for one in parts if one.status == TIDAK_DITEMUKAN]
        return cls(record, against, unconfirmed, related, open_, absent)

    @property
    def result(self) -> str:
        """Contradicted by what is asserted, met by what was found, else left to the reviewer."""
        if self.against:
            return TIDAK_SESUAI
        found = self.record is not None and self.record.status == ADA
        return SESUAI if found and not self.unconfirmed and not self.absent else TIDAK_CUKUP

    def texts(self) -> Iterator[str]:
        """The grounds in words."""
        if self.against:
            yield f"Bertentangan dengan butir ini: temuan {_numbers(self.against)}"
        if self.record is not None:
            yield _quoted(self.record)
        if self.absent:
            yield f"Tidak ditemukan: {_absent(self.absent)}"
        if self.related:
            yield f"Terkait: temuan {_numbers(self.related)}"
        if self.open:
            yield f"Perlu dikonfirmasi: temuan {_numbers(self.open)}"
        if self.result == TIDAK_CUKUP:
            yield _reason(self.record)


def _asserted_and_open(numbered: Sequence[tuple[int, Finding]]) -> tuple[list[int], list[int]]:
    """The numbers of findings that are asserted, and of those that are to be confirmed."""
    asserted = [number for number, finding in numbered if is_asserted(finding)]
    return asserted, [number for number, finding in numbered if not is_asserted(finding)]


_TO_ADD = {TIDAK_SESUAI: f"Sebab: {TO_FILL}", SESUAI: "–", TIDAK_CUKUP: TO_FILL}
"""What the reviewer has to add to each result."""


def _close(item: Item, records: Sequence[Kelengkapan], numbered: Sequence[tuple[int, Finding]]) -> Kriteria:
    """Close an item by what was found on it."""
    grounds = _Grounds.on(item, records, numbered)
    texts = [text for text in grounds.texts() if text]
    statement = item.butir[0].upper() + item.butir[1:]
    return Kriteria(item.nomor, statement, grounds.result, texts or ["–"], _TO_ADD[grounds.result])


def _reason(record: Kelengkapan | None) -> str:
    reason = _NOT_KNOWN if record is None else (record.alasan or "")
    return reason[:1].upper() + reason[1:]


def _quoted(record: Kelengkapan) -> str:
    quoted = "; ".join(
        f"{place_label(value.place, _LONGEST_ROW)}: “{shortened(value.text, _LONGEST_QUOTE)}”"
        for value in record.bukti
    )
    return quoted[:1].upper() + quoted[1:]


def _absent(records: Sequence[Kelengkapan]) -> str:
    counts = Counter((record.nomor, record.butir) for record in records)
    return "; ".join(
        f"{text} (Lampiran II butir {number}{f', {count} sasaran' if count > 1 else ''})"
        for (number, text), count in counts.items()
    )


def _numbers(numbers: Sequence[int]) -> str:
    """Numbers in words: "3, 5–7 dan 12"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [
        text
        for run in runs
        for text in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(number) for number in run])
    ]
    return " dan ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def _file(report: Report) -> Berkas:
    document = report.document
    return Berkas(
        nama=one_line(document.file),
        jenis=report.kind or "tidak dikenali",
        halaman=str(document.pages) if document.pages is not None else "–",
        tabel=len(report.tables),
        sha256=document.sha256,
    )


def _tests(audited: Audited) -> list[Pengujian]:
    checked: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for tick in audited.outcome.ticks:
        checked[family(tick.rule)] += tick.checked
        held[family(tick.rule)] += tick.held
    found = Counter((family(one.rule), is_asserted(one)) for one in audited.outcome.findings)
    return [
        Pengujian(family_label(name), checked[name], held[name], found[name, True], found[name, False])
        for name in checked
        if checked[name]
    ]
