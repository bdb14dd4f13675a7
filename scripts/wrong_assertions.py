"""Say which of the assertions that were judged wrong on the shared field reports are still made.

    python scripts/wrong_assertions.py --shared ../shared [--keep FOLDER] [--before FOLDER]

Reads the list of wrong assertions beside the reports (``lapangan/SALAH_TUDUH.md``), audits each report that
it names and prints one line an assertion that is still made, then the counts. An assertion is looked up by
report, rule, page and what the list says of it: its figures, or the words of its row. ``--keep`` keeps each
temuan.json in a folder; with ``--before``, such a folder of an earlier build, the assertions that were made
then, are not in the list and are gone now are printed too: they were right. Exit status 1 when one is still
made or a right one is gone.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LIST = "SALAH_TUDUH.md"
FILE = re.compile(r"[\w-]+\.pdf")
RULE = re.compile(r"\b[A-Z]{3}-\d\d\b")
AMOUNT = re.compile(r"-?\d[\d.,]*\d")
CENTS = re.compile(r"(?<=\d{3})[.,]00$")
NUMBER = re.compile(r"\b\d\.\d+\b")
"""Numbers of sections."""
QUOTED = re.compile(r'"([^"]+)"')
WORD = re.compile(r"[^\W\d_]{4,}")
PAGES = re.compile(r"(\d+)(?:-(\d+))?")
OPERAND = re.compile(r"right with a false operand.*?(-?[\d.,]*\d) % is \d{4}")
"""What the list says of an assertion that may stay and must lose an operand."""
SHARE = 0.6
"""Share of the words of a row's name that a finding must have, where the list gives no figures of it; names
are shortened in the list, and "..." stands for words left out."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the list: a report, pages, a rule, and what tells the assertion from others of it."""

    file: str
    pages: frozenset[int]
    rule: str
    figures: frozenset[str]
    numbers: frozenset[str]
    words: frozenset[str]
    told: str

    def is_of(self, finding: dict[str, Any]) -> bool:
        """Tell whether the finding is the one listed."""
        pages = {place["page"] for place in finding["evidence"]}
        if finding["rule"] != self.rule or not pages & self.pages:
            return False
        text = text_of(finding)
        if self.figures:
            return self.figures <= set(amounts(text))
        if self.numbers:
            return self.numbers <= set(NUMBER.findall(text))
        return len(self.words & words(text)) >= SHARE * len(self.words)


def text_of(finding: dict[str, Any]) -> str:
    """Give all that a finding says and quotes."""
    quoted = (f"{place['row']} {place['written']}" for place in finding["evidence"])
    return " ".join((finding["message"], finding["expected"], finding["arithmetic"], *quoted))


def amounts(text: str) -> Iterator[str]:
    """Give the figures in a text by their digits; years and short ones tell nothing."""
    for match in AMOUNT.finditer(text):
        digits = re.sub(r"\D", "", CENTS.sub("", match[0]))
        if len(digits) >= 3 and not re.fullmatch(r"(19|20)\d\d", digits):
            yield digits


def words(text: str) -> set[str]:
    """Give the words of a text that can tell a row from others."""
    return {word.lower() for word in WORD.findall(text)}


def listed(text: str) -> Iterator[Listed]:
    """Give the entries of the list; a table whose rows name no report is of the one named above it."""
    above: tuple[str, str] | None = None
    counted = False
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("## "):
            counted = "cause" not in line.lower() and "noisiest" not in line.lower()
        if line.startswith("### "):
            counted = True
        if not line.startswith("|"):
            if (file := FILE.search(line)) and counted:
                above = (file[0], above[1] if above else "")
            continue
        if not counted or set(line) <= set("|- "):
            continue
        at = next((i for i, cell in enumerate(cells) if FILE.fullmatch(cell)), None)
        if at is not None:
            page, row, rule, asserted, why = cells[at + 1 : at + 6]
            found = RULE.search(rule)
            many = "×" in rule or " x " in rule
            above = (cells[at], found[0] if found else "")
            if found and not many:
                asserted = "" if asserted.startswith("same") else asserted
                false = OPERAND.search(why)
                yield entry(cells[at], page, found[0], row, false[1] if false else asserted)
        elif above and above[1] and cells[0].isdecimal():
            yield entry(above[0], cells[0], above[1], cells[1], cells[2])


def entry(file: str, page: str, rule: str, row: str, asserted: str) -> Listed:
    """Make an entry of the cells of a line."""
    pages = {n for a, b in PAGES.findall(page) for n in range(int(a), int(b or a) + 1)}
    figures = frozenset(amounts(asserted))
    name = " ".join(QUOTED.findall(asserted)) or (row.split(",", 1)[-1] if "," in row else row)
    numbers = frozenset(NUMBER.findall(asserted))
    return Listed(
        file, frozenset(pages), rule, figures, numbers, frozenset(words(name)), f"{row}: {asserted}"
    )


def audited(report: Path, kept: Path) -> list[dict[str, Any]]:
    """Audit a report and give what is asserted; its temuan.json goes to ``kept``."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "auditor", "audit", str(report), "--out", out, "--format", "json"]
        subprocess.run(command, capture_output=True, check=False)
        shutil.copy(Path(out) / "temuan.json", kept)
    return asserted_in(kept)


def asserted_in(file: Path) -> list[dict[str, Any]]:
    """Give the findings of a temuan.json that are asserted."""
    findings: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["findings"]
    return [finding for finding in findings if finding["status"] == "pasti"]


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two builds say the same of a report: by the mark, else by most of what is quoted."""
    if one["fingerprint"] == other["fingerprint"]:
        return True
    if one["rule"] != other["rule"]:
        return False
    first, second = ({(at["page"], at["written"]) for at in told["evidence"]} for told in (one, other))
    return len(first & second) * 2 > min(len(first), len(second))


def main() -> int:
    """Print what is still asserted, and what is lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--before", type=Path)
    options = parser.parse_args()
    field = options.shared / "lapangan"
    if not (field / LIST).is_file():
        print(f"skipped: {field / LIST} is not here")
        return 0
    of: dict[str, list[Listed]] = defaultdict(list)
    for one in listed((field / LIST).read_text(encoding="utf-8")):
        of[one.file].append(one)
    still = lost = 0
    with tempfile.TemporaryDirectory() as folder:
        kept = options.keep or Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        for file, entries in sorted(of.items()):
            now = audited(field / file, kept / f"{file}.json")
            made = [one for one in entries if any(map(one.is_of, now))]
            still += len(made)
            print(f"{file:36} listed {len(entries):3}  still made {len(made):3}  assertions {len(now):3}")
            for one in made:
                print(f"    still made: {one.rule} p. {sorted(one.pages)} {one.told}")
            if options.before:
                was = asserted_in(options.before / f"{file}.json")
                right = [finding for finding in was if not any(one.is_of(finding) for one in entries)]
                missing = [finding for finding in right if not any(same(finding, other) for other in now)]
                lost += len(missing)
                for finding in missing:
                    print(f"    right, gone: {finding['rule']} {finding['message']}")
    print(f"listed {sum(map(len, of.values()))}, still made {still}, right ones gone {lost}")
    return 1 if still or lost else 0


if __name__ == "__main__":
    sys.exit(main())
