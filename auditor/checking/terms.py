"""What of the settings a reader of results must know: where they are from, and what is not as it comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from auditor.files.settings import Settings
from auditor.models.finding import Changed, NotChecked, Terms

NONE = "tidak ada"


def terms_of(settings: Settings, left_out: Sequence[NotChecked] = ()) -> Terms:
    """The terms of an audit under these settings; ``left_out`` are files that take no part, and why."""
    changed = tuple(one for one in _changes("", settings, type(settings)()) if one.name != "nonaktif")
    file = settings.file
    return Terms(
        None if file is None else str(file), changed, tuple(sorted(settings.nonaktif)), tuple(left_out)
    )


def _changes(name: str, value: Any, default: Any) -> Iterator[Changed]:
    """Each setting that differs, down to single values."""
    if isinstance(value, BaseModel):
        default = type(value)() if default is None else default
        for key in type(value).model_fields:
            below = f"{name}.{key}" if name else key
            yield from _changes(below, getattr(value, key), getattr(default, key))
    elif isinstance(value, Mapping):
        for key in sorted(value):
            yield from _changes(f"{name}.{key}", value[key], default.get(key))
    elif value != default:
        yield Changed(name, _told(value), _told(default))


def _told(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or NONE
    return NONE if value is None else str(value)
