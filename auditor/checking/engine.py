"""Runs the rules over the facts. It holds no rule."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar

from auditor.checking.coverage import covered, covered_prose, untouched
from auditor.checking.diagnosis.causes import diagnosed
from auditor.checking.diagnosis.questions import rationed
from auditor.checking.diagnosis.tables import misread_documents, unless_misread
from auditor.checking.findings import Violation, rehearse, tell
from auditor.checking.gaps import find_gaps, nothing_to_try
from auditor.checking.missed import Unread
from auditor.checking.rules.expressions import Look
from auditor.checking.rules.rule import UNDECIDABLE, Rule, RuleFaultError, names_of
from auditor.checking.rules.rule_file import RuleFile
from auditor.files.settings import Settings
from auditor.models.document import SCANNED
from auditor.models.facts import Facts
from auditor.models.finding import Finding, NotChecked, Outcome, Status, Tick
from auditor.models.relation import Relation
from auditor.models.report import Value
from auditor.processes.steps import Steps, borne

_MOST_READINGS = 64
_FEWEST_VOTERS = 3
_Result = TypeVar("_Result")
_Page = tuple[str, int | None]
"""A document and a page of it."""
_OUTVOTED = "kebanyakan baris tabel itu tidak mengikuti aturan ini; kolomnya dapat berarti lain"
_MANY, _ONE_IN = 3, 5
"""Where a rule accuses more records of a table, and more than one in so many, its reading is suspect."""
_ACCUSED = "banyak baris tabel itu tidak mengikuti aturan ini; kolomnya dapat berarti lain"

_UNPROVEN = "aturan ini belum cukup teruji pada laporan nyata"

_OF_RULE = "kesalahan aturan itu sendiri"
_STEP_FAILED = "langkah “{}” gagal; yang ditemukan di sini dapat bergantung padanya"


@dataclass(slots=True)
class Verdict:
    """What a rule says of one record. ``holds`` is None where it does not apply.

    ``names`` is what its texts are written from; ``reasons`` says why a violation is not sure.
    """

    holds: bool | None
    names: Mapping[str, Any]
    reasons: list[str] = field(default_factory=list)
    look: Look = field(default_factory=Look)


def judge(rule: Rule, names: Mapping[str, Any]) -> Verdict:
    """Try one rule on one record, given by what the rule sees of it (:func:`names_of`).

    Raises TypeError, UndefinedError or ArithmeticError when the rule needs a value that is missing.
    """
    with rule.language.looking() as look:
        if not rule.evaluate("when", names):
            return Verdict(None, names)
        holds = bool(rule.evaluate("require", names))
    verdict = Verdict(holds, names, look=look)
    if not holds:
        verdict.reasons += _doubts(rule, names, look)
    return verdict


def _doubts(rule: Rule, names: Mapping[str, Any], look: Look) -> list[str]:
    reasons = [str(rule.evaluate("doubt", names) or "")]
    evidence = rule.evidence(names)
    concerned = {id(value): value for value in (*evidence, *look.values.values())}
    doubtful = [value for value in concerned.values() if value.doubt not in {None, SCANNED}]
    reasons += [f"{_cell(value)}: {value.doubt}" for value in doubtful]
    tried = {key: value for key, value in look.numbers.items() if len(value.readings) > 1}
    untried = [value for value in evidence if len(value.readings) > 1 and id(value) not in tried]
    reasons += [_ambiguous(value) for value in untried]
    if tried and not _fails_however_read(rule, names, tried):
        reasons += [_ambiguous(value) for value in tried.values()]
    return [reason for reason in dict.fromkeys(reasons) if reason]


def _fails_however_read(rule: Rule, names: Mapping[str, Any], tried: Mapping[int, Value]) -> bool:
    if math.prod(len(value.readings) for value in tried.values()) > _MOST_READINGS:
        return False
    for readings in itertools.product(*(value.readings for value in tried.values())):
        with rule.language.looking(dict(zip(tried, readings, strict=True))):
            try:
                if not rule.evaluate("when", names) or rule.evaluate("require", names):
                    return False
            except UNDECIDABLE:
                return False
    return True


def _cell(value: Value) -> str:
    named = value.place.row or value.place.column
    return f"pembacaan “{value.text.strip()}”" + (f" ({named})" if named else "")


def _on_scans(verdict: Verdict, evidence: Sequence[Value], scanned: Collection[_Page]) -> list[str]:
    """The reason not to assert what rests on pages whose text was recognised in a picture."""
    values = (*evidence, *verdict.look.values.values())
    places = [verdict.names["place"], *(value.place for value in values)]
    doubted = {value.place.page for value in values if value.doubt == SCANNED}
    pages = doubted | {place.page for place in places if (place.document, place.page) in scanned}
    if not pages:
        return []
    told = ", ".join(str(page) for page in sorted(page for page in pages if page is not None))
    return [f"halaman {told} {SCANNED}"]


def _ambiguous(value: Value) -> str:
    readings: list[Decimal] = list(value.readings)
    return (
        f"{_cell(value)}: tanda titik atau koma dapat dibaca {' atau '.join(f'{one:f}' for one in readings)}"
    )


class _Trial:
    """A rule tried on records: what it says of each, and on which it cannot be tried, or fails."""

    def __init__(self, rule: Rule, records: Sequence[Mapping[str, Any]]) -> None:
        self.rule = rule
        self.undecided = 0
        self.failed: Counter[str] = Counter()
        judged = [self._safely(partial(judge, rule, record)) for record in records]
        self.verdicts = [verdict for verdict in judged if verdict is not None and verdict.holds is not None]
        self._vote()

    @property
    def tick(self) -> Tick:
        """How often the rule was tried, and held."""
        tried = [verdict for verdict in self.verdicts if verdict.holds is not None]
        held = sum(verdict.holds is True for verdict in tried)
        return Tick(self.rule.id, self.rule.file.judul, len(tried), held)

    @property
    def gaps(self) -> Iterator[NotChecked]:
        """The records that it could not decide, and those on which it failed."""
        named = f"{self.rule.id} {self.rule.file.judul}"
        if self.undecided:
            yield NotChecked(f"{named}: {self.undecided} baris", "nilai yang diperlukan tidak lengkap")
        for why, count in self.failed.items():
            yield NotChecked(f"{named}: {count} baris", f"tidak dapat diperiksa ({why})")

    def agreements(self) -> list[Relation]:
        """The relations that hold on records of the rule."""
        held = [verdict for verdict in self.verdicts if verdict.holds and self.rule.file.relations]
        told = (self._safely(partial(self.rule.relation, verdict.names)) for verdict in held)
        return [relation for relation in told if relation is not None]

    def used(self) -> Iterator[Value]:
        """The values that the rule looked at."""
        for verdict in self.verdicts:
            yield from verdict.look.values.values()
            yield from verdict.look.numbers.values()

    def told(
        self,
        settings: Settings,
        scanned: Collection[_Page],
        unread: Unread,
        unsure: Sequence[str],
        of: str,
    ) -> list[Finding]:
        """The violations as findings."""
        return _once(tell(self.rule, self.violations(settings, scanned, unread, unsure), settings, of))

    def violations(
        self,
        settings: Settings,
        scanned: Collection[_Page],
        unread: Unread,
        unsure: Sequence[str],
    ) -> list[Violation]:
        """The violations that can be told.

        ``unread`` are the parts of the documents of which text may be missing; ``unsure`` are reasons why
        nothing found is sure.
        """
        violations: list[Violation] = []
        seen: set[frozenset[int]] = set()

        def broken(verdict: Verdict) -> Violation | None:
            evidence = self.rule.evidence(verdict.names)
            cells = frozenset(id(value) for value in evidence)
            if cells in seen:
                return None
            missed = unread.reason(evidence, near=self.rule.file.near)
            missed = missed if missed and self.rule.evaluate("whole", verdict.names) else []
            unproven = () if self.rule.asserts else (_UNPROVEN,)
            scans = _on_scans(verdict, evidence, scanned)
            reasons = (*verdict.reasons, *scans, *missed, *unsure, *unproven)
            violation = Violation(verdict.names, reasons, evidence)
            rehearse(self.rule, violation, settings)
            if cells:
                seen.add(cells)
            return violation

        for verdict in self.verdicts:
            if verdict.holds is False:
                violation = self._safely(partial(broken, verdict))
                if violation is not None:
                    violations.append(violation)
        return violations

    def _safely(self, work: Callable[[], _Result]) -> _Result | None:
        """What the work gives; None where a value is missing that it needs, or where it fails."""
        try:
            return work()
        except UNDECIDABLE:
            self.undecided += 1
        except RuleFaultError as error:
            self.failed[f"{_OF_RULE}, {error}"] += 1
        except Exception as error:
            self.failed[borne(error, _OF_RULE)] += 1
        return None

    def _vote(self) -> None:
        """Doubt the violations among records many of which break the rule (see ``RuleFile.vote``)."""
        if not self.rule.file.vote:
            return
        voters: dict[str, list[Verdict]] = {}
        for verdict in self.verdicts:
            group = self._safely(partial(self.rule.evaluate, "vote", verdict.names))
            if group is None:
                verdict.holds = None
            elif group:
                voters.setdefault(str(group), []).append(verdict)
        for voting in voters.values():
            _count(voting, self.rule.file)


def _count(voting: Sequence[Verdict], rule: RuleFile) -> None:
    broken = [verdict for verdict in voting if not verdict.holds]
    enough, outvoted = len(voting) >= _FEWEST_VOTERS, len(broken) * 2 > len(voting)
    crowded = len(broken) > _MANY and len(broken) * _ONE_IN > len(voting)
    if rule.habit and (outvoted or not enough):
        for verdict in voting:
            verdict.holds = None
    elif enough and (outvoted or crowded):
        for verdict in broken:
            verdict.reasons.append(_OUTVOTED if outvoted else _ACCUSED)


def _once(findings: Sequence[Finding]) -> list[Finding]:
    """Join findings that say the very same of several rows, as where a merged name stands beside them all."""
    joined: dict[tuple[str, Status, tuple[str, ...]], Finding] = {}
    for finding in findings:
        said = (finding.message, finding.status, tuple(value.text for value in finding.evidence))
        first = joined.get(said)
        evidence = finding.evidence if first is None else (*first.evidence, *finding.evidence)
        joined[said] = replace(first or finding, evidence=evidence)
    return list(joined.values())


def check(facts: Facts, packs: Sequence[Rule], settings: Settings, of: str = "") -> Outcome:
    """Try every rule on every record of its set. ``of`` goes into the fingerprints (see ``Fingerprints``).

    A violation is asserted ("pasti") only when the rule may assert and has no doubt about it, every value
    that it rests on was surely read and stands on no scanned page, it fails under every reading of its
    ambiguous numbers, and nothing that it misses may stand in a part that was not read.
    Violations of one rule that rest on the same cells are one finding, and so are those that its ``group``
    joins.
    """
    findings: list[Finding] = []
    ticks: list[Tick] = []
    gaps: list[NotChecked] = list(find_gaps(facts, packs))
    untried: list[Rule] = []
    documents = [report.document for report in facts.laporan]
    scanned = {(document.file, page) for document in documents for page in document.scanned}
    unread = Unread(documents)
    unsure = [_STEP_FAILED.format(what) for report in facts.laporan for what, _ in report.faults]
    steps = Steps()
    seen: dict[str, list[Mapping[str, Any]]] = {}
    held: list[Relation] = []
    used: list[Value] = []
    for rule in packs:
        over = rule.file.over
        if over not in seen:
            names = [_names_of(record, settings, over, steps) for record in getattr(facts, over)]
            seen[over] = [one for one in names if one is not None]
        trial = steps.take(f"Aturan {rule.id}", partial(_Trial, rule, seen[over]), None)
        if trial is None:
            continue
        told_of = partial(trial.told, settings, scanned, unread, unsure, of)
        findings += steps.take(f"Aturan {rule.id}", told_of, [])
        held += steps.take(f"Aturan {rule.id}", trial.agreements, [])
        used += trial.used()
        ticks.append(trial.tick)
        told = list(trial.gaps)
        gaps += told
        if not trial.tick.checked and not told and seen[over]:
            untried.append(rule)
    gaps += nothing_to_try(untried)
    misread = steps.take("Bacaan tabel", partial(misread_documents, findings, held), ())
    readable = partial(unless_misread, findings, held, facts.laporan, misread)
    weighed = partial(_weighed, readable, held, of, alone=len(documents) < 2)
    findings = steps.take("Diagnosis", weighed, findings)
    used += _shown(findings, held)
    tables = steps.take("Cakupan", partial(covered, facts.laporan, used), ())
    prose = steps.take("Cakupan narasi", partial(covered_prose, facts.laporan, facts.klaim), ())
    gaps += [*untouched(tables), *(NotChecked(*fault) for fault in steps.failed)]
    return Outcome(
        tuple(findings),
        tuple(ticks),
        tuple(gaps),
        cut_short=bool(unsure or steps.failed),
        covered=tables,
        prose=prose,
        misread=misread,
    )


def _shown(findings: Iterable[Finding], held: Iterable[Relation]) -> Iterator[Value]:
    """The values that findings show or rest on, and those of relations that hold."""
    for relation in held:
        yield from relation.figures
    for finding in findings:
        yield from finding.evidence
        yield from _shown(finding.consequences, finding.relations)


def _weighed(
    readable: Callable[[], list[Finding]], held: Sequence[Relation], of: str, *, alone: bool
) -> list[Finding]:
    """The findings with what they have in common: a misread table, a figure that settles several, a kind.

    Questions that hold documents against each other are each told: ``alone`` is one document.
    """
    found = diagnosed(readable(), held)
    return rationed(found, of) if alone else found


def _names_of(record: object, settings: Settings, over: str, steps: Steps) -> Mapping[str, Any] | None:
    return steps.take(f"satu catatan {over}", partial(names_of, record, settings.toleransi), None)
