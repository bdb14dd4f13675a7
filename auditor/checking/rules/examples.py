"""The examples of a rule turned into records, so that they can be run as its tests."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from typing import Any, Union, get_args, get_origin, get_type_hints

from auditor.checking.rules.rule import Rule
from auditor.checking.rules.rule_file import Example
from auditor.checking.rules.schema import record_sets, suggest, words_of
from auditor.lexicon.cell_marks import with_mark
from auditor.lexicon.numbers import read_number
from auditor.models.errors import InputError
from auditor.models.report import Place, Value

_DOCUMENT = "contoh.pdf"


def example_record(rule: Rule, example: Example) -> Any:
    """Build the record that an example gives; what it leaves out gets the plainest value.

    Raises InputError when the example names a field that the record set does not have, or when a
    value cannot be one of that field.
    """
    try:
        return _record(record_sets()[rule.file.over], example.given, None)
    except _BadExampleError as error:
        raise InputError(f"{rule.path}, aturan {rule.id}, bagian 'examples': {error}.") from error


class _BadExampleError(Exception):
    pass


def _record(kind: type, given: Mapping[str, Any], name: str | None) -> Any:
    hints = get_type_hints(kind)
    declared = {one.name: one for one in fields(kind)}
    for key in given:
        if key not in declared:
            raise _BadExampleError(f"medan '{key}' tidak ada pada {kind.__name__}; {suggest(key, declared)}")
    label = given.get("nama", given.get("label", name))
    place = given.get("place", {})
    where = Place(**{"document": _DOCUMENT, "page": 1, "table": "3.1", "row": label, **place})
    built: dict[str, Any] = {}
    for key, one in declared.items():
        if key == "place":
            built[key] = where
        elif key in given:
            built[key] = _field(hints[key], given[key], key, where)
        elif one.default is MISSING and one.default_factory is MISSING:
            built[key] = _plain(hints[key], key, where)
    return kind(**built)


def _field(hint: Any, given: Any, key: str, where: Place) -> Any:
    if given is None:
        return None
    kind = _bare(hint)
    if get_origin(kind) in {list, tuple}:
        if not isinstance(given, list):
            raise _BadExampleError(f"'{key}' harus berupa daftar")
        return [_field(get_args(kind)[0], one, key, where) for one in given]
    if isinstance(given, float):
        raise _BadExampleError(f"'{key}: {given}' harus ditulis dalam tanda kutip, seperti di laporan")
    try:
        return _single(kind, given, key, where)
    except (TypeError, ValueError, ArithmeticError) as error:
        raise _BadExampleError(f"'{key}' tidak dapat berisi '{given}'") from error


def _single(kind: Any, given: Any, key: str, where: Place) -> Any:
    if kind is Value:
        return _value(given, key, where)
    if words := words_of(kind):
        if str(given) not in words:
            known = ", ".join(f"'{word}'" for word in words)
            raise _BadExampleError(f"'{key}' tidak pernah berisi '{given}'; yang mungkin: {known}")
        return kind(given) if isinstance(kind, type) else given
    if is_dataclass(kind) and isinstance(kind, type):
        return _record(kind, given, where.row)
    if kind is Decimal:
        number = read_number(str(given))
        if number is None:
            raise ValueError(given)
        return number.number
    if not isinstance(given, kind):
        raise TypeError(given)
    return given


def _value(given: Any, key: str, where: Place) -> Value:
    parts: dict[str, Any] = dict(given) if isinstance(given, Mapping) else {"text": str(given)}
    text = parts.pop("text")
    place = Place(
        document=where.document,
        page=parts.pop("page", where.page),
        table=parts.pop("table", where.table),
        caption=parts.pop("caption", where.caption),
        row=parts.pop("row", where.row),
        column=parts.pop("column", key),
    )
    doubt = parts.pop("doubt", None)
    if parts:
        raise _BadExampleError(f"'{key}' memuat '{next(iter(parts))}' yang tidak dikenal")
    number = read_number(text)
    if number is None:
        return with_mark(Value(text, place, doubt=doubt))
    return with_mark(Value(text, place, number.number, number.unit, number.readings, number.decimals, doubt))


def _plain(hint: Any, key: str, where: Place) -> Any:
    if hint is not _bare(hint):
        return None
    if get_origin(hint) in {list, tuple}:
        return []
    if hint is Value:
        return Value("", Place(where.document, where.page, where.table, where.caption, where.row, key))
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint, {}, where.row)
    if words := words_of(hint):
        return hint(words[0]) if isinstance(hint, type) else words[0]
    return hint()


def _bare(hint: Any) -> Any:
    origin: object = get_origin(hint)
    if origin in {Union, types.UnionType}:
        return next(part for part in get_args(hint) if part is not types.NoneType)
    return hint
