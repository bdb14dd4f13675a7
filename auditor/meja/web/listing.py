"""Which findings of a report are shown: words, severity, certainty, family, verdict, kept in the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from auditor.files.plain import one_line
from auditor.meja.keeping.verdicts import NONE, Standing

Found = dict[str, Any]
"""A finding as it is kept, with its ``rank``."""
OPEN = "belum"
"""Findings without a verdict, in the address."""
_LONGEST = 200
_SEARCHED = ("title", "message", "place", "rule", "arithmetic")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen; "" chooses all."""

    q: str = ""
    berat: str = ""
    status: str = ""
    kelompok: str = ""
    putusan: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Choice:
        """As the address says."""
        names = ("q", "berat", "status", "kelompok", "putusan")
        return cls(*(one_line(given.get(name, ""))[:_LONGEST] for name in names))

    @property
    def query(self) -> str:
        """What the address has of it, with the "?"; "" where all is shown."""
        names = ("q", "berat", "status", "kelompok", "putusan")
        chosen = {name: value for name in names if (value := getattr(self, name))}
        return f"?{urlencode(chosen)}" if chosen else ""

    def takes(self, finding: Found, standing: Standing) -> bool:
        """Whether a finding is shown."""
        verdict = standing.verdict.value if standing.verdict else OPEN
        exact = (
            (self.berat, finding["severity"]),
            (self.status, finding["status"]),
            (self.kelompok, finding["family"]),
            (self.putusan, verdict),
        )
        if any(wanted and wanted != has for wanted, has in exact):
            return False
        text = " ".join(finding[name] for name in _SEARCHED).casefold()
        return all(word in text for word in self.q.casefold().split())


def chosen(findings: Sequence[Found], standing: Mapping[str, Standing], choice: Choice) -> list[Found]:
    """The findings that are shown, in their order."""
    return [one for one in findings if choice.takes(one, standing.get(one["fingerprint"], NONE))]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The findings before and after one among those that are shown, and its place there, 0 for none."""

    before: Found | None
    after: Found | None
    at: int
    total: int


def neighbours(shown: Sequence[Found], rank: int) -> Neighbours:
    """The neighbours of a finding, which need not be shown itself: it may have got a verdict meanwhile."""
    before = [one for one in shown if one["rank"] < rank]
    after = [one for one in shown if one["rank"] > rank]
    is_shown = len(before) + len(after) < len(shown)
    return Neighbours(
        before[-1] if before else None,
        after[0] if after else None,
        len(before) + 1 if is_shown else 0,
        len(shown),
    )


def first_open(findings: Sequence[Found], standing: Mapping[str, Standing]) -> Found | None:
    """The gravest finding without a verdict; None where all have one."""
    return next(
        (one for one in findings if standing.get(one["fingerprint"], NONE).verdict is None),
        None,
    )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that can be shown: its file among those of the report, its number there, and its label."""

    file: int
    page: int
    label: str

    @property
    def key(self) -> str:
        """How addresses name it."""
        return f"{self.file}-{self.page}"


def sheets_of(finding: Found, files: Sequence[Mapping[str, str]]) -> list[Sheet]:
    """The pages on which places of the finding can be shown, in the order of the evidence."""
    found = dict.fromkeys(
        (one["file"], one["page"])
        for one in finding["evidence"]
        if one["page"] is not None and one["box"] is not None and files[one["file"]]["kind"] == "pdf"
    )
    several = len({one["file"] for one in finding["evidence"]}) > 1 or any(file for file, _ in found)
    names = [f" {one['name']}" if several else "" for one in files]
    return [Sheet(file, page, f"Hal. {page}{names[file]}") for file, page in found]


def boxes_on(finding: Found, sheet: Sheet) -> tuple[tuple[float, float, float, float], ...]:
    """The places of the finding on a page, each once."""
    boxes = [
        one["box"]
        for one in finding["evidence"]
        if (one["file"], one["page"]) == (sheet.file, sheet.page) and one["box"] is not None
    ]
    return tuple(dict.fromkeys((box[0], box[1], box[2], box[3]) for box in boxes))
