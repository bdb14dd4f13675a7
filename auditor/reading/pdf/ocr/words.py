"""Words from pictures by tesseract, run as a program: it can be stopped, and it is there on every system."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
from lxml import html

from auditor.models.errors import LackError
from auditor.processes.tesseract import LANGUAGE, PROGRAM
from auditor.reading.pdf.ocr.image import Picture

NUMBERS = "eng"
"""The model for the second reading of numbers."""
LETTERS, PAGE, BLOCK = 0, 3, 6
"""tesseract's ways to read a picture: how it is rotated, a page of any make-up, one block of text."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A word in a picture, in pixels, as high as its line's type; ``trust`` is tesseract's own, 0 to 100."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    trust: float


def turn_of(picture: Picture) -> int:
    """Return how many times a page must be rotated clockwise by 90 degrees so that it can be read, 0 to 3."""
    with tempfile.TemporaryDirectory(prefix="auditor-") as folder:
        output = _run([_written(folder, "page.pgm", picture), "-", "--psm", str(LETTERS)])
    match = re.search(rb"Rotate: (\d+)", output)
    return int(match[1]) // 90 if match else 0


def see(pictures: Sequence[Picture], way: int, language: str = LANGUAGE) -> list[list[Seen]]:
    """The words of each picture. Raises LackError where tesseract did not get so far."""
    if not pictures:
        return []
    with tempfile.TemporaryDirectory(prefix="auditor-") as folder:
        names = [_written(folder, f"{number}.pgm", picture) for number, picture in enumerate(pictures)]
        listed = Path(folder, "list.txt")
        listed.write_text("\n".join(names), encoding="utf-8")
        output = _run([str(listed), "-", "-l", language, "--psm", str(way), "hocr"])
    if not output:
        raise LackError("tesseract terhenti sebelum selesai")
    pages = html.document_fromstring(output).find_class("ocr_page")
    seen = {int(_number("ppageno", page)): _words(page) for page in pages}
    return [seen.get(number, []) for number in range(len(pictures))]


def _written(folder: str, name: str, picture: Picture) -> str:
    """Write a picture to the folder; gives its path. Raises OSError (OpenCV by itself tells nothing)."""
    path = Path(folder, name)
    path.write_bytes(cv2.imencode(path.suffix, picture)[1].tobytes())
    return str(path)


def _run(words: Sequence[str]) -> bytes:
    """What tesseract prints; it runs on one core, as the pages are spread over them.

    Raises LackError when something killed it.
    """
    output = subprocess.run(  # noqa: S603 - fixed words and own files
        [PROGRAM, *words, "--dpi", "300"],
        capture_output=True,
        check=False,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    if output.returncode < 0:
        raise LackError("tesseract dihentikan")
    return output.stdout


def _words(page: Any) -> list[Seen]:
    words = []
    for line in page.iterfind(".//span[@id]"):
        if line.get("class") in {"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"}:
            words += [word for span in line.find_class("ocrx_word") if (word := _word(span, line)).text]
    return words


def _word(span: Any, line: Any) -> Seen:
    x0, _, x1, _ = _numbers("bbox", span)
    left, _, _, foot = _numbers("bbox", line)
    slope, rise = _numbers("baseline", line) or (0.0, 0.0)
    size, below = _number("x_size", line), _number("x_descenders", line)
    bottom = foot + slope * ((x0 + x1) / 2 - left) + rise + below
    return Seen(
        text="".join(span.text_content().split()),
        x0=x0,
        x1=x1,
        top=bottom - size,
        bottom=bottom,
        size=size,
        trust=_number("x_wconf", span),
    )


def _numbers(key: str, element: Any) -> tuple[float, ...]:
    match = re.search(rf"\b{key}((?: -?[\d.]+)+)", element.get("title", ""))
    return tuple(map(float, match[1].split())) if match else ()


def _number(key: str, element: Any) -> float:
    return _numbers(key, element)[0]
