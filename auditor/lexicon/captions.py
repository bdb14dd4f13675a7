"""Table captions as offices write them: "Tabel 3.18 Realisasi Anggaran".

A sentence that speaks of a table ("Tabel 3.1 di atas menunjukkan ...") is no caption.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_TITLE_LENGTH = 400

_NUMBER = (
    r"(?:[A-Z]\s?-\s?[A-Z](?=\s?[.\-])|[IVXLC]+(?![^\W\d_])|\d{1,3}|[A-Z](?=\s?[.\-–]\s?\d))"
    r"(?:\s?[.\-–]\s?\d{1,3})*(?:\s?\.?\s?[a-z](?![^\W\d_]))?"
)
_CAPTION = re.compile(
    rf"(?:tabel|table|tab)\s*[.:]?\s*(?P<number>(?-i:{_NUMBER}))(?![\d%])(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_PROSE = re.compile(
    r"""\b(?:(?:di|pada)\s+(?:atas|bawah)|di(?:atas|bawah)|berikut|tersebut|dapat|bahwa|adalah|merupakan|ini|maka|
        dan\s+tabel|terlihat|(?:men|mem|meng|meny|me)[^\W\d_]+kan)\b""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class CaptionText:
    """A caption taken apart: the number without spaces, and the title (may be empty).

    ``sure`` is False where only a table beside it tells it from a sentence: its title begins in
    small letters.
    """

    number: str
    title: str
    sure: bool = True


def parse_caption(text: str) -> CaptionText | None:
    """Take a caption apart, or None when the text is not one."""
    text = " ".join(text.split())
    match = _CAPTION.fullmatch(text)
    if match is None or len(text) > MAX_TITLE_LENGTH:
        return None
    rest = match["rest"]
    title = rest.lstrip(" .:-–—)")
    if (rest[:1].isalpha() and not rest[:1].isupper()) or title[:1] in {",", ";", "("}:
        return None
    small = title[:1].islower()
    if _PROSE.search(title) if small else _PROSE.match(title):
        return None
    if is_sentence(title.removesuffix(".")) or (small and title.endswith(".")):
        return None
    return CaptionText(re.sub(r"\s", "", match["number"]).replace("–", "-"), title, sure=not small)


def is_sentence(text: str) -> bool:
    """Whether the text reads as prose: it ends like a sentence, or holds the end of one."""
    if len(text.split()) < 5:
        return False
    return text[-1] in ".;:," or re.search(r"[^\W\d_]{4}\. [A-Z]", text) is not None
