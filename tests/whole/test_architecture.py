"""The shape of the code: who may know whom, where its tests stand, and how large its parts may grow.

Exceptions are named here one by one, and each falls as soon as it is no longer needed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from importlinter.cli import lint_imports
from support import ROOT

from auditor.checking.rules import compiled
from auditor.commands import cached_audits
from auditor.files.data import data_dir
from auditor.files.settings import Settings
from auditor.lexicon import headers
from auditor.models.read_options import ReadOptions
from auditor.reading import cache as reading_cache
from auditor.reading.cache import document_key

PACKAGE = ROOT / "auditor"
TESTS = ROOT / "tests"

APART = frozenset({"bare_system", "corpus", "fuzz", "scripts", "whole"})
"""Folders of tests that mirror no package: they test what stands beside the package, or the whole program."""

MOST_MODULES = 15
"""Modules of a folder that can be taken in at one look."""
ALIKE: dict[str, str] = {}
"""Folders with more of them, because their modules are alike."""

MOST_LINES = 400
"""Lines of a module that can be read in one go."""
LONGER: dict[str, int] = {}
"""Modules that are longer yet, with the lines that they may have."""

MOST_BRANCHES = 20
"""Branches of a function, each operand of a condition counted, that can still be tested one by one."""
MORE_BRANCHES: dict[str, int] = {}
"""Functions that have more yet, with the branches that they may have."""

UNTESTED: dict[str, str] = {}
"""Packages without tests in a folder of their own, and why."""


@cache
def modules() -> dict[str, ast.Module]:
    """Each module by its path below the package, without its ending."""
    return {
        path.relative_to(PACKAGE).with_suffix("").as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def folders() -> list[str]:
    """Each package within the package."""
    return [name.removesuffix("/__init__") for name in modules() if name.endswith("/__init__")]


def modules_in(folder: str) -> list[str]:
    """The modules of a folder, its entry not counted."""
    return [name for name in modules() if name.rpartition("/")[0] == folder and not name.endswith("__init__")]


def test_contracts_of_imports_are_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(ROOT)
    assert lint_imports(no_cache=True) == 0, capsys.readouterr().out


# Where tests stand


def mirrors() -> list[Path]:
    """The tests that mirror modules, by their path below the folder of tests."""
    found = (path.relative_to(TESTS) for path in sorted(TESTS.rglob("test_*.py")))
    return [path for path in found if path.parts[0] not in APART]


def module_of(test: Path) -> str | None:
    """The module that a test is named after: a/b/c of a/b/test_c.py and of a/b/test_c_aspect.py."""
    folder, words = test.parent.as_posix().removeprefix("."), test.stem.split("_")[1:]
    for end in range(len(words), 0, -1):
        module = "_".join(words[:end])
        path = f"{folder}/{module}".lstrip("/")
        if path in modules():
            return path
        if folder and module == test.parent.name and has_code(modules()[f"{folder}/__init__"]):
            return f"{folder}/__init__"
    return None


def has_code(module: ast.Module) -> bool:
    """Whether there is more than a docstring."""
    return len(module.body) > 1


def test_each_folder_of_tests_mirrors_a_package() -> None:
    assert {test.parent.as_posix() for test in mirrors()} - {"."} <= set(folders())


def test_each_test_is_named_after_a_module() -> None:
    assert [str(test) for test in mirrors() if module_of(test) is None] == []


def test_each_package_has_tests_of_its_own() -> None:
    with_tests = {test.parent.as_posix() for test in mirrors()}
    assert {folder for folder in folders() if modules_in(folder)} - with_tests == set(UNTESTED)


# How large the parts are


def test_a_folder_can_be_taken_in_at_one_look() -> None:
    assert {folder for folder in folders() if len(modules_in(folder)) > MOST_MODULES} == set(ALIKE)


def test_a_module_can_be_read_in_one_go() -> None:
    lines = {name: len((PACKAGE / f"{name}.py").read_bytes().splitlines()) for name in modules()}
    _holds({name: count for name, count in lines.items() if count > MOST_LINES}, LONGER)


def test_a_function_has_few_branches() -> None:
    found = {
        f"{name}:{function}": branches(node)
        for name, module in modules().items()
        for function, node in functions(module)
    }
    _holds({name: count for name, count in found.items() if count > MOST_BRANCHES}, MORE_BRANCHES)


def _holds(found: dict[str, int], allowed: dict[str, int]) -> None:
    """What is above the bound is named, by a number that it does not exceed, and no other is."""
    grown = {name: count for name, count in found.items() if count > allowed.get(name, 0)}
    assert grown == {}, "make it smaller"
    assert set(allowed) - set(found) == set(), "no exception any more: take it out of the list"


def functions(module: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Each function with its name, that of a method after its class's."""

    def within(node: ast.AST, owner: str) -> Iterator[tuple[str, ast.AST]]:
        for child in ast.iter_child_nodes(node):
            named = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            name = f"{owner}{child.name}" if named else owner
            if named and not isinstance(child, ast.ClassDef):
                yield name, child
            yield from within(child, f"{name}." if named else owner)

    return within(module, "")


def branches(function: ast.AST) -> int:
    """McCabe's number of a function, with each operand of a condition and each comprehension counted."""

    def within(node: ast.AST) -> int:
        count = 0
        for child in ast.iter_child_nodes(node):
            match child:
                case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                    continue
                case (
                    ast.If()
                    | ast.IfExp()
                    | ast.For()
                    | ast.AsyncFor()
                    | ast.While()
                    | ast.ExceptHandler()
                    | ast.Assert()
                    | ast.match_case()
                ):
                    count += 1
                case ast.comprehension():
                    count += 1 + len(child.ifs)
                case ast.BoolOp():
                    count += len(child.values) - 1
            count += within(child)
        return count

    return 1 + within(function)


# What cache keys cover


def imports(name: str) -> Iterator[str]:
    """The modules that a module imports, also within its functions, and the packages that they stand in."""
    for node in ast.walk(modules()[name]):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports by a relative name"
            asked = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            asked = [alias.name for alias in node.names]
        else:
            continue
        for one in asked:
            parts = one.split(".")[1:] if one.startswith("auditor.") else []
            for end in range(1, len(parts) + 1):
                path = "/".join(parts[:end])
                yield from (found for found in (path, f"{path}/__init__") if found in modules())


def rests_on(folder: str) -> set[str]:
    """The packages of all modules that those of a folder import, straight or through others."""
    known: set[str] = set()
    due = [name for name in modules() if name.startswith(f"{folder}/")]
    while due:
        name = due.pop()
        if name not in known:
            known.add(name)
            due += imports(name)
    return {name.partition("/")[0] for name in known}


@pytest.mark.parametrize(
    ("folder", "hashed"),
    [("reading", reading_cache._BELOW), ("checking/rules", compiled._BELOW)],
)
def test_a_key_covers_all_sources_that_its_entry_rests_on(folder: str, hashed: tuple[str, ...]) -> None:
    assert rests_on(folder) <= set(hashed)
    assert set(hashed) <= {name.partition("/")[0] for name in folders()}


def test_the_key_of_an_audit_covers_the_whole_package() -> None:
    assert cached_audits._PACKAGE == reading_cache._PACKAGE == compiled._PACKAGE == PACKAGE
    shown = {path.suffix for path in PACKAGE.rglob("*") if path.is_file()} - {".pyc"}
    assert shown <= cached_audits._MATTER


@pytest.fixture
def own_source() -> Iterator[None]:
    """Keys that were made of other sources are forgotten."""
    yield
    reading_cache._reader.cache_clear()
    compiled._checker.cache_clear()


def test_a_changed_source_in_a_package_within_gives_other_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_source: None
) -> None:
    nested = [tmp_path / name / "di" / "dalam" / "modul.py" for name in ("checking", "models", "reading")]
    for file in nested:
        file.parent.mkdir(parents=True)
        file.write_text("A = 1\n", encoding="utf-8")
    keys = {_source_keys(tmp_path, monkeypatch)}
    for at, file in enumerate(nested):
        file.write_text(f"A = {at + 2}\n", encoding="utf-8")
        keys.add(_source_keys(tmp_path, monkeypatch))
    readings, packs, audits = (set(kind) for kind in zip(*keys, strict=True))
    assert (len(readings), len(packs), len(audits)) == (
        3,
        3,
        4,
    )  # checking reads nothing, reading checks nothing


def test_other_words_of_headers_give_another_key_of_a_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_source: None
) -> None:
    before = document_key("0" * 64, ReadOptions(cache=True))
    monkeypatch.setattr(headers, "data_dir", lambda _: tmp_path)
    (tmp_path / headers.FILE).write_text("kata: [tajuk]", encoding="utf-8")
    reading_cache._reader.cache_clear()
    assert document_key("0" * 64, ReadOptions(cache=True)) != before


def _source_keys(package: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str | None, str]:
    for module in (reading_cache, compiled, cached_audits):
        monkeypatch.setattr(module, "_PACKAGE", package)
    reading_cache._reader.cache_clear()
    compiled._checker.cache_clear()
    document = document_key("0" * 64, ReadOptions(cache=True))
    return document, compiled.pack_key(data_dir("rules")), cached_audits.program_key(Settings(), None, ())
