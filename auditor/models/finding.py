"""What checking hands on: findings with their evidence, and what agreed or was not checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from auditor.models.relation import Relation
from auditor.models.report import Place, Value


class Severity(StrEnum):
    """How much a finding weighs, by its consequence."""

    TINGGI = "tinggi"
    SEDANG = "sedang"
    RENDAH = "rendah"
    INFO = "info"


class Status(StrEnum):
    """Asserted, or shown for a person to look at."""

    PASTI = "pasti"
    PERLU_DICEK = "perlu_dicek"


class Change(StrEnum):
    """What became of a finding since an earlier audit of the same report."""

    BARU = "baru"
    TETAP = "tetap"
    DIPERBAIKI = "sudah diperbaiki"


class Verdict(StrEnum):
    """What a reviewer judged of a finding."""

    BENAR = "benar"
    BUKAN_TEMUAN = "bukan temuan"
    PERLU_KLARIFIKASI = "perlu klarifikasi"


@dataclass(frozen=True, slots=True)
class Judged:
    """A reviewer's verdict and note on the finding of a fingerprint; ``told`` is what the finding said."""

    fingerprint: str
    rule: str
    told: str
    verdict: Verdict | None
    note: str

    @property
    def is_given(self) -> bool:
        """Whether a reviewer typed anything."""
        return self.verdict is not None or bool(self.note)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A finding of an earlier audit, as temuan.json holds it; ``place`` is its first evidence in words.

    ``covers`` is as in ``Finding``.
    """

    fingerprint: str
    rule: str
    severity: Severity
    status: Status
    message: str
    place: str
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """The report that an earlier paper speaks of; office, year and SHA-256 where they were known."""

    file: str
    office: str | None
    year: int | None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class EarlierAudit:
    """What an earlier audit found; ``dismissed`` were judged to be no findings."""

    origins: tuple[Origin, ...]
    findings: tuple[Earlier, ...]
    dismissed: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The findings of an earlier working paper, each fingerprint once, with what reviewers judged of them.

    ``unread`` says in Indonesian what stands there that could not be read as a verdict.
    """

    origins: tuple[Origin, ...]
    rows: tuple[Judged, ...]
    unread: tuple[str, ...] = ()

    @property
    def given(self) -> tuple[Judged, ...]:
        """Those with a verdict or a note."""
        return tuple(one for one in self.rows if one.is_given)


@dataclass(frozen=True, slots=True)
class Before:
    """What is there from before an audit: an earlier one, and verdicts; None where there is none.

    ``verdicts`` are those that the user named; ``standing`` those in the folder that is about to be filled.
    """

    audit: EarlierAudit | None = None
    verdicts: Verdicts | None = None
    standing: Verdicts | None = None


NOTHING = Before()
"""A first audit."""


@dataclass(frozen=True, slots=True)
class Cause:
    """The figure that, if it were another, would settle a finding and what follows from it.

    ``suspects`` are the places where it is printed, ``becomes`` is what it would be, in their unit;
    ``agreeing`` counts the relations that would hold then, those that hold now among them. Where figures
    changed places they are the ``suspects``, and ``becomes`` is None: two were swapped, more moved by a row.
    """

    suspects: tuple[Value, ...]
    becomes: Decimal | None
    agreeing: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction. Texts are Indonesian; ``evidence`` holds each value as written.

    ``covers`` are the fingerprints that its members would have if they were told one by one; empty for a
    finding on one record. ``change`` is set where the audit was compared with an earlier one, ``judged``
    where a reviewer judged the finding. ``relations`` are those that the report breaks here. With a ``cause``
    it is told for others that would be settled too, ``consequences``: they are no findings of their own.
    Without one these are questions of one kind, all of which it holds. ``minor`` is a question that reviewers
    shrug at: shown on demand.
    """

    rule: str
    title: str
    severity: Severity
    status: Status
    message: str
    expected: str
    arithmetic: str
    advice: str
    evidence: tuple[Value, ...]
    fingerprint: str
    doubt: str | None = None
    covers: tuple[str, ...] = ()
    change: Change | None = None
    judged: Judged | None = None
    relations: tuple[Relation, ...] = ()
    cause: Cause | None = None
    consequences: tuple[Finding, ...] = ()
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """How often a rule was tried and held: what was checked and agreed."""

    rule: str
    title: str
    checked: int
    held: int


@dataclass(frozen=True, slots=True)
class NotChecked:
    """What could not be decided, and why (both Indonesian)."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Covered:
    """A table, how many of its numbers took part in a check (``part``), and how many there are.

    ``chapter`` is where it stands ("Bab III"), "" outside of chapters.
    """

    place: Place
    part: int
    whole: int
    chapter: str = ""


@dataclass(frozen=True, slots=True)
class CoveredProse:
    """The sentences with figures of a chapter, and how many of them were held against other figures."""

    document: str
    chapter: str
    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Misread:
    """A document of whose tables few computations hold: ``right`` of ``whole``."""

    document: str
    right: int
    whole: int


@dataclass(frozen=True, slots=True)
class Changed:
    """A setting that is not as it comes: its name, value and the value that it comes with, as texts."""

    name: str
    value: str
    default: str


@dataclass(frozen=True, slots=True)
class Terms:
    """Under what an audit was made, where that is not as the program comes.

    ``settings`` is the path of the settings file, None without one; ``changed`` what it sets otherwise, and
    ``off`` the rules that it switches off. ``left_out`` are files that take no part, and why.
    """

    settings: str | None = None
    changed: tuple[Changed, ...] = ()
    off: tuple[str, ...] = ()
    left_out: tuple[NotChecked, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of checking.

    ``fixed`` are findings of the earlier audit that are gone, ``dismissed`` those that a reviewer judged to
    be none, and ``unneeded`` the verdicts on findings that are no longer there. ``compared`` names the files
    of the earlier audit, "" where there is none; ``carried`` says that earlier verdicts were taken over,
    ``cut_short`` that a step failed or went over a bound: another run may find more. ``terms`` say under
    what settings it was made; ``covered`` and ``prose`` are how much of each table and chapter took part in a
    check. ``misread`` are the documents of whose tables so little fits that nothing there is asserted.
    """

    findings: tuple[Finding, ...]
    ticks: tuple[Tick, ...]
    not_checked: tuple[NotChecked, ...] = field(default=())
    fixed: tuple[Earlier, ...] = ()
    dismissed: tuple[Finding, ...] = ()
    unneeded: tuple[Judged, ...] = ()
    compared: str = ""
    carried: bool = False
    cut_short: bool = False
    terms: Terms = Terms()
    covered: tuple[Covered, ...] = ()
    prose: tuple[CoveredProse, ...] = ()
    misread: tuple[Misread, ...] = ()

    @property
    def checked(self) -> int:
        """How many comparisons were made."""
        return sum(tick.checked for tick in self.ticks)

    @property
    def numbers(self) -> tuple[int, int]:
        """How many numbers of tables took part in a check, and how many there are."""
        return sum(one.part for one in self.covered), sum(one.whole for one in self.covered)

    @property
    def sentences(self) -> tuple[int, int]:
        """How many sentences with figures were held against other figures, and how many there are."""
        return sum(one.part for one in self.prose), sum(one.whole for one in self.prose)
