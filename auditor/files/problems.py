"""Pydantic's complaints about a file that people write, told in Indonesian."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pydantic import ValidationError

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_TOLD: Mapping[str, str] = {
    "missing": "wajib diisi",
    "extra_forbidden": "tidak dikenal",
    "string_type": "harus berupa teks",
    "list_type": "harus berupa daftar",
    "tuple_type": "harus berupa daftar",
    "dict_type": "harus berupa pasangan nama dan isi",
    "model_type": "harus berupa pasangan nama dan isi",
    "model_attributes_type": "harus berupa pasangan nama dan isi",
    "bool_type": "harus true atau false",
    "bool_parsing": "harus true atau false",
    "decimal_parsing": "harus berupa angka",
    "decimal_type": "harus berupa angka",
    "int_type": "harus berupa bilangan bulat",
    "int_parsing": "harus berupa bilangan bulat",
    "int_from_float": "harus berupa bilangan bulat",
    "finite_number": "harus berupa angka biasa",
    "string_too_short": "tidak boleh kosong",
    "too_short": "kurang banyak isinya",
    "string_pattern_mismatch": "tidak sesuai bentuk yang diminta",
}


_MOST_TOLD = 5


def _tell(error: ErrorDetails) -> str:
    where = ".".join(str(part) for part in error["loc"])
    kind = error["type"]
    if kind == "enum":
        why = f"harus salah satu dari {error.get('ctx', {}).get('expected', '')}".replace(" or ", " atau ")
    elif kind == "greater_than_equal":
        least = error.get("ctx", {}).get("ge", 0)
        why = f"tidak boleh kurang dari {least}" if least else "tidak boleh negatif"
    elif kind == "less_than_equal":
        why = f"tidak boleh lebih dari {error.get('ctx', {}).get('le')}"
    elif kind == "value_error":
        why = str(error.get("ctx", {}).get("error", ""))
    else:
        why = _TOLD.get(kind, "tidak sah")
    return f"kunci '{where}' {why}" if where else why


def explain(error: ValidationError) -> str:
    """Tell the first complaints, joined by semicolons, each with the key that it is about."""
    told = [_tell(one) for one in error.errors()[:_MOST_TOLD]]
    left = error.error_count() - len(told)
    return "; ".join([*told, f"dan {left} hal lain"] if left else told)
