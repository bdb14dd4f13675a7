"""The findings and figures of many audits side by side: offices by years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from auditor.models.dossier import Recognised
from auditor.models.finding import Severity, Status, Terms
from auditor.presenting.shared.figures import Count, Figures
from auditor.presenting.shared.labels import SEVERITY, family

PAGE, BOOK = "ringkasan.html", "ringkasan.xlsx"
_UNKNOWN = "Instansi tidak dikenali"
_GRADES = list(Severity)
NO_TERMS = Terms()


@dataclass(frozen=True, slots=True)
class Entry:
    """One audit: the folder of its papers below that of the overview, and its figures."""

    folder: str
    office: str
    figures: Figures

    @property
    def year(self) -> int | None:
        """The year of its report."""
        return self.figures.year

    def count(self, severity: Severity | None = None, status: Status | None = None) -> int:
        """How many findings it has, of a severity and with a status where these are named."""
        return sum(
            one.count
            for one in self.figures.counts
            if severity in {None, one.severity} and status in {None, one.status}
        )

    @property
    def absorption(self) -> Decimal | None:
        """Realisation in percent of the budget."""
        budget, spent = self.figures.budget, self.figures.spent
        return 100 * spent / budget if budget and spent is not None else None

    @property
    def surely_read(self) -> Decimal | None:
        """The share, in percent, of the numbers in tables that were surely read."""
        every = sum(document.figures for document in self.figures.documents)
        sure = sum(document.sure for document in self.figures.documents)
        return 100 * Decimal(sure) / every if every else None


@dataclass(frozen=True, slots=True)
class Skipped:
    """What could not be audited: its folder, its files, and the reason."""

    folder: str
    files: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Known:
    """A file by its path, what it was taken for and why, and the folder of the audit that it went into."""

    path: str
    recognised: Recognised
    folder: str


@dataclass(frozen=True, slots=True)
class Overview:
    """Many audits, those that could not be made, what each file was taken for, and files that none reads.

    ``terms`` are those of all of them.
    """

    entries: tuple[Entry, ...]
    skipped: tuple[Skipped, ...]
    known: tuple[Known, ...]
    unreadable: tuple[str, ...]
    terms: Terms = NO_TERMS

    @classmethod
    def of(
        cls,
        done: Iterable[tuple[str, Figures]],
        skipped: Iterable[tuple[str, str, str]],
        known: Sequence[Known],
        unreadable: Sequence[str],
        terms: Terms = NO_TERMS,
    ) -> Overview:
        """The overview of audits by folder, in the order of office, year and folder."""
        names: dict[str, str] = {}
        entries = []
        for folder, figures in sorted(done, key=lambda one: one[0]):
            office = figures.office or f"{_UNKNOWN} ({figures.documents[0].file})"
            entries.append(Entry(folder, names.setdefault(office.casefold(), office), figures))
        entries.sort(key=lambda one: (one.office.casefold(), one.year or 0, one.folder))
        missed = [Skipped(folder, tuple(files.splitlines()), reason) for folder, files, reason in skipped]
        return cls(tuple(entries), tuple(missed), tuple(known), tuple(unreadable), terms)

    @property
    def years(self) -> list[int | None]:
        """The years of the audits, the unknown one last."""
        return sorted({one.year for one in self.entries}, key=lambda year: (year is None, year or 0))

    def by_office(self) -> list[tuple[str, list[list[Entry]]]]:
        """Each office with its audits in each of the years."""
        offices: dict[str, dict[int | None, list[Entry]]] = {}
        for one in self.entries:
            offices.setdefault(one.office, {}).setdefault(one.year, []).append(one)
        return [(office, [years.get(year, []) for year in self.years]) for office, years in offices.items()]

    def worst(self) -> list[Entry]:
        """The audits by the gravity of what they assert, the worst first."""
        return sorted(
            (one for one in self.entries if one.count(status=Status.PASTI)),
            key=lambda one: [-one.count(severity, Status.PASTI) for severity in _GRADES],
        )

    def families(self) -> pd.DataFrame:
        """Asserted findings of each office (rows) by family (columns), with the sum of each office."""
        frame = self._counts()
        sure = frame[frame["status"] == Status.PASTI.value]
        table = sure.pivot_table(
            index="kantor", columns="keluarga", values="jumlah", aggfunc="sum", fill_value=0
        )
        table = table.reindex(dict.fromkeys(one.office for one in self.entries), fill_value=0)
        table["Jumlah"] = table.sum(axis="columns")
        return table.astype(int)

    def rules(self) -> pd.DataFrame:
        """How often each rule was broken: rule and title, asserted, to be looked at, in how many audits."""
        frame = self._counts()
        table = frame.pivot_table(
            index=["aturan", "judul"], columns="status", values="jumlah", aggfunc="sum", fill_value=0
        )
        table = table.reindex(columns=[one.value for one in Status], fill_value=0).astype(int)
        table["laporan"] = frame.groupby(["aturan", "judul"])["folder"].nunique()
        return table.sort_values([one.value for one in Status], ascending=False, kind="stable")

    def _counts(self) -> pd.DataFrame:
        columns = ["kantor", "folder", "keluarga", "aturan", "judul", "status", "jumlah"]
        rows = [_row(entry, count) for entry in self.entries for count in entry.figures.counts]
        return pd.DataFrame(rows, columns=columns)


def _row(entry: Entry, count: Count) -> tuple[str, str, str, str, str, str, int]:
    office, status = entry.office, count.status.value
    return office, entry.folder, family(count.rule), count.rule, count.title, status, count.count


def severities(entry: Entry) -> list[tuple[str, int, int]]:
    """Each severity's label with the findings asserted and those to be looked at."""
    return [
        (label, entry.count(severity, Status.PASTI), entry.count(severity, Status.PERLU_DICEK))
        for severity, label in SEVERITY.items()
    ]
