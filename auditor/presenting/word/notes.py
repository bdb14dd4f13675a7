"""What stands in the Catatan Hasil Reviu: notes on what is asserted, and what is to be confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.files.plain import one_line, shortened
from auditor.models.finding import Change, Finding, Severity, Status, Verdict
from auditor.models.pages import at_page
from auditor.presenting.shared.arrangement import Arrangement, unchecked
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.causes import expected_text, told_cause, told_consequences
from auditor.presenting.shared.cautions import cautions
from auditor.presenting.shared.labels import SEVERITY, place_label
from auditor.version import __version__

TO_FILL = "[DIISI AUDITOR]"
"""Stands where only a person can write."""

_GRAVE = (Severity.TINGGI, Severity.SEDANG)
_LONGEST_ROW = 60
_LONGEST_TEXT, _LONGEST_SHORT_TEXT = 900, 450
"""Characters that a finding takes in a note and in a compact table: a paper does not repeat whole tables."""
_LONGEST_SUM = 240
_MOST_PAGES = 6


@dataclass(frozen=True, slots=True)
class Temuan:
    """A finding in a note. ``nomor`` is its number in laporan.html, ``tempat`` pages, table, row and column.

    ``pokok`` is the figure that would settle it, and what would be settled with it.

    ``keterangan`` is what an earlier audit or a reviewer said of it, "" where nothing. ``ragu`` is why it
    is to be confirmed.
    """

    nomor: int
    halaman: str
    tempat: str
    kondisi: str
    pokok: str
    seharusnya: str
    hitungan: str
    ragu: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class Catatan:
    """Findings of one rule, severity and advice: what they have in common, then each.

    ``pertanyaan`` is the title as a question, for what is not asserted.
    """

    judul: str
    pertanyaan: str
    keparahan: str
    aturan: str
    kriteria: str
    akibat: str
    usul: str
    temuan: Sequence[Temuan]


@dataclass(frozen=True, slots=True)
class Jumlah:
    """How many findings of a severity are notes, and how many are to be confirmed."""

    keparahan: str
    catatan: int
    konfirmasi: int


@dataclass(frozen=True, slots=True)
class Butir:
    """A line of a list: what, where, and what is to be said of it."""

    uraian: str
    tempat: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class NotesTexts:
    """The names that the template of the Catatan Hasil Reviu can use."""

    unit: str
    tahun: str
    berkas: str
    versi: str
    jumlah: Sequence[Jumlah]
    catatan: Sequence[Catatan]
    catatan_ringan: Sequence[Catatan]
    konfirmasi: Sequence[Catatan]
    diperbaiki: Sequence[Butir]
    bukan_temuan: Sequence[Butir]
    putusan_lama: Sequence[Butir]
    tidak_diperiksa: Sequence[Butir]


@dataclass(frozen=True, slots=True)
class _Source:
    """The audit, and where its findings stand, which takes long to find out."""

    audited: Audited
    arrangement: Arrangement


def notes_texts(audited: Audited) -> NotesTexts:
    """Gather the texts of the Catatan Hasil Reviu, the gravest first, then in the order of the documents."""
    source = _Source(audited, Arrangement(audited.reports))
    numbered = source.arrangement.numbered(audited.outcome.findings)
    asserted = [one for one in numbered if is_asserted(one[1])]
    asked = [one for one in numbered if not is_asserted(one[1]) and not one[1].minor]
    outcome = audited.outcome
    return NotesTexts(
        unit=unit(audited),
        tahun=year(audited),
        berkas="; ".join(one_line(report.document.file) for report in audited.reports),
        versi=__version__,
        jumlah=_counts(outcome.findings),
        catatan=_notes(source, [one for one in asserted if one[1].severity in _GRAVE]),
        catatan_ringan=_notes(
            source, [one for one in asserted if one[1].severity not in _GRAVE], _LONGEST_SHORT_TEXT
        ),
        konfirmasi=_notes(source, asked, _LONGEST_SHORT_TEXT),
        diperbaiki=[Butir(one.message, one.place, "") for one in outcome.fixed],
        bukan_temuan=[
            Butir(one.message, _placed(source, one), one.judged.note if one.judged else "")
            for one in outcome.dismissed
        ],
        putusan_lama=[
            Butir(one.told, "", "; ".join(filter(None, (one.verdict, one.note)))) for one in outcome.unneeded
        ],
        tidak_diperiksa=not_checked(audited),
    )


def not_checked(audited: Audited) -> list[Butir]:
    """What was not read or checked, and why; warnings about all of it first."""
    warned = [Butir(line, "", "") for line in cautions(audited.reports, audited.outcome)]
    gaps = unchecked(audited.reports, audited.outcome)
    return [*warned, *(Butir(shortened(gap.what, _LONGEST_SUM), "", gap.why) for gap in gaps)]


def is_asserted(finding: Finding) -> bool:
    """Whether the finding is a note: a reviewer's verdict counts, else that it was asserted."""
    verdict = finding.judged.verdict if finding.judged else None
    if verdict in {Verdict.BENAR, Verdict.PERLU_KLARIFIKASI}:
        return verdict is Verdict.BENAR
    return finding.status is Status.PASTI


def unit(audited: Audited) -> str:
    """The office that the first report is from, or a place to fill it in."""
    return one_line(audited.reports[0].office or "") or TO_FILL


def year(audited: Audited) -> str:
    """The year that the first report is about, or a place to fill it in."""
    return str(audited.reports[0].year or TO_FILL)


def _counts(findings: Iterable[Finding]) -> list[Jumlah]:
    counts = Counter((finding.severity, is_asserted(finding)) for finding in findings)
    return [Jumlah(label, counts[one, True], counts[one, False]) for one, label in SEVERITY.items()]


def _notes(
    source: _Source, numbered: Iterable[tuple[int, Finding]], limit: int = _LONGEST_TEXT
) -> list[Catatan]:
    """Findings that have all but their place in common stand in one note, at the first of them.

    ``limit`` is how many characters each may take.
    """
    gathered: dict[tuple[Severity, str, str], list[tuple[int, Finding]]] = {}
    for number, finding in numbered:
        gathered.setdefault((finding.severity, finding.rule, finding.advice), []).append((number, finding))
    ranked = sorted(gathered.items(), key=lambda item: list(Severity).index(item[0][0]))
    return [
        Catatan(
            judul=members[0][1].title,
            pertanyaan=_question(members[0][1].title),
            keparahan=SEVERITY[severity],
            aturan=rule,
            kriteria="; ".join(source.audited.basis.get(rule, ())) or TO_FILL,
            akibat=source.audited.consequences.get(rule, "") or TO_FILL,
            usul=advice,
            temuan=[_finding(source, number, finding, limit) for number, finding in members],
        )
        for (severity, rule, advice), members in ranked
    ]


def _question(title: str) -> str:
    """The title of a rule, which states an error, as what is to be confirmed."""
    acronym = title[1:2].isupper()
    return f"Perlu dikonfirmasi apakah {title if acronym else title[:1].lower() + title[1:]}"


def _finding(source: _Source, number: int, finding: Finding, limit: int) -> Temuan:
    return Temuan(
        nomor=number,
        halaman=_pages(finding),
        tempat=_where(source, finding),
        kondisi=_bounded(finding.message, limit, number),
        pokok=_bounded(" ".join((told_cause(finding), *told_consequences(finding))), limit, number),
        seharusnya=expected_text(finding),
        hitungan=_bounded(finding.arithmetic, _LONGEST_SUM, number),
        ragu=finding.doubt or "",
        keterangan=_history(finding),
    )


def _bounded(text: str, limit: int, number: int) -> str:
    """The text; where it is cut off, with a word on where the rest is."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    cut = line[:limit].rpartition(" ")[0] or line[:limit]
    return f"{cut} … (selengkapnya di laporan.html, temuan {number})"


def _history(finding: Finding) -> str:
    """What an earlier audit and a reviewer said of the finding."""
    parts = [finding.change.value] if finding.change in {Change.BARU, Change.TETAP} else []
    if finding.judged and finding.judged.verdict:
        parts.append(f"menurut pereviu: {finding.judged.verdict.value}")
    if finding.judged and finding.judged.note:
        parts.append(f"catatan pereviu: {finding.judged.note}")
    return "; ".join(parts)


def _pages(finding: Finding) -> str:
    """The pages of the evidence in its first document ("13, 24"), "" where the file has none."""
    return _told(_pages_in(finding, finding.evidence[0].place.document)) if finding.evidence else ""


def _pages_in(finding: Finding, document: str) -> list[int]:
    places = [value.place for value in finding.evidence if value.place.document == document]
    return sorted({place.page for place in places if place.page is not None})


def _told(pages: Sequence[int]) -> str:
    shown = ", ".join(map(str, pages[:_MOST_PAGES]))
    return f"{shown} dst." if len(pages) > _MOST_PAGES else shown


def _at(pages: Sequence[int]) -> str:
    """Where to look: "hal. 13, 24", "" where the file has no pages."""
    return "".join((at_page(pages[0]), _told(pages).removeprefix(str(pages[0])))) if pages else ""


def _placed(source: _Source, finding: Finding) -> str:
    where = _where(source, finding)
    at = _at(_pages_in(finding, finding.evidence[0].place.document)) if finding.evidence else ""
    return f"{at}, {where}" if at else where


def _where(source: _Source, finding: Finding) -> str:
    """The place of the first evidence without its page, and the other documents that the evidence is in.

    The document is named where there are several. Without a page the section says where to look.
    """
    if not finding.evidence:
        return "seluruh dokumen"
    place = finding.evidence[0].place
    parts = [one_line(place.document)] if len(source.audited.reports) > 1 else []
    parts.append(place_label(replace(place, page=None), _LONGEST_ROW))
    section = source.arrangement.section(finding) if place.page is None else None
    if section is not None and section.path:
        parts.append(f"bagian “{shortened(section.path[-1], _LONGEST_ROW)}”")
    return "; ".join([", ".join(parts), *_elsewhere(finding)])


def _elsewhere(finding: Finding) -> Iterator[str]:
    """The other documents that the evidence stands in, each with its pages."""
    documents = dict.fromkeys(value.place.document for value in finding.evidence)
    for document in list(documents)[1:]:
        at = _at(_pages_in(finding, document))
        yield f"dan {one_line(document)}{f', {at}' if at else ''}"
