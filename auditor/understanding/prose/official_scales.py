"""Scales of achievements that regulations print, as data: ``skala.yaml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from auditor.files.data import data_dir
from auditor.models.errors import InputError

FILE = "skala.yaml"


class OfficialScale(BaseModel):
    """A scale of a regulation; ``bands`` are what each band is called and its range of percentages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    jenis: str
    nomor: str
    tahun: int
    peraturan: str
    bands: tuple[tuple[str, str], ...] = Field(alias="pita")

    @property
    def key(self) -> tuple[str, str, int]:
        """The regulation, as ``auditor.lexicon.regulations`` tells it from others."""
        return self.jenis, self.nomor, self.tahun


@cache
def official_scales(path: Path | None = None) -> tuple[OfficialScale, ...]:
    """Read the scales, by default those that ship with the program.

    Raises InputError when the file is missing, no YAML, or holds a key that does not exist.
    """
    source = path or data_dir("rules") / FILE
    try:
        raw = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        return TypeAdapter(tuple[OfficialScale, ...]).validate_python(raw)
    except (OSError, yaml.YAMLError) as error:
        raise InputError(f"Daftar skala {source.name} tidak dapat dibaca: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(f"Daftar skala {source.name} keliru pada “{where}”: {first['msg']}") from error
