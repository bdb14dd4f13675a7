"""What the documents tell a user to type works, and what they point at is there."""

import re
import shlex
from pathlib import Path

import pytest
from support import ROOT

from auditor.checking.rules.catalogue import load_rules
from auditor.cli import _parser
from auditor.files.settings import load_settings
from auditor.lexicon.kata.concepts import Arti
from auditor.lexicon.kata.roots import FORMS
from auditor.lexicon.kata.words import load_words

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def commands() -> list[str]:
    """Every call of the auditor in a code block, and in code within a line."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
    blocks = re.findall(r"^    (?:\.venv/bin/)?(auditor .+)$", text, re.MULTILINE)
    return sorted({*blocks, *re.findall(r"`(auditor [^`]+)`", text)})


@pytest.mark.parametrize("command", commands())
def test_a_command_is_one_that_exists(command: str) -> None:
    typed = command.replace("...", "").replace("[ID]", "ANG-02")
    assert _parser().parse_args(shlex.split(typed, comments=True)[1:]).command


def test_targets_exist() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"(?:^    |`)make ([a-z-]+)", text, re.MULTILINE)) <= set(targets)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)|src=\"([^\"]+)\"", text)
    here = [link or picture for link, picture in links if "://" not in (link or picture)]
    assert [link for link in here if not (path.parent / link).exists()] == []


def test_paths_of_code_are_there() -> None:
    """Those of the code's own documents, in code within a line or at the beginning of a call."""
    for name in ("CONTRIBUTING.md", "docs/architecture.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        named = re.findall(r"(?<![\w/.])(?:auditor|rules|reports|corpus|scripts|tests|docs)/[\w/.*-]*", text)
        paths = {path.rstrip("./") for path in named}
        assert [path for path in sorted(paths) if not list(ROOT.glob(path))] == []


def test_modules_of_the_architecture_are_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    stages = {path.name for path in (ROOT / "auditor").iterdir() if path.is_dir()}
    named = [path for path in re.findall(r"`(\w+/[\w/]+)`", text) if path.partition("/")[0] in stages]
    assert named
    here = (ROOT / "auditor" / path for path in named)
    assert [path for path in here if not (path.is_dir() or path.with_suffix(".py").is_file())] == []


def test_the_settings_of_the_guide(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")
    lines = re.search(r"^    packs = .*?(?=^\S)", text, re.MULTILINE | re.DOTALL)
    assert lines
    file = tmp_path / "auditor.toml"
    file.write_text(re.sub(r"^ {4}", "", lines.group(), flags=re.MULTILINE), encoding="utf-8")
    (tmp_path / "aturan-setempat").mkdir()
    settings = load_settings(file)
    assert settings.nonaktif == ("STR-07",)
    assert load_rules(settings)
    assert load_words(settings.kata).concepts.means("target direngkuh", Arti.CAPAI)


def test_the_guide_names_all_forms_of_a_root() -> None:
    text = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")
    told = re.search(r"Bentuk sebuah akar yang dapat disebut:(.*?);", text, re.DOTALL)
    assert told
    assert sorted(re.findall(r"`([a-z-]+)`", told[1])) == sorted(FORMS)


def test_each_known_fault_is_held_by_tests_that_exist() -> None:
    text = (ROOT / "docs" / "ekstraktor.md").read_text(encoding="utf-8")
    files = dict(re.findall(r"^\| ([A-Z]) \| `([\w/]+\.py)`", text, re.MULTILINE))
    rows = re.findall(r"^\| (\d+) \|.*\| ([^|]+) \|$", text, re.MULTILINE)
    assert [int(number) for number, _ in rows] == list(range(1, 76))
    assert all(re.fullmatch(r"[A-Z]:\w+(?:, [A-Z]:\w+)*", held) for _, held in rows)
    for letter, name in re.findall(r"\b([A-Z]):([a-z]\w+)", text):
        source = (ROOT / "tests" / files[letter]).read_text(encoding="utf-8")
        assert f"def test_{name}(" in source, name
