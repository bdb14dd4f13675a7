"""No regular expression of the program takes longer than its text is long, whatever repeats in it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import signal
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import auditor
from auditor.lexicon.headers import headers
from auditor.lexicon.phrases import Phrases, load_phrases, matcher

LENGTH = 5000
"""Letters; half of the longest text that is looked at."""
SECONDS = 0.03
"""What looking through so many letters may take.

A pattern that is linear takes a tenth of it, one whose work grows with the square several times as much.
"""
REPEATED = [
    "a", "1", "(", ")", "-", ".", ",", ":", "A", "…", "x ", "1 ", "- ", "1.", "1.1,", "(1) ", "1(", "a. ",
    "Dinas ", "Dinas dan ", "Dinas, ", "target ", "Rp ", "s.d. ", "10% ", "10% dari ", "naik dari 1 ",
    "dari 1 menjadi 2 ", "sebesar 1 ", "tahun 2023 ", "2023-2024 ", "Tabel 3.1 ", "BAB I ", "sub kegiatan ",
    "lima indikator ", "tidak ", "capaian ", "realisasi / target x 100% ", "1 + ", "1+1=", "yang ", "aA",
    "Nomor 1 Tahun 2020 ", "Peraturan Menteri ", "Kabupaten ", "A ", "atau ", "anggaran ", "kegiatan Rp1 ",
]  # fmt: skip
SHORT_TEXTS = {
    "auditor.reading.text.contents_list._PAGE": 300,
    "auditor.understanding.sections._ENTRY": 800,
    "auditor.understanding.sections._PAGE_INSIDE": 800,
}
"""Patterns that only meet texts up to so many letters."""
SEARCHING = {"search", "finditer", "findall", "sub", "subn", "split"}
WAYS = {*SEARCHING, "match", "fullmatch"}


class LateError(Exception):
    """A pattern took far too long."""


@cache
def modules() -> tuple[ModuleType, ...]:
    found = pkgutil.walk_packages(auditor.__path__, "auditor.")
    return tuple(importlib.import_module(one.name) for one in found if not one.name.endswith("__main__"))


def within(thing: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """The patterns in a thing."""
    if isinstance(thing, re.Pattern):
        if isinstance(thing.pattern, str):
            yield thing
    elif depth < 4 and isinstance(thing, dict):
        yield from within([*thing, *thing.values()], depth + 1)
    elif depth < 4 and isinstance(thing, list | tuple | set | frozenset):
        for one in thing:
            yield from within(one, depth + 1)


def at_hand(call: ast.Call, module: ModuleType) -> re.Pattern[str] | None:
    """The pattern of a call such as ``re.search("a", text)``, where it is known outside the function."""
    source = ast.Expression(call.args[0])
    flags = [one for one in call.args[1:] if "re." in ast.unparse(one)]
    flags += [one.value for one in call.keywords if one.arg == "flags"]
    try:
        pattern = eval(compile(source, "", "eval"), vars(module))  # noqa: S307 - the program's own source
        told = [eval(compile(ast.Expression(one), "", "eval"), vars(module)) for one in flags]  # noqa: S307
        return re.compile(pattern, sum(told)) if isinstance(pattern, str) else None
    except (NameError, TypeError):
        return None


def uses(module: ModuleType) -> Iterator[tuple[re.Pattern[str], str, int | None]]:
    """Each pattern that the module uses, how, and the line where it stands if that is in a call."""
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))):
        match node:
            case ast.Attribute(value=ast.Name(id=name), attr=way) if way in WAYS:
                pattern = vars(module).get(name)
                if isinstance(pattern, re.Pattern):
                    yield pattern, way, None
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=way), args=[_, *_]) if way in WAYS:
                pattern = at_hand(node, module)
                if pattern is not None:
                    yield pattern, way, node.lineno


@cache
def patterns() -> dict[tuple[str, int], tuple[str, frozenset[str]]]:
    """All patterns of the program: where each stands, and how it is used."""
    names: dict[tuple[str, int], str] = {}
    ways: dict[tuple[str, int], set[str]] = defaultdict(set)
    for module in modules():
        for name, thing in vars(module).items():
            for pattern in within(thing):
                names.setdefault((pattern.pattern, pattern.flags), f"{module.__name__}.{name}")
        for pattern, way, line in uses(module):
            key = pattern.pattern, pattern.flags
            ways[key].add(way)
            if line is not None:
                names.setdefault(key, f"{module.__name__}:{line}")
    phrases = load_phrases()
    for name in Phrases.model_fields:
        pattern = matcher(getattr(phrases, name)).pattern
        names.setdefault((pattern.pattern, pattern.flags), f"frasa.{name}")
    for role, pattern in (*headers().columns, ("uang", headers().money)):
        names.setdefault((pattern.pattern, pattern.flags), f"tajuk.{role}")
    return {key: (name, frozenset(ways[key] or WAYS)) for key, name in names.items()}


def look_through(pattern: re.Pattern[str], ways: frozenset[str], text: str) -> float:
    """Seconds that a pattern takes."""
    began = time.process_time()
    if ways & SEARCHING:
        for _ in pattern.finditer(text):
            pass
    if "match" in ways:
        pattern.match(text)
    if "fullmatch" in ways:
        pattern.fullmatch(text)
    return time.process_time() - began


def is_slow(pattern: re.Pattern[str], ways: frozenset[str], text: str) -> bool:
    def late(*_: object) -> None:
        raise LateError

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, 20 * SECONDS)
    try:
        return all(look_through(pattern, ways, text) > SECONDS for _ in range(3))
    except LateError:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def test_there_are_patterns() -> None:
    assert len(patterns()) > 300


@pytest.mark.parametrize("repeated", REPEATED)
def test_patterns_are_linear(repeated: str) -> None:
    slow = []
    for (source, flags), (name, ways) in patterns().items():
        length = SHORT_TEXTS.get(name, LENGTH)
        text = (repeated * (length // len(repeated) + 1))[:length]
        if is_slow(re.compile(source, flags), ways, f"{text}\x00!"):
            slow.append(name)
    assert slow == []
