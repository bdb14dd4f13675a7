"""What a performance report must hold, as data: ``kelengkapan.yaml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from auditor.files.data import data_dir
from auditor.models.errors import InputError

FILE = "kelengkapan.yaml"


class Item(BaseModel):
    """An item of Permenpan RB 53/2014 Lampiran II or III and the words that show it; see the file's head.

    ``sasaran`` says that it is asked of every sasaran. Without ``tingkat`` a missing item accuses no one.
    An asserted finding of the rules in ``aturan`` contradicts the item, those in ``catatan`` bear on it;
    ``isi`` are the items of Lampiran II without which it is not met.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    daftar: str
    nomor: str
    butir: str
    sasaran: bool = False
    fakta: str = ""
    judul: tuple[str, ...] = ()
    kalimat: tuple[str, ...] = ()
    angka: bool = False
    bukan: tuple[str, ...] = ()
    nihil: tuple[str, ...] = ()
    bab: tuple[str, ...] = ()
    tingkat: Literal["tinggi", "sedang", "rendah", "info", ""] = ""
    pereviu: str = ""
    aturan: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()
    isi: tuple[str, ...] = ()


@cache
def load_checklist(path: Path | None = None) -> tuple[Item, ...]:
    """Read the checklist, by default the one that ships with the program.

    Raises InputError when the file is missing, no YAML, or holds a key that does not exist.
    """
    source = path or data_dir("rules") / FILE
    try:
        raw = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        return TypeAdapter(tuple[Item, ...]).validate_python(raw)
    except (OSError, yaml.YAMLError) as error:
        raise InputError(f"Daftar kelengkapan {source.name} tidak dapat dibaca: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(f"Daftar kelengkapan {source.name} keliru pada “{where}”: {first['msg']}") from error
