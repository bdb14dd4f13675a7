"""A rule: its file read, and its expressions compiled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError, nodes
from jinja2.environment import Template
from jinja2.parser import Parser
from pydantic import ValidationError

from auditor.checking.rules.expressions import PART, Language, squeeze
from auditor.checking.rules.rule_file import RuleFile
from auditor.checking.rules.schema import Checker, SchemaError, attributes, record_sets, suggest
from auditor.files.problems import explain
from auditor.files.regular import read_regular, unreadable
from auditor.files.settings import Toleransi
from auditor.files.yaml_file import MAX_BYTES, PlainYamlError, decoded, load_yaml
from auditor.models.errors import InputError
from auditor.models.relation import Relation
from auditor.models.report import Value
from auditor.processes.sandbox import MAX_STEPS, TooMuchError

UNDECIDABLE = (TypeError, UndefinedError, ArithmeticError)
"""What an expression raises when a value that it needs is not there."""
MAX_SOURCE = 20_000
"""Letters of one expression or text: the longest bundled one has a tenth."""
MAX_STEPS_OF_A_RULE = 20 * MAX_STEPS
"""Steps of all evaluations of a rule in an audit, some tens of seconds: a bundled one takes a hundredth."""


class RuleFaultError(Exception):
    """A rule fails on a record. The message, Indonesian, names file and part."""


@dataclass(frozen=True, slots=True)
class _Source:
    """An expression or a text (``template``) of a rule."""

    written: str
    template: bool

    @property
    def name(self) -> str | None:
        """The name that the expression is, None where it is more."""
        name = self.written.strip()
        return name if not self.template and name.isidentifier() and name.lower() not in _CONSTANTS else None

    @property
    def plain(self) -> bool:
        """Whether there is nothing to be evaluated in a text."""
        return self.template and "{" not in self.written

    def parsed(self, language: Language) -> nodes.Node:
        """What jinja makes of it; raises TemplateError and whatever numbers that are none make it raise."""
        parser = Parser(language, self.written, state=None if self.template else "variable")
        node: nodes.Node = parser.parse() if self.template else parser.parse_expression()
        if not self.template and not parser.stream.eos:
            raise TemplateSyntaxError("chunk after expression", parser.stream.current.lineno)
        return node


_CONSTANTS = frozenset({"true", "false", "none", "not"})


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule that can be evaluated on a record of its set.

    What of it is evaluated is compiled when it is first needed: of most rules only the conditions are.
    One that ``asserts`` not only asks, whatever it finds; what one asks that is ``minor`` is shown on demand.
    """

    file: RuleFile
    path: Path
    language: Language
    asserts: bool = True
    minor: bool = False
    _sources: dict[str, _Source] = field(default_factory=dict, init=False)
    _compiled: dict[str, Template] = field(default_factory=dict, init=False)
    _steps: list[int] = field(default_factory=lambda: [MAX_STEPS_OF_A_RULE], init=False)
    """What is left of them, a number alone."""

    def __post_init__(self) -> None:
        self._sources.update(_sources(self.file))

    @property
    def id(self) -> str:
        """Short for ``file.id``."""
        return self.file.id

    def evaluate(self, part: str, names: Mapping[str, Any]) -> Any:
        """The value of an expression ("when", "require", ...); "" when the rule has none.

        Raises TypeError, UndefinedError or ArithmeticError where a value is missing, else RuleFaultError.
        """
        if (source := self._sources.get(part)) is None:
            return ""
        if source.name is not None:
            return names[source.name]
        if source.written == "true":
            return True
        with self._bounded(part):
            template = self._template(part)
            context = template.new_context({**names, PART: part}, shared=True)
            for _ in template.root_render_func(context):
                pass  # an expression writes nothing
            return context.vars["result"]

    def write(self, part: str, names: Mapping[str, Any]) -> str:
        """A text ("message", "expected", "arithmetic", "advice"); raises as :meth:`evaluate` does."""
        if (source := self._sources.get(part)) is None:
            return ""
        if source.plain:
            return squeeze(source.written)
        with self._bounded(part):
            template = self._template(part)
            context = template.new_context({**names, PART: part})
            return squeeze(self.language.concat(template.root_render_func(context)))

    @contextmanager
    def _bounded(self, part: str) -> Iterator[None]:
        given = min(MAX_STEPS, self._steps[0])
        self.language.begin(given)
        try:
            yield
        except (*UNDECIDABLE, MemoryError):
            raise
        except Exception as error:
            what = str(error) if isinstance(error, TooMuchError) else type(error).__name__
            raise RuleFaultError(f"{what}, di {self.path.name} bagian '{_told(part)}'") from error
        finally:
            self._steps[0] -= given - max(self.language.steps_left, 0)

    def _template(self, part: str) -> Template:
        """The part compiled: one that is often evaluated by itself, the rest of the rule together."""
        if part not in self._compiled:
            parts = [part] if part in _OFTEN else self._seldom
            code = self.language.code({one: self._sources[one].parsed(self.language) for one in parts})
            self._compiled.update(dict.fromkeys(parts, self.language.template(code)))
        return self._compiled[part]

    @property
    def _seldom(self) -> list[str]:
        """The parts to be compiled that are evaluated only where the rule is broken."""
        return [
            part
            for part, source in self._sources.items()
            if part not in _OFTEN and source.name is None and not source.plain
        ]

    def get_ready(self) -> None:
        """Compile now what is evaluated for each record; else it is when that is first done."""
        for part in _OFTEN:
            source = self._sources.get(part)
            if source is not None and source.name is None and source.written != "true":
                self._template(part)

    def compile(self) -> None:
        """Compile all that will be evaluated."""
        self.get_ready()
        for part in self._seldom[:1]:
            self._template(part)

    def evidence(self, names: Mapping[str, Any]) -> tuple[Value, ...]:
        """The values that the finding rests on, each once, in the order of the rule."""
        return self._values([f"evidence.{at}" for at in range(len(self.file.evidence))], names)

    def relation(self, names: Mapping[str, Any]) -> Relation | None:
        """What holds between the figures of the record where the rule does; None where that is not told."""
        for at, link in enumerate(self.file.relations):
            part = f"relations.{at}"
            if not self.evaluate(f"{part}.when", names):
                continue
            result = self.evaluate(f"{part}.result", names)
            operands = self._values([f"{part}.of.{one}" for one in range(len(link.of))], names)
            slack = self.evaluate(f"{part}.slack", names) or Decimal(0)
            if operands:
                return Relation(link.kind, result if isinstance(result, Value) else None, operands, slack)
        return None

    def _values(self, parts: Iterable[str], names: Mapping[str, Any]) -> tuple[Value, ...]:
        """The values that expressions give, alone or in lists, each once."""
        found: dict[int, Value] = {}
        for part in parts:
            result = self.evaluate(part, names)
            for value in result if isinstance(result, list | tuple) else [result]:
                if isinstance(value, Value):
                    found.setdefault(id(value), value)
        return tuple(found.values())


def names_of(record: object, toleransi: Toleransi) -> dict[str, Any]:
    """What expressions see of a record: its fields, and the tolerances."""
    return {name: getattr(record, name) for name in attributes(type(record))} | {"toleransi": toleransi}


_EXPRESSIONS = ("when", "require", "doubt", "severity_if", "minor_if", "vote", "once")
_OFTEN = ("when", "require")
"""Parts that are evaluated for each record, not only where the rule is broken."""
_TEMPLATES = ("message", "expected", "arithmetic", "advice")
_GROUP_NAMES: Mapping[str, Any] = {"jumlah": int, "anggota": list[str]}


def _sources(file: RuleFile) -> dict[str, _Source]:
    """The expressions and texts of a rule by part, those that are there."""
    expressions = {part: str(getattr(file, part)) for part in _EXPRESSIONS}
    expressions["whole"] = "true" if file.whole is True else str(file.whole or "")
    expressions |= {f"key.{name}": str(source) for name, source in file.key}
    expressions |= {f"evidence.{at}": source for at, source in enumerate(file.evidence)}
    for at, link in enumerate(file.relations):
        expressions |= {f"relations.{at}.{name}": getattr(link, name) for name in ("result", "when", "slack")}
        expressions |= {f"relations.{at}.of.{one}": source for one, source in enumerate(link.of)}
    texts = {part: str(getattr(file, part)) for part in _TEMPLATES}
    if file.group is not None:
        expressions["group.by"] = file.group.by
        texts |= {"group.member": file.group.member, "group.message": file.group.message}
    sources = {part: _Source(written, template=False) for part, written in expressions.items()}
    sources |= {part: _Source(written, template=True) for part, written in texts.items()}
    return {part: source for part, source in sources.items() if source.written.strip()}


def compile_rule(file: RuleFile, path: Path, language: Language) -> Rule:
    """Check every expression of a rule and compile it.

    Raises InputError that names the file, the rule and the part, in Indonesian.
    """
    where = f"{path}, aturan {file.id}"
    known = record_sets()
    if file.over not in known:
        raise InputError(
            f"{where}, bagian 'over': kumpulan catatan '{file.over}' tidak ada; {suggest(file.over, known)}."
        )
    names = {**attributes(known[file.over]), "toleransi": Toleransi}
    for part, source in _sources(file).items():
        if len(source.written) > MAX_SOURCE:
            raise InputError(f"{where}, bagian '{_told(part)}' lebih dari {MAX_SOURCE} huruf.")
        seen = {**names, **_GROUP_NAMES} if part == "group.message" else names
        with _faults(f"{where}, bagian '{_told(part)}'"):
            Checker(seen, language.filters, language.tests).check(source.parsed(language))
    rule = Rule(file, path, language)
    with _faults(where):
        rule.compile()
    return rule


@contextmanager
def _faults(where: str) -> Iterator[None]:
    """Tell what jinja and Python find wrong with what is written ``where``."""
    try:
        yield
    except SchemaError as error:
        raise InputError(f"{where}: {error}.") from error
    except TemplateError as error:
        raise InputError(f"{where} tidak dapat dipahami: {error}.") from error
    except (SyntaxError, RecursionError, MemoryError) as error:  # of what the compiler makes of it
        raise InputError(f"{where} tidak dapat dipahami: terlalu bersarang; pecah menjadi bagian.") from error
    except (ValueError, OverflowError) as error:
        raise InputError(f"{where} tidak dapat dipahami: memuat bilangan yang terlalu panjang.") from error


def _told(part: str) -> str:
    """How complaints name a part: all pieces of evidence alike."""
    return "evidence" if part.startswith("evidence.") else part


def read_rule(path: Path) -> RuleFile | None:
    """Read one YAML file; None when it holds something else than a rule (no ``require``, no ``over``).

    Raises InputError when it is a rule that is not right.
    """
    try:
        data = load_yaml(decoded(read_regular(path, MAX_BYTES)))
    except OSError as error:
        raise InputError(f"Berkas aturan {path} {unreadable(error)}.") from error
    except PlainYamlError as error:
        raise InputError(f"Berkas aturan {path} {error}.") from error
    named = path.stem.isupper()
    if not named and not (isinstance(data, dict) and {"require", "over"} & data.keys()):
        return None
    try:
        file = RuleFile.model_validate(data)
    except ValidationError as error:
        raise InputError(f"Aturan di {path} perlu diperbaiki: {explain(error)}.") from error
    if file.id != path.stem:
        raise InputError(f"Aturan {file.id} harus disimpan dalam berkas {file.id}.yaml, bukan {path.name}.")
    held = {example.holds for example in file.examples}
    if not {True, False} <= held:
        raise InputError(f"{path}, aturan {file.id}: perlu sedikitnya satu contoh yang sesuai (holds: true) "
                         "dan satu yang melanggar (holds: false).")  # fmt: skip
    return file
