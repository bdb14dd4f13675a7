"""The summary that the terminal shows after an audit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from auditor.files.plain import one_line, shortened, spelled
from auditor.models.finding import Change, Finding, NotChecked, Outcome, Severity, Status, Terms
from auditor.models.report import Report
from auditor.presenting.shared.arrangement import Arrangement, gravity, unchecked
from auditor.presenting.shared.causes import told_cause
from auditor.presenting.shared.cautions import cautions
from auditor.presenting.shared.labels import (
    SEVERITY,
    STATUS,
    VERDICT,
    family,
    family_label,
    place_label,
    status_label,
)

_STYLES = {
    Severity.TINGGI: "bold red",
    Severity.SEDANG: "yellow",
    Severity.RENDAH: "blue",
    Severity.INFO: "dim",
}
NOTHING_CHECKED = "Tidak ada yang diperiksa; ini bukan pernyataan bahwa laporannya benar."
_MOST_FINDINGS = 10
_MOST_GAPS = 5
_LONGEST_MESSAGE = 200
_LONGEST_CAUSE = 320
_LONGEST_ROW = 60
_LONGEST_GONE = 160


@dataclass(frozen=True, slots=True)
class Summary:
    """What the terminal says of an audit.

    ``documents`` holds the name of each document and what was read of it; the ``outcome`` has its findings in
    the order of the documents, and all that was not read or not checked. ``files`` are the names of
    the papers, ``missed`` those that could not be written; ``cautions`` come before all findings.
    """

    documents: tuple[tuple[str, str], ...]
    outcome: Outcome
    files: tuple[str, ...]
    missed: tuple[NotChecked, ...] = ()
    cautions: tuple[str, ...] = ()


def summarise(
    reports: Sequence[Report], outcome: Outcome, files: Sequence[str], missed: Sequence[NotChecked] = ()
) -> Summary:
    """The summary of an audit whose papers have these names."""
    findings = tuple(Arrangement(reports).sorted(outcome.findings))
    return Summary(
        tuple((report.document.file, _read(report)) for report in reports),
        replace(outcome, findings=findings, not_checked=unchecked(reports, outcome)),
        tuple(files),
        tuple(missed),
        cautions(reports, outcome),
    )


def print_summary(console: Console, summary: Summary, folder: Path) -> None:
    """Print what was read, how much was found, the gravest findings, what was not checked, and the files.

    ``folder`` is where the files are. Nothing that stands in a report is taken for markup or control codes.
    """
    outcome = summary.outcome
    for name, about in summary.documents:
        console.print(Text.assemble((spelled(name), "bold"), f": {about}"))
    for line in terms_lines(outcome.terms):
        console.print(line)
    for warning in summary.cautions:
        console.print(Text(spelled(warning), "bold yellow"))
    console.print()
    findings = outcome.findings
    if findings:
        console.print(_counts(findings))
        console.print(_families(findings))
        console.print(_gravest(findings, many_documents=len(summary.documents) > 1))
    elif not outcome.checked:
        console.print(Text(NOTHING_CHECKED, "bold yellow"))
    else:
        console.print(Text("Tidak ada pertentangan yang ditemukan oleh aturan yang diperiksa.", "bold green"))
    for line in _second_run(outcome):
        console.print(line)
    console.print(_agreed(outcome))
    if outcome.numbers[1] or outcome.sentences[1]:
        console.print(_covered(outcome))
    console.print(_gaps(outcome.not_checked))
    console.print(Text("Hasil lengkap", "bold"))
    for name in summary.files:
        console.print(Text(spelled(f"  {folder / name}"), overflow="fold"))
    for paper in summary.missed:
        console.print(Text(spelled(f"  {paper.what} tidak ditulis: {paper.why}"), "yellow", overflow="fold"))


def terms_lines(terms: Terms) -> list[Text]:
    """Under what settings an audit was made, and files that took no part; nothing where all is as usual."""
    lines = []
    if terms.settings:
        changed = "; ".join(f"{one.name}: {one.value} (bawaan: {one.default})" for one in terms.changed)
        said = changed or ("" if terms.off else "tidak mengubah apa pun")
        lines.append(Text(spelled(f"Pengaturan {terms.settings}{f': {said}' if said else ''}"), "yellow"))
    if terms.off:
        off = ", ".join(terms.off)
        lines.append(Text(spelled(f"{len(terms.off)} aturan dinonaktifkan pengaturan itu: {off}"), "yellow"))
    lines += [Text(spelled(f"Tidak diikutkan: {one.what} ({one.why})"), "yellow") for one in terms.left_out]
    return lines


def _read(report: Report) -> str:
    document = report.document
    parts = [f"dipahami sebagai {report.kind or 'dokumen lain'}"] if report.recognised else []
    parts += [f"{document.pages} halaman"] if document.pages is not None else []
    parts.append(f"{len(report.tables)} tabel")
    parts += [one_line(report.office)] if report.office else []
    parts += [f"tahun {report.year}"] if report.year else []
    return ", ".join(parts) + (f" ({one_line(report.recognised)})" if report.recognised else "")


def _counts(findings: Sequence[Finding]) -> Table:
    counts = Counter((finding.severity, finding.status) for finding in findings)
    table = Table(
        box=box.SIMPLE_HEAD, title=f"{len(findings)} temuan", title_justify="left", title_style="bold"
    )
    table.add_column("Keparahan")
    for status in Status:
        table.add_column(STATUS[status], justify="right")
    table.add_column("Jumlah", justify="right")
    for severity, label in SEVERITY.items():
        row = [counts[severity, status] for status in Status]
        table.add_row(Text(label, _STYLES[severity]), *map(str, row), str(sum(row)))
    return table


def _families(findings: Sequence[Finding]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 1))
    counts = Counter(family(finding.rule) for finding in findings)
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        table.add_row(name, Text(family_label(name)), Text(str(count), justify="right"))
    return table


def _gravest(findings: Sequence[Finding], *, many_documents: bool) -> Group:
    ranked = sorted(findings, key=gravity)
    shown = ranked[:_MOST_FINDINGS]
    lines: list[Text | Padding] = [Text("\nTemuan terberat", "bold")]
    for finding in shown:
        head = Text.assemble(
            (SEVERITY[finding.severity], _STYLES[finding.severity]),
            f" · {status_label(finding)} · {finding.rule}",
        )
        if finding.change is not None:
            head.append(f" · {finding.change}")
        if finding.evidence:
            place = finding.evidence[0].place
            document = f"{one_line(place.document)}, " if many_documents else ""
            head.append(f" · {document}{place_label(place, _LONGEST_ROW)}")
        lines.append(head)
        lines.append(Padding(Text(shortened(finding.message, _LONGEST_MESSAGE)), (0, 0, 0, 2)))
        if finding.cause is not None:
            lines.append(Padding(Text(shortened(told_cause(finding), _LONGEST_CAUSE), "dim"), (0, 0, 0, 2)))
    if len(ranked) > len(shown):
        lines.append(Text(f"dan {len(ranked) - len(shown)} temuan lain di laporan.html", "dim"))
    return Group(*lines)


def _second_run(outcome: Outcome) -> list[Text]:
    """What a second run adds: how many are new, stayed and gone, and what reviewers had judged."""
    lines = []
    if outcome.compared:
        counts = Counter(finding.change for finding in outcome.findings)
        changes = (
            f"{counts[Change.BARU]} baru, {counts[Change.TETAP]} tetap, {len(outcome.fixed)} sudah diperbaiki"
        )
        lines.append(Text(f"\nDibandingkan dengan audit {shortened(outcome.compared, 80)}: {changes}."))
        lines += [
            Text(f"  - sudah diperbaiki: {one.rule} {shortened(one.message, _LONGEST_GONE)}", "green")
            for one in outcome.fixed[:_MOST_GAPS]
        ]
    if outcome.carried:
        judged = Counter(one.judged.verdict for one in outcome.findings if one.judged)
        verdicts = ", ".join(
            f"{judged[one]} {label.lower()}" for one, label in VERDICT.items() if judged[one]
        )
        lines.append(Text(f"\nPutusan pereviu diteruskan{f': {verdicts}' if verdicts else ''}."))
    if outcome.dismissed:
        lines.append(
            Text(f"{len(outcome.dismissed)} dinyatakan bukan temuan oleh pereviu, dan tidak dihitung.")
        )
    if outcome.unneeded:
        lines.append(
            Text(f"{len(outcome.unneeded)} putusan tidak diperlukan lagi: temuannya tidak ada lagi.")
        )
    return lines


def _agreed(outcome: Outcome) -> Text:
    checked = outcome.checked
    held = sum(tick.held for tick in outcome.ticks)
    rules = sum(1 for tick in outcome.ticks if tick.checked)
    return Text(f"\n{checked} pemeriksaan dari {rules} aturan dilakukan; {held} di antaranya cocok.")


def _covered(outcome: Outcome) -> Text:
    """How many numbers of the tables, and sentences with figures, took part in a check."""
    shares = (("angka tabel", *outcome.numbers), ("kalimat berangka", *outcome.sentences))
    told = [f"{part} dari {whole} {what} ({part * 100 // whole}%)" for what, part, whole in shares if whole]
    return Text(f"Ikut diperiksa: {', '.join(told)}.")


def _gaps(gaps: Sequence[NotChecked]) -> Group:
    if not gaps:
        return Group(Text("Tidak ada bagian yang terlewat."))
    lines = [Text("Tidak dapat diperiksa", "bold")]
    lines += [Text(f"  - {shortened(gap.what, 160)}: {shortened(gap.why, 160)}") for gap in gaps[:_MOST_GAPS]]
    if len(gaps) > _MOST_GAPS:
        lines.append(Text(f"  dan {len(gaps) - _MOST_GAPS} lainnya di laporan.html", "dim"))
    return Group(*lines)
