"""Fills Word templates that an office edits: sandboxed, and with no text of a report taken for markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import ChainableUndefined, StrictUndefined, TemplateSyntaxError, Undefined, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from auditor.files.archive import archive_names
from auditor.files.plain import one_line, shortened, visible
from auditor.models.errors import InputError
from auditor.models.read_options import ReadOptions
from auditor.presenting.shared.own_docx import add_property
from auditor.processes.bounded import LostError
from auditor.processes.sandbox import MAX_STEPS, Bounded, TooMuchError
from auditor.processes.workers import alone

_KEPT_FILTERS = ("default", "first", "join", "last", "length", "lower", "replace", "sort", "trim", "upper")
_LONGEST_QUOTE = 60
_LINES_BEFORE = 3
"""How many lines before that of a fault docxtpl hands on."""


MAX_UNPACKED = 20_000_000
"""Bytes of all parts of a template: letterheads with pictures have a fifth."""
MAX_CHARACTERS = 50_000_000
"""Of the filled paper: of 5,000 findings it has a fifth."""
_STEPS = 10 * MAX_STEPS
"""Of filling a paper: of 5,000 findings it takes a tenth."""
_SECONDS = 60
"""Of computing that a template may take; of 5,000 findings a third."""


class _Sandbox(Bounded, ImmutableSandboxedEnvironment):
    """Templates come from others: nothing can be called, nothing unescaped, and no text grows."""

    longest = MAX_CHARACTERS

    def __init__(self, undefined: type[Undefined] = StrictUndefined) -> None:
        super().__init__(autoescape=True, undefined=undefined, finalize=_shown)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _KEPT_FILTERS}
        self.bound_filters()
        self.begin(_STEPS)

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def is_safe_callable(self, obj: Any) -> bool:
        return False

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        numbers = all(isinstance(side, int) and abs(side) < 10**15 for side in (left, right))
        if operator not in {"+", "-", "/", "//", "%"} or not numbers:
            raise SecurityError(f"the operator {operator} is not allowed there")
        return super().call_binop(context, operator, left, right)


def _shown(value: object) -> object:
    """A text for XML on one line; braces are coded, since docxtpl gives some of them a meaning."""
    if isinstance(value, Markup):
        text = visible(value)
    elif isinstance(value, str):
        text = str(escape(one_line(value)))
    else:
        return value
    return Markup(text.replace("{", "&#123;").replace("}", "&#125;"))  # noqa: S704 - escaped above


class _Document(DocxTemplate):  # type: ignore[misc]
    """A template whose result must be sound: docxtpl by itself repairs it, and loses what does not fit."""

    def fix_tables(self, xml: str) -> Any:
        etree.fromstring(xml)
        return super().fix_tables(xml)


def check_template(template: Path, known: Collection[str]) -> None:
    """Try a template without texts; raises InputError, one Indonesian sentence, where it is no good.

    ``known`` are the names that it may use. What shows only with texts is found when it is filled.
    """
    _apart(partial(_check, known=frozenset(known)), template)


def _check(template: Path, known: Collection[str]) -> None:
    with _Faults(template):
        archive_names(template, MAX_UNPACKED)
        document = _Document(str(template))
        with suppress(UndefinedError):
            document.render({}, _Sandbox(ChainableUndefined), autoescape=True)
        unknown = sorted(document.get_undeclared_template_variables(_Sandbox()) - set(known))
        if unknown:
            raise UndefinedError(f"'{unknown[0]}' is undefined")


def fill(template: Path, to: Path, texts: Mapping[str, object], what: str) -> None:
    """Write the template with these texts; ``what`` it is stands in the properties of the paper.

    Raises InputError, one Indonesian sentence, where the template is no good.
    """
    _apart(partial(_fill, to=to, texts=texts, what=what), template)


def _fill(template: Path, to: Path, texts: Mapping[str, object], what: str) -> None:
    with _Faults(template):
        archive_names(template, MAX_UNPACKED)
        document = _Document(str(template))
        document.render(dict(texts), _Sandbox(), autoescape=True)
    add_property(document.docx.part.package, what)
    document.save(str(to))


def _apart(work: Callable[[Path], None], template: Path) -> None:
    """Do the work in a process of its own, which ends where a template takes too much time or memory."""
    try:
        alone(work, template, ReadOptions(), _SECONDS)
    except LostError as error:
        if isinstance(error.__cause__, OSError):  # of the disk, not of the template
            raise error.__cause__ from error
        raise _unfit(template, str(error)) from error


class _Faults:
    """Say what goes wrong with a template in one Indonesian sentence that names the file."""

    def __init__(self, template: Path) -> None:
        self._template = template

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> None:
        if isinstance(error, Exception) and not isinstance(error, InputError):
            raise _unfit(self._template, _sentence(error)) from error


def _unfit(template: Path, why: str) -> InputError:
    return InputError(
        f"Templat {template} perlu diperbaiki: {why}; contoh yang benar dapat dibuat dengan: auditor "
        "templates export FOLDER"
    )


def _sentence(error: Exception) -> str:
    if isinstance(error, TooMuchError):
        return str(error)
    if isinstance(error, UndefinedError):
        names = re.findall(r"'([^']*)'", str(error))
        return f"nama “{names[-1]}” tidak ada" if names else "ada nama yang tidak dikenal"
    if isinstance(error, TemplateSyntaxError):
        unknown = re.search(r"No (?:filter|test) named '(.+?)'", str(error))
        if unknown:
            return f"penyaring “{unknown[1]}” tidak boleh dipakai"
        return f"tanda {{{{ }}}} atau {{% %}} tidak lengkap atau keliru{_near(error)}"
    for kinds, sentence in _FAULTS:
        if isinstance(error, kinds):
            return sentence
    return f"isinya tidak dapat dihitung ({type(error).__name__})"


_FAULTS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
    (SecurityError, "isinya memakai hal yang tidak diizinkan"),
    (
        etree.XMLSyntaxError,
        "ulangan atau syarat memotong paragraf atau baris tabel (letakkan {%p ... %} sendirian dalam satu "
        "paragraf, {%tr ... %} sendirian dalam satu baris)",
    ),
    ((OSError, KeyError, ValueError, PackageNotFoundError), "bukan dokumen Word (.docx) yang utuh"),
)


def _near(error: TemplateSyntaxError) -> str:
    """What stands in the paragraph of the fault, as it is seen in Word."""
    lines = [one_line(line) for line in getattr(error, "docx_context", ())]
    at = min(error.lineno - 1, _LINES_BEFORE)
    text = lines[at] if at < len(lines) else ""
    begins = text.find("{")
    return f" di dekat “{shortened(text[max(begins, 0) :], _LONGEST_QUOTE)}”" if text else ""
