"""The language of rules: sandboxed Jinja over records, with exact numbers and no surprises.

It differs from plain Jinja in this: only the declared fields of the models can be reached; a field of
"nothing" is again nothing; numbers stay Decimal (dividing whole numbers too); nothing can be called.
While a condition is evaluated the language notes which values it looked at, and it can be told to take
another reading of an ambiguous number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from types import CodeType
from typing import Any

from jinja2 import StrictUndefined, nodes, pass_environment
from jinja2.environment import Template
from jinja2.runtime import Context

from auditor.checking.rules.schema import attributes
from auditor.lexicon.rounding import decimals_of, is_near, is_shortened, unit_of
from auditor.models.formats import format_angka, format_rupiah
from auditor.models.interval import Interval, of_value
from auditor.models.pages import at_page
from auditor.models.report import Place, Value
from auditor.processes.sandbox import Bounded

_KEPT_FILTERS = (
    "abs", "capitalize", "first", "join", "last", "length", "list", "lower", "map", "max", "min", "reject",
    "rejectattr", "replace", "select", "selectattr", "sort", "sum", "trim", "unique", "upper",
)  # fmt: skip
_KEPT_TESTS = (
    "none", "in", "string", "number", "true", "false", "defined",
    "eq", "ne", "lt", "le", "gt", "ge", "==", "!=", "<", "<=", ">", ">=",
)  # fmt: skip

_SHOWN_PARTS = 12
_PLAIN_NUMBER = re.compile(r"-?\d{1,24}(?:\.\d{1,24})?")
"""What ``desimal`` takes: more digits than any figure has, and no exponent, which fills the memory."""
PART = "_part"
"""A name that no field has."""


@dataclass(slots=True)
class Look:
    """What a condition looked at: the values, and those whose number it took, both by identity."""

    values: dict[int, Value] = field(default_factory=dict)
    numbers: dict[int, Value] = field(default_factory=dict)


def squeeze(text: str) -> str:
    """Fold runs of white space into one space."""
    return " ".join(text.split())


def _as_number(value: object) -> Decimal | None:
    if isinstance(value, Value):
        return value.number
    if isinstance(value, int):
        return Decimal(value)
    return value if isinstance(value, Decimal) else None


def angka(value: object, decimals: int | None = None) -> str:
    """Write a number the Indonesian way; without ``decimals`` as many as it has, at most four."""
    number = _as_number(value)
    if number is None:
        return "(tidak ada)"
    if decimals is None:
        number = number.quantize(Decimal("0.0001"), ROUND_HALF_UP).normalize()
        exponent = number.as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return format_angka(number, decimals)


def rupiah(value: object) -> str:
    """Write an amount of Rupiah, with decimals only when there are any."""
    number = _as_number(value)
    if number is None:
        return "(tidak ada)"
    return f"-{format_rupiah(-number)}" if number < 0 else format_rupiah(number)


def persen(value: object, decimals: int = 2) -> str:
    """Write a percentage."""
    return "(tidak ada)" if _as_number(value) is None else f"{angka(value, decimals)}%"


def kutip(value: object) -> str:
    """Put a text in quotation marks."""
    return f"“{tulis(value)}”"


def dan(values: Iterable[object]) -> str:
    """Join as Indonesian prose does: "a, b dan c". Long lists are cut, and say how much is left out."""
    texts = [str(tulis(value)) for value in values]
    if len(texts) > _SHOWN_PARTS:
        left = len(texts) - _SHOWN_PARTS
        texts = [*texts[:_SHOWN_PARTS], f"{left} lainnya"]
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} dan {texts[-1]}"


def hal(value: Place | Value | None) -> str:
    """Give "hal. 12", in a report of several files with the file, or nothing where there are no pages."""
    place = value.place if isinstance(value, Value) else value
    return at_page(place.page) if place is not None and place.page is not None else ""


def tabel(value: Place | Value | None) -> str:
    """Give "Tabel 3.18", "tabel ke-4" where it has no number, "narasi" outside tables."""
    place = value.place if isinstance(value, Value) else value
    if place is None or not place.table:
        return "narasi"
    return place.table if place.table.lower().startswith("tabel") else f"Tabel {place.table}"


@pass_environment
def _tabel(environment: Language, value: Place | Value | None) -> str:
    """The table, and the document that it stands in where the findings are about several."""
    place = value.place if isinstance(value, Value) else value
    label = environment.labels.get(place.document) if place is not None else None
    return f"{tabel(value)} {label}" if label else tabel(value)


@pass_environment
def _di(environment: Language, value: Value) -> str:
    """A value with its table: "88,15 (Tabel 3.1)"."""
    return f"{tulis(value)} ({_tabel(environment, value)})"


@pass_environment
def _rinci(environment: Language, value: Value) -> str:
    """A value with its row, table and column: "Angka Kematian Ibu: 88,15 (Tabel 3.1, kolom Capaian)"."""
    row = f"{squeeze(value.place.row)}: " if value.place.row else ""
    column = f", kolom {squeeze(value.place.column)}" if value.place.column else ""
    return f"{row}{tulis(value)} ({_tabel(environment, value)}{column})"


def bersih(value: object) -> str:
    """Reduce a text to its letters and digits, for comparing without case, marks and spaces."""
    return "".join(letter for letter in str(tulis(value)).casefold() if letter.isalnum())


def kata(text: object, position: int) -> str:
    """The word at a position, counted from 1, in small letters; nothing where there is none."""
    words = str(tulis(text)).casefold().split() if text is not None else []
    return words[position - 1] if 0 < position <= len(words) else ""


def desimal(text: str) -> Decimal:
    """Make a decimal number from a text with a decimal point: ``"0.5" | desimal``."""
    if not _PLAIN_NUMBER.fullmatch(text):
        raise InvalidOperation(f"{text[:40]!r} is no plain number")
    return Decimal(text)


def tulis(value: object) -> object:
    """How a value stands in a text: as written in the report, numbers the Indonesian way."""
    if value is None:
        return "(tidak ada)"
    if isinstance(value, Value):
        return squeeze(value.text) or "(kosong)"
    if isinstance(value, Decimal):
        return angka(value)
    if isinstance(value, list | tuple):
        return dan(value)
    return value


class Language(Bounded):
    """The sandbox that rules are compiled in. One instance serves one run; it is not thread safe."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%"})

    def __init__(self) -> None:
        super().__init__(  # to optimise takes longer than it saves
            undefined=StrictUndefined, finalize=tulis, autoescape=False, optimized=False
        )
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _KEPT_FILTERS} | {
            one.__name__.lstrip("_"): one for one in _OWN_FILTERS
        }
        self.tests = {name: self.tests[name] for name in _KEPT_TESTS} | {
            "memuat": _memuat,
            "pas": _pas,
            "sesuai": _sesuai,
        }
        self.bound_filters()
        self._chosen: Mapping[int, Decimal] = {}
        self._look: Look | None = None
        self.labels: Mapping[str, str] = {}

    @contextmanager
    def naming(self, labels: Mapping[str, str]) -> Iterator[None]:
        """Let texts name the document of each table by these labels."""
        before, self.labels = self.labels, labels
        try:
            yield
        finally:
            self.labels = before

    def code(self, parts: Mapping[str, nodes.Node]) -> CodeType:
        """Compile parsed expressions and texts as one template; its variable ``PART`` tells which to take.

        Apart each would take as long as all do together.
        """
        branches = [nodes.If(_is_part(name), _body(node), [], [], lineno=1) for name, node in parts.items()]
        branches[0].elif_ = branches[1:]
        whole = nodes.Template([branches[0]], lineno=1)
        whole.set_environment(self)
        return self.compile(whole)

    def template(self, code: CodeType) -> Template:
        """The template of what :meth:`code` compiled."""
        return Template.from_code(self, code, {})

    @contextmanager
    def looking(self, chosen: Mapping[int, Decimal] | None = None) -> Iterator[Look]:
        """Note what is looked at; ``chosen`` gives another number for values, by identity."""
        look = Look()
        before = self._chosen, self._look
        self._chosen, self._look = chosen or {}, look
        try:
            yield look
        finally:
            self._chosen, self._look = before

    def number(self, value: Value) -> Decimal | None:
        """The number of a value in the reading that is tried now."""
        if self._look is not None:
            self._look.values[id(value)] = value
            self._look.numbers[id(value)] = value
        return self._chosen.get(id(value), value.number)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field; nothing of nothing, so that conditions need not guard every step."""
        if obj is None:
            return None
        if isinstance(obj, Value):
            if attribute == "number":
                return self.number(obj)
            if self._look is not None:
                self._look.values[id(obj)] = obj
        if attribute not in attributes(type(obj)):
            return self.unsafe_undefined(obj, attribute)
        return getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An element of a list, or a field by its name (as ``map`` and ``selectattr`` ask)."""
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        return None if obj is None else super().getitem(obj, argument)

    def is_safe_callable(self, obj: Any) -> bool:
        """Rules call nothing."""
        return False

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Exact arithmetic on numbers, nothing else."""
        if not all(
            isinstance(side, Decimal | Interval | int) and not isinstance(side, bool)
            for side in (left, right)
        ):
            raise TypeError(f"{operator} needs numbers")
        if isinstance(left, int) and isinstance(right, int):
            left = Decimal(left)
        return super().call_binop(context, operator, left, right)


def _is_part(name: str) -> nodes.Expr:
    return nodes.Compare(nodes.Name(PART, "load"), [nodes.Operand("eq", nodes.Const(name))], lineno=1)


def _body(node: nodes.Node) -> list[nodes.Node]:
    """What a part does: a text is written, an expression gives ``result`` as jinja's own ones do."""
    if isinstance(node, nodes.Template):
        return node.body
    return [nodes.Assign(nodes.Name("result", "store"), node, lineno=1)]


def _printed(environment: Language, exact: object, printed: Value | Decimal) -> tuple[Decimal, Decimal]:
    """The number that is printed, and one unit in its last place."""
    if not isinstance(exact, Decimal | Interval) or not isinstance(printed, Value | Decimal):
        raise TypeError("an exact number and a printed one are needed")
    if isinstance(printed, Value):
        number, decimals = environment.number(printed), printed.decimals
    else:
        number, decimals = printed, max(0, decimals_of(printed))
    if number is None:
        raise TypeError("a printed number is needed")
    return number, unit_of(decimals)


@pass_environment
def _pas(environment: Language, exact: Decimal | Interval, printed: Value | Decimal) -> bool:
    """``exact is pas(printed)``: what is printed is the exact number, rounded or truncated."""
    number, unit = _printed(environment, exact, printed)
    return is_shortened(number, exact, unit)


@pass_environment
def _sesuai(
    environment: Language, exact: Decimal | Interval, printed: Value | Decimal, slack: Decimal = Decimal(0)
) -> bool:
    """``exact is sesuai(printed)``: as ``pas``, or one unit in the last place away, or by ``slack``."""
    number, unit = _printed(environment, exact, printed)
    return is_near(number, exact, unit, slack)


@pass_environment
def _rentang(environment: Language, value: Value) -> Interval:
    """``nilai | rentang``: all that a printed number can have been before it was rounded or cut off."""
    if not isinstance(value, Value):
        raise TypeError("a printed number is needed")
    return of_value(value, environment.number(value))


def _memuat(text: str, part: str) -> bool:
    """``text is memuat(part)``."""
    return part in text


_OWN_FILTERS: tuple[Callable[..., object], ...] = (
    angka, rupiah, persen, kutip, dan, hal, _tabel, _di, _rinci, bersih, kata, desimal, _rentang,
)  # fmt: skip
