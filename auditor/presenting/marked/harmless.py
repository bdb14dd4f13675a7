"""Takes out of a copied PDF what viewers run, play, send or open: the copy travels as the auditor's paper.

What leads to a page of the same file or to an address on the web stays, and so does the look of the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    StreamObject,
)

_ACTIONS = ("/A", "/PA", "/OpenAction", "/Next")
"""Entries that hold an action or a list of them; ``/A`` also stands for attributes, which have no ``/S``."""
_TURNS = frozenset({"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"})
_WEB = re.compile(r"(https?://|mailto:|[\w-]+(\.[\w-]+)+(/|$))", re.IGNORECASE)
_SCRIPTED = ("/JavaScript", "/EmbeddedFiles", "/Renditions", "/AlternatePresentations")
"""Names of the document that lead to scripts, to files in it, and to what is played."""
_PLAYED = frozenset({"/RichMedia", "/Movie", "/Sound", "/Screen", "/3D", "/FileAttachment"})
_CONTENT = ("/RichMediaContent", "/RichMediaSettings", "/Movie", "/Sound", "/3DD", "/3DA", "/FS")
"""Annotations that play or hold something, and where; without it they are the picture that they show."""


def make_harmless(writer: PdfWriter) -> None:
    """Take it out of everything that the writer holds, of what nothing leads to any more too."""
    held = dict(enumerate(writer._objects, start=1))
    every = [one for top in held.values() for one in _within(top)]
    gone = {target for one in every for target in _contents(one)}
    gone |= {number for number, one in held.items() if _is_loose(one)}
    if isinstance(names := _of(writer.root_object.get("/Names")), DictionaryObject):
        for name in _SCRIPTED:
            names.pop(NameObject(name), None)
    for one in every:
        _clean(one)
    for number in gone:
        writer._objects[number - 1] = NullObject()


def _clean(one: DictionaryObject) -> None:
    """Take it out of one dictionary."""
    if _is_loose(one):
        one.clear()
        return
    for key in _ACTIONS:
        _without_actions(one, key)
    if _is_plain(more := _of(one.get("/AA"))) and any(_acts(_of(action)) for action in more.values()):
        one.pop(NameObject("/AA"))
    for key in ("/EF", "/RF"):
        if _is_plain(_of(one.get(key))):
            one.pop(NameObject(key))
    if "/Fields" in one:
        one.pop(NameObject("/XFA"), None)
    if "/Rect" in one and _of(one.get("/Subtype")) in _PLAYED:
        one[NameObject("/Subtype")] = NameObject("/Stamp")
        for key in _CONTENT:
            one.pop(NameObject(key), None)


def _without_actions(one: DictionaryObject, key: str) -> None:
    held = _of(one.get(key))
    if isinstance(held, ArrayObject):
        left = [action for action in held if not _acts(_of(action))]
        if len(left) != len(held):
            one[NameObject(key)] = ArrayObject(left)
    elif _acts(held):
        one.pop(NameObject(key))


def _acts(held: Any) -> bool:
    """Whether what stands where an action may stand does more than lead to a page or a place on the web."""
    if not _is_plain(held) or "/S" not in held:
        return False
    match held["/S"]:
        case "/GoTo":
            return False
        case "/Named":
            return _of(held.get("/N")) not in _TURNS
        case "/URI":
            return not _WEB.match(str(_of(held.get("/URI")) or ""))
        case _:
            return True


def _is_loose(held: Any) -> bool:
    """Whether it is such an action wherever it stands: ``/S`` alone may be of a structure or a border too."""
    return _acts(held) and ("/JS" in held or held["/S"] == "/Launch" or _of(held.get("/Type")) == "/Action")


def _contents(one: DictionaryObject) -> Iterator[int]:
    """The numbers of the objects that hold scripts and files, to which the dictionary refers."""
    files = _of(one.get("/EF"))
    for value in (one.get("/JS"), *(files.values() if _is_plain(files) else ())):
        if isinstance(value, IndirectObject):
            yield value.idnum


def _is_plain(held: Any) -> bool:
    return isinstance(held, DictionaryObject) and not isinstance(held, StreamObject)


def _within(held: Any) -> Iterator[DictionaryObject]:
    """The dictionaries that stand in an object itself, not in those it refers to."""
    waiting = [held]
    while waiting:
        one = waiting.pop()
        if isinstance(one, DictionaryObject):
            yield one
            waiting += one.values()
        elif isinstance(one, ArrayObject):
            waiting += one


def _of(value: Any) -> Any:
    return value.get_object() if value is not None else None
