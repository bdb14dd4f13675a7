"""The record sets in words: their fields, what each holds, and the only words that some can hold.

``auditor rules NAME`` prints it, and docs/aturan.md has its words; both come from the types of the fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import NoneType
from typing import Any, get_args, get_origin

from auditor.checking.rules.schema import attributes, element, record_sets, words_of
from auditor.models.report import Place, Value

_PLAIN: Mapping[Any, str] = {
    str: "teks",
    int: "bilangan bulat",
    Decimal: "bilangan",
    bool: "ya atau tidak",
    Value: "nilai",
    Place: "tempat",
}


@dataclass(frozen=True, slots=True)
class DescribedField:
    """A field: what it holds, in Indonesian, and the only words that it can hold, empty where it may any."""

    name: str
    holds: str
    words: tuple[str, ...]


def described(record_set: str) -> tuple[DescribedField, ...]:
    """The fields of a record set in the order of its record; raises KeyError where there is no such set."""
    return tuple(
        DescribedField(name, _holds(kind), words_of(kind) or words_of(element(kind)))
        for name, kind in attributes(record_sets()[record_set]).items()
    )


def _holds(kind: Any) -> str:
    """What a type is in words: "daftar nilai", "teks, boleh tidak ada"."""
    if NoneType in get_args(kind):
        rest = [part for part in get_args(kind) if part is not NoneType]
        return f"{_holds(rest[0])}, boleh tidak ada"
    origin: object = get_origin(kind)
    if origin in {list, tuple}:
        return f"daftar {_holds(element(kind))}"
    if words_of(kind):
        return "satu dari kata ini"
    return _PLAIN.get(kind) or _record(kind)


def _record(kind: Any) -> str:
    names = [name for name, record in record_sets().items() if record is kind]
    return f"catatan {names[0]}" if names else "isi lain"


def as_told(word: str) -> str:
    """A word as papers and messages show it; an empty one has a name."""
    return word or "(kosong)"
