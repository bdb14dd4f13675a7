"""Text from a report made harmless to show: no control characters, nothing that turns the writing around."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters that no file format lets through
    "\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad"  # zero width, line separators, bidi controls
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # half characters and code points that are none
)


def visible(text: str) -> str:
    """Drop what cannot be seen: control characters, bidi controls, lone surrogates. Line breaks stay."""
    return text if text.isprintable() else _UNSEEN.sub("", text)


def spelled(text: str) -> str:
    r"""The text with what cannot be seen, or breaks the line, spelled out: ``\x1b``, ``\u202e``, ``\n``."""
    if text.isprintable():
        return text
    return "".join(map(_spelled, text))


def _spelled(sign: str) -> str:
    if sign.isprintable() or unicodedata.category(sign) in {"Zs", "Co"}:  # a space, a font's own letter
        return sign
    return sign.encode("unicode_escape").decode("ascii")


def one_line(text: str) -> str:
    """The visible text with every run of white space folded into one space."""
    return " ".join(visible(text).split())


def shortened(text: str, limit: int) -> str:
    """One line of at most ``limit`` characters; what is cut off is marked by an ellipsis."""
    line = one_line(text)
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def letters_of(text: str) -> str:
    """The letters and digits alone, in small letters: spaces, hyphens and signs are written in many ways."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if sign.isalnum())
