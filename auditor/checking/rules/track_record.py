"""What became of the assertions of each rule on reports: only a rule that was right is let assert.

``rekam_jejak.yaml`` holds what came of reading assertions against the pages, by people who did not write the
rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from auditor.files.data import data_dir
from auditor.files.problems import explain
from auditor.files.regular import read_regular, unreadable
from auditor.files.yaml_file import MAX_BYTES, PlainYamlError, decoded, load_yaml
from auditor.models.errors import InputError

FILE = "rekam_jejak.yaml"
LEAST_RIGHT = 3
"""Assertions that were right: one may be luck, two one report; few kinds of slips come up ten times."""
LEAST_NOISE = 3
"""Questions that were noise, from which on those of a rule are shown on demand only."""
ONE_WRONG_IN = 20
"""More wrong ones than that, and a paper of forty findings accuses falsely more than twice."""


class Counts(BaseModel):
    """Assertions that were judged. ``sepele`` are true, but no reviewer would write them down."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    benar: int = Field(default=0, ge=0)
    sepele: int = Field(default=0, ge=0)
    salah: int = Field(default=0, ge=0)

    @property
    def all(self) -> int:
        """How many were judged."""
        return self.benar + self.sepele + self.salah

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            benar=self.benar + other.benar,
            sepele=self.sepele + other.sepele,
            salah=self.salah + other.salah,
        )


class Asked(BaseModel):
    """Questions that were judged: such as a reviewer wants to see, and noise."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    berguna: int = Field(default=0, ge=0)
    derau: int = Field(default=0, ge=0)


class Judging(BaseModel):
    """Assertions and questions of one build on some reports, read against their pages.

    ``tanggal`` is the day (ISO), ``build`` the commit, ``bahan`` says what reports. ``pertama``: nobody who
    works on the rules had seen the reports before.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    tanggal: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")
    build: str
    bahan: str
    pertama: bool = False
    aturan: dict[str, Counts]
    pertanyaan: dict[str, Asked] = {}


class TrackRecord(BaseModel):
    """All judgings, and the day on which what made the assertions of a rule wrong was mended.

    Those that were wrong until that day do not count: they are made no more. Those that were right do.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    diperbaiki: dict[str, str] = {}
    penilaian: tuple[Judging, ...] = ()

    def of(self, rule: str) -> tuple[Judging, ...]:
        """The judgings in which assertions of the rule were judged, the first one first."""
        return tuple(one for one in self.penilaian if rule in one.aturan)

    def counted(self, rule: str) -> Counts:
        """What became of the assertions of the rule that it still makes."""
        since = self.diperbaiki.get(rule, "")
        return total(
            one.aturan[rule] if one.tanggal > since else one.aturan[rule].model_copy(update={"salah": 0})
            for one in self.of(rule)
        )

    def asked(self, rule: str) -> Asked:
        """What became of the questions of the rule as it is now."""
        since = self.diperbaiki.get(rule, "")
        judged = [
            one.pertanyaan[rule] for one in self.penilaian if rule in one.pertanyaan and one.tanggal > since
        ]
        return Asked(berguna=sum(one.berguna for one in judged), derau=sum(one.derau for one in judged))

    def asks_little(self, rule: str) -> bool:
        """Whether reviewers shrug at most questions of the rule."""
        asked = self.asked(rule)
        return asked.derau >= LEAST_NOISE and asked.derau * 2 > (asked.berguna + asked.derau)

    def has_earned(self, rule: str) -> bool:
        """Whether the rule may assert: it was right often enough, and seldom wrong."""
        counts = self.counted(rule)
        return counts.benar + counts.sepele >= LEAST_RIGHT and counts.salah * ONE_WRONG_IN <= counts.all


def total(counts: Iterable[Counts]) -> Counts:
    """All of them together."""
    return sum(counts, Counts())


@cache
def track_record(path: Path | None = None) -> TrackRecord:
    """Read the record, by default the one that ships with the program.

    Raises InputError when the file is missing, no YAML, or holds a key that does not exist.
    """
    source = path or data_dir("rules") / FILE
    try:
        raw = load_yaml(decoded(read_regular(source, MAX_BYTES)))
        return TrackRecord.model_validate(raw)
    except OSError as error:
        raise InputError(f"Rekam jejak {source.name} {unreadable(error)}.") from error
    except PlainYamlError as error:
        raise InputError(f"Rekam jejak {source.name} {error}.") from error
    except ValidationError as error:
        raise InputError(f"Rekam jejak {source.name} perlu diperbaiki: {explain(error)}.") from error
