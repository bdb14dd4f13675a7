"""The stages for the documents of one office: each report by itself, then all of them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path

from auditor.auditing import AuditResult, Means
from auditor.checking.coverage import unused
from auditor.checking.engine import check
from auditor.checking.merging import merged
from auditor.checking.second_run import hold_against
from auditor.lexicon.kata.words import load_words
from auditor.models.document import Document, file_name
from auditor.models.dossier import DocumentKind, Recognised
from auditor.models.errors import Cause, InputError, cause_of
from auditor.models.facts import Facts
from auditor.models.finding import NOTHING, Before, Finding, NotChecked, Outcome
from auditor.models.progress import Progress, silent
from auditor.models.read_options import ReadOptions
from auditor.models.report import Report
from auditor.pipeline import (
    cause_of_gaps,
    official_names,
    read_document,
    read_parts,
    understand_document,
    within,
)
from auditor.relating import relate
from auditor.relating.dossier.members import Member
from auditor.relating.dossier.relate import ONLY_ACROSS, SETS, relate_across

_DOSSIER = "dossier"
"""What goes into the fingerprints of findings on several documents."""
_PLAIN = ReadOptions()


def audit_dossier(
    documents: Sequence[Recognised],
    means: Means,
    before: Before = NOTHING,
    progress: Progress = silent,
    *,
    newest_only: bool = False,
) -> AuditResult:
    """Audit the reports of one office, alone and against all documents, and against what was ``before``.

    The first is the newest; with ``newest_only`` the others are only held against it. What is found in it is
    what ``pipeline.audit`` finds, its fingerprints too. A document that cannot be used is named in what was
    not checked; raises InputError when no report is left.
    """
    words = load_words(means.settings.kata)
    gaps: list[NotChecked] = []
    causes: list[Cause] = []
    members: list[Member] = []
    sources: list[tuple[Path, ...]] = []
    usable = _usable(documents, gaps)
    for one, name, names in _named(usable):
        try:
            document = _read(one, name, names, means.options, progress)
            report = understand_document(document, means.options, progress, words.phrases)
        except InputError as error:
            gaps.append(NotChecked(name, f"tidak dapat dipakai ({error})"))
            causes.append(cause_of(error))
            continue
        progress("Menghubungkan angka dan kalimat", 0, 1)
        report = _as_said(one, report)
        with within(report.document, means.options):
            facts = relate([report], words.phrases, words.concepts)
            members.append(_member(one, facts.laporan[0], facts))
        sources.append(one.files)
    members, files = _of_years(members, sources, gaps)
    audited = [one for one in members if one.kind is DocumentKind.LKJIP]
    if not audited:
        raise InputError(
            _no_report(documents, gaps), next((one for one in Cause if one in causes), Cause.TETAP)
        )
    progress("Memeriksa aturan", 0, 1)
    outcomes = _each(audited[:1] if newest_only else audited, means)
    with within(audited[0].report.document, means.options):
        between = relate_across(members)
        across = _between(between, members, means)
        beside = [one.file for one in members if one.kind is not DocumentKind.LKJIP]
        unheard = (*across.not_checked, *unused(beside, across.covered))
        outcomes.append(replace(across, not_checked=unheard))
    reports = tuple(one.report for one in members)
    own = tuple(one.report for one in audited)
    outcome = hold_against(merged(outcomes, gaps), before, own)
    short = cause_of_gaps([one.document for one in reports])
    causes += [short] if short else []
    lacked = next((one for one in (Cause.SEMENTARA, Cause.TANPA_OCR) if one in causes), None)
    return AuditResult(reports, files, _together(members, between), outcome, own, lacked)


def _no_report(documents: Sequence[Recognised], gaps: Sequence[NotChecked]) -> str:
    if len(documents) == 1 and gaps:
        return f"{gaps[0].what} {gaps[0].why}."
    told = "; ".join(f"{gap.what}: {gap.why}" for gap in gaps[:3])
    return "Tidak ada laporan kinerja (LKjIP) yang dapat diperiksa di antara dokumennya" + (
        f" ({told})." if told else "; sertakan laporannya."
    )


def _usable(documents: Sequence[Recognised], gaps: list[NotChecked]) -> list[Recognised]:
    """The documents that take part, reports before other papers."""
    kinds = list(DocumentKind)
    known = [one for one in documents if one.kind is not None]
    gaps += [
        NotChecked(
            one.name or one.path.name, f"tidak dipakai, jenis dokumennya tidak dikenali ({one.reason})"
        )
        for one in documents
        if one.kind is None
    ]
    return sorted(
        known, key=lambda one: (kinds.index(one.kind or DocumentKind.LKJIP), -(one.year or 0), str(one.path))
    )


def _of_years(
    members: Sequence[Member], sources: Sequence[tuple[Path, ...]], gaps: list[NotChecked]
) -> tuple[list[Member], tuple[Path, ...]]:
    """The newest report first, by the years that they read as; of two of one year the first by name.

    Beside the documents all their files, in the same order.
    """
    reports = [pair for pair in zip(members, sources, strict=True) if pair[0].kind is DocumentKind.LKJIP]
    papers = [pair for pair in zip(members, sources, strict=True) if pair[0].kind is not DocumentKind.LKJIP]
    kept: list[tuple[Member, tuple[Path, ...]]] = []
    years: set[int | None] = set()
    for one, files in sorted(reports, key=lambda pair: (-(pair[0].year or 0), str(pair[1]))):
        if one.year in years:
            gaps.append(NotChecked(one.file, f"tidak dipakai, sudah ada laporan tahun {one.year} yang lain"))
            continue
        years.add(one.year)
        kept.append((one, files))
    found = [*kept, *papers]
    return [one for one, _ in found], tuple(path for _, files in found for path in files)


def _read(
    one: Recognised, name: str, names: Sequence[str], options: ReadOptions, progress: Progress
) -> Document:
    """The document under its name, its files under theirs; raises InputError when it cannot be used."""
    if one.parts:
        return read_parts(one.parts, names, name, options, progress)
    return replace(read_document(one.path, options, progress), file=name)


def _named(documents: Sequence[Recognised]) -> Iterator[tuple[Recognised, str, Sequence[str]]]:
    """The documents, each with what it is called and what its files are called."""
    called = iter(_names([path for one in documents for path in one.called]))
    for one in documents:
        names = [next(called) for _ in one.files]
        yield one, one.name if one.parts and one.name else names[0], names


def _names(files: Sequence[Path]) -> list[str]:
    """What to call the files: by their names, with the folder where two have the same."""
    paths = [path.with_name(file_name(path)) for path in files]
    count = Counter(path.name.casefold() for path in paths)
    given: Counter[str] = Counter()
    names: list[str] = []
    for path in paths:
        name = path.name
        if count[name.casefold()] > 1:
            name = f"{path.stem} ({path.absolute().parent.name}){path.suffix}"
        given[name.casefold()] += 1
        again = given[name.casefold()]
        names.append(name if again == 1 else f"{Path(name).stem} [{again}]{path.suffix}")
    return names


def _as_said(one: Recognised, report: Report) -> Report:
    """The document with the kind, year and office that it is taken for.

    What a report tells of itself stays, unless the user says which year it is of: the whole tells more than
    its first pages.
    """
    year = report.year if one.kind is DocumentKind.LKJIP and not one.year_said else None
    if one.kind is DocumentKind.LKJIP and report.kind in {None, one.kind} and year is not None:
        kind = one.kind.value if one.parts else report.kind  # its title may stand in a file that has no text
        return replace(report, kind=kind, recognised=one.reason)
    return replace(
        report,
        kind=one.kind.value if one.kind else report.kind,
        year=year or one.year or report.year,
        office=one.office or report.office,
        recognised=one.reason,
    )


def _member(one: Recognised, report: Report, facts: Facts) -> Member:
    year = report.year
    kind = one.kind.value if one.kind else "dokumen"
    return Member(
        report=report,
        facts=facts,
        kind=one.kind,
        year=year,
        until=one.until if one.until and one.year == year else year,
        label=f"{kind} {year}" if year else f"{kind} ({report.document.file})",
        sure=one.sure,
    )


def _each(audited: Sequence[Member], means: Means) -> list[Outcome]:
    """Check each report alone; the first as if there were no other."""
    alone = [rule for rule in means.rules if rule.file.over not in ONLY_ACROSS]
    if not alone:
        return []
    outcomes: list[Outcome] = []
    for member in audited:
        unnamed = official_names(member.facts, means.nomenclature)
        main = member is audited[0]
        with (
            within(member.report.document, means.options),
            alone[0].language.naming({} if main else {member.file: member.label}),
        ):
            outcome = check(member.facts, alone, means.settings, "" if main else member.label)
        if not main:
            outcome = replace(outcome, findings=tuple(_naming(member, one) for one in outcome.findings))
        told = (*outcome.not_checked, *unnamed)
        if len(audited) > 1:
            told = tuple(NotChecked(f"{member.label}: {gap.what}", gap.why) for gap in told)
        outcomes.append(replace(outcome, not_checked=told))
    return outcomes


def _naming(member: Member, finding: Finding) -> Finding:
    """The finding with its document in its words, where no evidence tells of which document it is."""
    return finding if finding.evidence else replace(finding, message=f"{member.label}: {finding.message}")


def _between(facts: Facts, members: Sequence[Member], means: Means) -> Outcome:
    """Check what the documents say of one another; texts name the document of each table."""
    wanted = [rule for rule in means.rules if rule.file.over in SETS]
    if not wanted:
        return Outcome((), ())
    labels = {member.file: member.label for member in members}
    with wanted[0].language.naming(labels):
        outcome = check(facts, wanted, means.settings, _DOSSIER)
    only = {rule.id for rule in wanted if rule.file.over in ONLY_ACROSS}
    gaps = tuple(gap for gap in outcome.not_checked if any(one in gap.what for one in only))
    return replace(outcome, not_checked=gaps)


def _together(members: Sequence[Member], between: Facts) -> Facts:
    """The record sets of the reports, those between, and what papers state of performance and budget."""
    whole = Facts()
    for member in members:
        own = member.kind is DocumentKind.LKJIP
        for one in fields(Facts):
            if own or one.name in {"kinerja", "anggaran"}:
                getattr(whole, one.name).extend(getattr(member.facts, one.name))
    for one in fields(Facts):
        getattr(whole, one.name).extend(getattr(between, one.name))
    whole.laporan = [member.report for member in members]
    return whole
