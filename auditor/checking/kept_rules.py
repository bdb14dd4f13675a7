"""Packs of rules that were checked and compiled before, found again by their content.

What is kept is code, as Python keeps that of its modules: in a folder of the user's own.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from auditor.cache import keep, load, make_key, sources_of
from auditor.checking.language import Language
from auditor.checking.rule import Rule, RuleFile

_PACKAGE = Path(__file__).resolve().parents[1]


def pack_key(folder: Path) -> str | None:
    """The key of the rules in a folder; None when one of them cannot be read."""
    try:
        return make_key(sorted(folder.glob("*.yaml")), (), "aturan", _compiler())
    except OSError:
        return None


@cache
def _compiler() -> str:
    """What tells this way of checking and compiling rules from others."""
    sources = [file for name in ("checking", "models") for file in sources_of(_PACKAGE / name)]
    return make_key(sources, ("jinja2", "pydantic", "pyyaml"))


def load_compiled(key: str, folder: Path, language: Language) -> tuple[Rule, ...] | None:
    """The rules of the folder as they were compiled before, None when they were not."""
    kept = load(key)
    if kept is None:
        return None
    return tuple(
        Rule(RuleFile.model_validate_json(file), folder / name, language, codes, names, texts)
        for name, file, codes, names, texts in marshal.loads(kept)  # noqa: S302 - the cache is the user's own
    )


def keep_compiled(key: str, rules: Sequence[Rule]) -> None:
    """Keep the rules of a folder."""
    keep(
        key,
        marshal.dumps(
            [
                (rule.path.name, rule.file.model_dump_json(), rule.codes, rule.plain_names, rule.plain_texts)
                for rule in rules
            ]
        ),
    )
