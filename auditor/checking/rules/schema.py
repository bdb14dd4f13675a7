"""What a rule may name: record sets, their fields, and the check of every expression against them."""

from __future__ import annotations

import types
from collections.abc import Collection, Mapping
from dataclasses import is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from jinja2 import nodes
from pydantic import BaseModel
from rapidfuzz import process

from auditor.models.facts import Facts

Type = Any
"""A type as the hints give it; ``Any`` where it is not known."""

_SELECTING = {"selectattr", "rejectattr"}
_VALUE = 2
"""Where such a filter is given what it compares with, after the field and the test."""
_EQUAL = {"eq", "ne", "in", "==", "!="}
_SAME_ELEMENTS = {"list", "reject", "rejectattr", "select", "selectattr", "sort", "unique"}
_ONE_ELEMENT = {"first", "last", "max", "min"}
_TEXTS = {
    "angka", "bersih", "capitalize", "dan", "di", "hal", "join", "kata", "kutip", "lower", "persen",
    "replace", "rinci", "rupiah", "tabel", "trim", "upper",
}  # fmt: skip


class SchemaError(Exception):
    """A rule names something that does not exist. The message is Indonesian."""


def _bare(kind: Type) -> Type:
    """Take away "or None"."""
    origin: object = get_origin(kind)
    if origin in {Union, types.UnionType}:
        rest = [part for part in get_args(kind) if part is not types.NoneType]
        return rest[0] if len(rest) == 1 else Any
    return kind


def words_of(kind: Type) -> tuple[str, ...]:
    """The only words that a field of that type can hold; empty where it may hold any."""
    kind = _bare(kind)
    origin: object = get_origin(kind)
    if origin is Literal:
        return get_args(kind)
    return tuple(str(one.value) for one in kind) if isinstance(kind, type) and issubclass(kind, Enum) else ()


def element(kind: Type) -> Type:
    """The type of a list's elements."""
    origin: object = get_origin(_bare(kind))
    arguments = get_args(_bare(kind))
    return arguments[0] if origin in {list, tuple} and arguments else Any


_ATTRIBUTES: dict[type, Mapping[str, Type]] = {}


def attributes(kind: type) -> Mapping[str, Type]:
    """The declared fields and properties of a model, with their types; empty for anything else."""
    if kind not in _ATTRIBUTES:
        _ATTRIBUTES[kind] = _declared(kind)
    return _ATTRIBUTES[kind]


def _declared(kind: type) -> Mapping[str, Type]:
    if not (is_dataclass(kind) or issubclass(kind, BaseModel)):
        return {}
    hints = {name: hint for name, hint in get_type_hints(kind).items() if not name.startswith("_")}
    if issubclass(kind, BaseModel):
        return {name: hints[name] for name in kind.model_fields}
    for name, member in vars(kind).items():
        if isinstance(member, property) and member.fget is not None:
            hints[name] = get_type_hints(member.fget).get("return", Any)
    return hints


@cache
def record_sets() -> Mapping[str, type]:
    """The record sets by the name that ``over`` uses, each with the type of its records."""
    return {name: element(kind) for name, kind in get_type_hints(Facts).items()}


def suggest(name: str, known: Collection[str]) -> str:
    """A hint at the known name that is nearest, or the whole list."""
    near = process.extractOne(name, list(known), score_cutoff=60)
    return f"mungkin maksudnya '{near[0]}'" if near else f"yang ada: {', '.join(sorted(known))}"


class Checker:
    """Walks an expression or a template and infers types, so that a wrong name is found at loading."""

    def __init__(self, names: Mapping[str, Type], filters: Collection[str], tests: Collection[str]) -> None:
        self._names = dict(names)
        self._filters = filters
        self._tests = tests

    def check(self, node: nodes.Node) -> Type:
        """Infer the type of a node. Raises SchemaError on anything that a rule must not hold."""
        handler = getattr(self, f"_{type(node).__name__.lower()}", None)
        if handler is not None:
            return handler(node)
        if isinstance(node, _PLAIN):
            for child in node.iter_child_nodes():
                self.check(child)
            return Any
        raise SchemaError(f"'{type(node).__name__}' tidak boleh dipakai di dalam aturan")

    def _name(self, node: nodes.Name) -> Type:
        if node.name not in self._names:
            raise SchemaError(f"nama '{node.name}' tidak ada; {suggest(node.name, self._names)}")
        return self._names[node.name]

    def _field(self, kind: Type, name: str) -> Type:
        kind = _bare(kind)
        if kind is Any:
            return Any
        known = attributes(kind) if isinstance(kind, type) else {}
        if name not in known:
            told = getattr(kind, "__name__", "daftar")
            hint = suggest(name, known) if known else "ini tidak punya medan"
            raise SchemaError(f"medan '{name}' tidak ada pada {told}; {hint}")
        return known[name]

    def _getattr(self, node: nodes.Getattr) -> Type:
        return self._field(self.check(node.node), node.attr)

    def _getitem(self, node: nodes.Getitem) -> Type:
        kind = self.check(node.node)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._field(kind, node.arg.value)
        self.check(node.arg)
        return kind if isinstance(node.arg, nodes.Slice) else element(kind)

    def _const(self, node: nodes.Const) -> Type:
        if isinstance(node.value, float):
            raise SchemaError(f'pecahan {node.value} tidak eksak; tulis sebagai "{node.value}" | desimal')
        return type(node.value)

    def _compare(self, node: nodes.Compare) -> Type:
        left = self.check(node.expr)
        for operand in node.ops:
            right = self.check(operand.expr)
            if operand.op in {"in", "notin"}:
                given = [] if isinstance(operand.expr, nodes.Const) else _constants(operand.expr)
                _hold_words(left, given, node.expr)
                _hold_words(element(right), _constants(node.expr), operand.expr)
            else:
                _hold_words(left, _constants(operand.expr), node.expr)
                _hold_words(right, _constants(node.expr), operand.expr)
            left = right
        return bool

    def _or(self, node: nodes.Or) -> Type:
        """A field with words of its own, or a word that stands for none: "level or 'nama'"."""
        left, _ = self.check(node.left), self.check(node.right)
        words = words_of(left)
        other = _constants(node.right)
        return Literal[(*words, *other)] if words and other else Any

    def _condexpr(self, node: nodes.CondExpr) -> Type:
        self.check(node.test)
        kinds = {_bare(self.check(part)) for part in (node.expr1, node.expr2) if part is not None}
        return kinds.pop() if len(kinds) == 1 else Any

    def _list(self, node: nodes.List) -> Type:
        kinds = [_bare(self.check(item)) for item in node.items]
        return list[kinds[0]] if kinds and all(kind == kinds[0] for kind in kinds) else Any  # type: ignore[valid-type]

    def _arithmetic(self, node: nodes.BinExpr) -> Type:
        for side in (node.left, node.right):
            kind = _bare(self.check(side))
            if kind not in {Any, Decimal, int}:
                told = "teks" if kind is str or words_of(kind) else getattr(kind, "__name__", "daftar")
                raise SchemaError(
                    f"hitungan memakai {told}, bukan angka; beri tanda kurung di sekitar hitungannya"
                )
        return Decimal

    _add = _sub = _mul = _div = _floordiv = _mod = _arithmetic

    def _filter(self, node: nodes.Filter) -> Type:
        if node.name not in self._filters:
            raise SchemaError(f"penyaring '{node.name}' tidak ada; {suggest(node.name, self._filters)}")
        kind = self.check(node.node) if node.node is not None else Any
        for argument in [*node.args, *(keyword.value for keyword in node.kwargs)]:
            self.check(argument)
        path = _attribute_path(node)
        if path is not None:
            found = element(kind)
            for step in path.split("."):
                found = self._field(found, step)
            if node.name in _SELECTING:
                _hold_words(found, [one for given in node.args[_VALUE:] for one in _constants(given)], path)
            if node.name == "map":
                return list[found]  # type: ignore[valid-type]
        if node.name in _TEXTS:
            return str
        if node.name in _SAME_ELEMENTS:
            return kind
        return element(kind) if node.name in _ONE_ELEMENT else Any

    def _test(self, node: nodes.Test) -> Type:
        if node.name not in self._tests:
            raise SchemaError(f"uji '{node.name}' tidak ada; {suggest(node.name, self._tests)}")
        kinds = [self.check(child) for child in node.iter_child_nodes()]
        if node.name in _EQUAL:
            _hold_words(kinds[0], [one for given in node.args for one in _constants(given)], node.node)
        return bool

    def _for(self, node: nodes.For) -> Type:
        if not isinstance(node.target, nodes.Name) or node.recursive:
            raise SchemaError("'for' hanya boleh dengan satu nama")
        kind = self.check(node.iter)
        inner = Checker({**self._names, node.target.name: element(kind)}, self._filters, self._tests)
        for part in [*([node.test] if node.test else []), *node.body, *node.else_]:
            inner.check(part)
        return Any

    def _assign(self, node: nodes.Assign) -> Type:
        if not isinstance(node.target, nodes.Name):
            raise SchemaError("'set' hanya boleh dengan satu nama")
        self._names[node.target.name] = self.check(node.node)
        return Any


_PLAIN = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.Operand, nodes.And,
    nodes.Not, nodes.Neg, nodes.Pos, nodes.Concat, nodes.Tuple, nodes.Slice,
)  # fmt: skip


def _constants(node: nodes.Node) -> list[str]:
    """The texts that an expression is, or that the list holds which it is."""
    if isinstance(node, nodes.Const):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, nodes.List | nodes.Tuple):
        return [one for item in node.items for one in _constants(item)]
    return []


def _hold_words(kind: Type, given: Collection[str], field: nodes.Node | str) -> None:
    """Raise SchemaError where a text is compared with a field that never holds it."""
    known = words_of(kind)
    for text in given:
        if known and text not in known:
            told = ", ".join(f"'{word}'" if word else "'' (kosong)" for word in known)
            raise SchemaError(f"{_name_of(field)} tidak pernah berisi '{text}'; yang mungkin: {told}")


def _name_of(field: nodes.Node | str) -> str:
    """How a complaint names what is compared."""
    match field:
        case str():
            return f"'{field.rpartition('.')[2]}'"
        case nodes.Name():
            return f"'{field.name}'"
        case nodes.Getattr():
            return f"'{field.attr}'"
        case _:
            return "medan ini"


def _attribute_path(node: nodes.Filter) -> str | None:
    """The field path that a filter reads on each element, when it is given as a text."""
    given: list[nodes.Expr] = [keyword.value for keyword in node.kwargs if keyword.key == "attribute"]
    if node.name in {"selectattr", "rejectattr"}:
        given += node.args[:1]
    for one in given:
        if isinstance(one, nodes.Const) and isinstance(one.value, str):
            return one.value
    return None
