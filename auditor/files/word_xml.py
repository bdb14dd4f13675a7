"""The elements of a Word document, in the order that places in it are counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

Element = Any
"""An lxml element of the file; python-docx ships no types."""
TEXT_BOX = qn("w:txbxContent")


def anchored(body: Element) -> Iterator[Element]:
    """The paragraphs and cells of a body in the order of the file; an anchor is a number among them."""
    yield from body.iter(qn("w:p"), qn("w:tc"))
