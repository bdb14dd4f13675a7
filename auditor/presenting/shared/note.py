"""The text of a finding as a note in the original: plain, short lines, most telling first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from auditor.files.own_papers import AUTHOR
from auditor.files.plain import one_line, shortened, visible
from auditor.models.finding import Finding
from auditor.models.pages import page_in_file
from auditor.models.report import Value
from auditor.presenting.shared.arrangement import Arrangement
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.causes import (
    consequences_label,
    expected_label,
    told_cause,
    told_consequences,
)
from auditor.presenting.shared.labels import SEVERITY, place_label, status_label

__all__ = ["AUTHOR", "also", "file_of", "findings_in", "head", "legend", "note", "short_note"]

_MOST_PLACES = 8
_MOST_ALSO = 6
_LONGEST_ROW = 70
_LONGEST_WRITTEN = 120
_LONGEST = 4000
"""Characters of a part of a note: readers show no more of it, and hostile ones are endless."""


def findings_in(file: str, audited: Audited) -> dict[int, Finding]:
    """The findings to be noted in a file, by their number, from 1, in the order of all documents.

    A finding is noted where its values stand; one that stands nowhere in the first file.
    """
    found = {}
    for number, finding in enumerate(Arrangement(audited.reports).sorted(audited.outcome.findings), start=1):
        files = {file_of(value) for value in finding.evidence}
        if file in (files or {audited.reports[0].document.files[0].file}):
            found[number] = finding
    return found


def file_of(value: Value) -> str:
    """The file that a value stands in."""
    return page_in_file(value.place.document, value.place.page)[0]


def head(number: int, finding: Finding) -> str:
    """One line that names a finding: "Temuan 12 · Tinggi · Pasti · KIN-01"."""
    parts = [f"Temuan {number}", SEVERITY[finding.severity], status_label(finding), finding.rule]
    return " · ".join(parts)


def note(number: int, finding: Finding, basis: Mapping[str, Sequence[str]]) -> str:
    """All that a finding says, one part a line."""
    return "\n".join((head(number, finding), *_parts(finding, basis.get(finding.rule, ()))))


def short_note(number: int, finding: Finding) -> str:
    """What a further place of a finding says; the first one has the whole note."""
    message = shortened(finding.message, _LONGEST)
    return f"{head(number, finding)}\n{message}\nRinciannya pada tempat pertama temuan {number}."


def also(heads: Sequence[str]) -> str:
    """The end of a note whose places other findings share; empty when there are none."""
    if not heads:
        return ""
    more = f" dan {len(heads) - _MOST_ALSO} temuan lain" if len(heads) > _MOST_ALSO else ""
    return f"\nDi tempat yang sama: {'; '.join(heads[:_MOST_ALSO])}{more}."


def legend(findings: Sequence[Finding]) -> str:
    """How many findings are marked, and what the marks mean."""
    counts = Counter(SEVERITY[finding.severity].lower() for finding in findings)
    by_severity = ", ".join(f"{counts[label.lower()]} {label.lower()}" for label in SEVERITY.values())
    return (
        f"Auditor menandai {len(findings)} temuan pada berkas ini: {by_severity}.\n"
        "Merah: tinggi. Kuning: sedang. Biru: rendah. Abu-abu: info.\n"
        "Warna penuh: pasti. Pucat bergaris putus-putus: perlu dicek.\n"
        "Klik sorotan untuk membaca temuannya. Daftar semua temuan ada di panel daftar isi (bookmark), di "
        "bawah “Temuan auditor”. Isi laporan tidak diubah."
    )


def _parts(finding: Finding, basis: Sequence[str]) -> Iterator[str]:
    yield one_line(finding.title)
    if finding.change is not None:
        yield f"Dibanding audit sebelumnya: {finding.change.value}"
    judged = finding.judged
    if judged is not None and judged.verdict is not None:
        yield f"Putusan pereviu: {judged.verdict.value}"
    if judged is not None and judged.note:
        yield f"Catatan pereviu: {shortened(judged.note, _LONGEST)}"
    yield ""
    yield _part(finding.message)
    for label, text in (
        ("Pokok masalah", told_cause(finding)),
        (consequences_label(finding).capitalize(), "; ".join(told_consequences(finding))),
        (expected_label(finding), finding.expected),
        ("Hitungan", finding.arithmetic),
        ("Perlu dicek karena", finding.doubt or ""),
        ("Saran", finding.advice),
        ("Dasar", "; ".join(basis)),
    ):
        if text.strip():
            yield f"{label}: {_part(text)}"
    yield from _places(finding)


def _places(finding: Finding) -> Iterator[str]:
    """Where the finding rests: its values stand in several places, often on several pages."""
    if len(finding.evidence) < 2:
        return
    yield "Tempat:"
    many_documents = len({value.place.document for value in finding.evidence}) > 1
    for value in finding.evidence[:_MOST_PLACES]:
        document = f"{one_line(value.place.document)}, " if many_documents else ""
        where = document + place_label(value.place, _LONGEST_ROW)
        yield f"- {where}: {shortened(value.text, _LONGEST_WRITTEN) or '(kosong)'}"
    if (more := len(finding.evidence) - _MOST_PLACES) > 0:
        yield f"- dan {more} tempat lain"


def _part(text: str) -> str:
    lines = map(one_line, visible(text).splitlines())
    plain = "\n".join(line for line in lines if line)
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
