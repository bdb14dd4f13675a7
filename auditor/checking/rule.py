"""A rule: what its YAML file must hold, and its expressions compiled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType
from typing import Annotated, Any

from jinja2 import TemplateError, TemplateSyntaxError, nodes
from jinja2.environment import Template
from jinja2.parser import Parser
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from auditor.checking.language import PART, Language, squeeze
from auditor.checking.plain_yaml import MAX_BYTES, PlainYamlError, decoded, load_yaml
from auditor.checking.problems import explain
from auditor.checking.schema import Checker, SchemaError, attributes, record_sets, suggest
from auditor.checking.settings import Toleransi
from auditor.files import read_regular, unreadable
from auditor.models.errors import InputError
from auditor.models.finding import Severity, Status
from auditor.models.report import Value

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Example(BaseModel):
    """A record as a report would write it, and what the rule says of it.

    ``holds`` is None where the rule does not apply to the record (``when`` is false).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    given: dict[str, Any]
    holds: bool | None
    says: tuple[str, ...] = ()


class Key(BaseModel):
    """Expressions for the row and the column that name the finding in its fingerprint."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    row: str = ""
    column: str = ""


class Group(BaseModel):
    """How many violations of one cause are told as one finding.

    Violations with the same ``by`` (an expression) are told together when there are at least
    ``least`` of them; ``only`` keeps this to violations of one status. ``member`` (a template) tells
    one of them; ``message`` all: it sees the fields of the first, and ``jumlah`` and ``anggota``.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    by: Text
    member: Text
    message: Text
    least: Annotated[int, Field(ge=2)] = 5
    only: Status | None = None


class RuleFile(BaseModel):
    """A rule as it is written. ``title`` is English, ``judul`` and all other texts are Indonesian.

    ``akibat`` says what follows for the reader where the rule is broken, in the words of a review paper;
    without it the papers take ``why``, the reason why the rule is there.
    ``when``, ``require``, ``doubt``, ``severity_if``, ``evidence``, ``vote``, ``once``, ``whole`` and
    ``key`` are Jinja expressions; ``message``, ``expected``, ``arithmetic`` and ``advice`` are Jinja
    templates. ``vote`` names what a record belongs to (its table): where most records of it break the rule,
    the column or the office's habit is another one, and no violation there is asserted. With ``habit`` the
    rule is only a habit that some offices have: it is tried where at least three records show that most
    follow it.
    Violations of which ``once`` is the same are one slip printed in several places, and one finding.
    A ``whole`` rule misses something: it asserts nothing where some text was not surely read; an expression
    there tells of which violations that is so. With ``near`` what it misses would stand between the places of
    its evidence, as a row or a number does, so that only what was not read there counts.
    An ``optional`` rule is run only when the settings ask for it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,5}-\d{2,3}$")]
    title: Text
    judul: Text
    severity: Severity
    basis: Annotated[tuple[Text, ...], Field(min_length=1)]
    why: Text
    akibat: str = ""
    over: Text
    when: Text = "true"
    require: Text
    doubt: str = ""
    severity_if: str = ""
    vote: str = ""
    once: str = ""
    habit: bool = False
    whole: bool | Text = False
    near: bool = False
    optional: bool = False
    message: Text
    expected: str = ""
    arithmetic: str = ""
    advice: Text
    evidence: Annotated[tuple[Text, ...], Field(min_length=1)]
    key: Key = Key()
    group: Group | None = None
    examples: Annotated[tuple[Example, ...], Field(min_length=2)]


_Codes = tuple[tuple[tuple[str, ...], CodeType], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule that can be evaluated on a record of its set.

    ``codes`` are its expressions and texts as they were compiled, each with the parts that it holds;
    ``plain_names`` the expressions that are a name alone, and ``plain_texts`` the texts without any
    expression.
    """

    file: RuleFile
    path: Path
    language: Language
    codes: _Codes
    plain_names: Mapping[str, str]
    plain_texts: Mapping[str, str]
    _parts: dict[str, Template] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for parts, code in self.codes:
            self._parts.update(dict.fromkeys(parts, self.language.template(code)))

    @property
    def id(self) -> str:
        """Short for ``file.id``."""
        return self.file.id

    def evaluate(self, part: str, names: Mapping[str, Any]) -> Any:
        """The value of an expression ("when", "require", ...); "" when the rule has none."""
        if part in self.plain_names:
            return names[self.plain_names[part]]
        if part not in self._parts:
            return ""
        template = self._parts[part]
        context = template.new_context({**names, PART: part}, shared=True)
        for _ in template.root_render_func(context):
            pass  # an expression writes nothing
        return context.vars["result"]

    def write(self, part: str, names: Mapping[str, Any]) -> str:
        """A text ("message", "expected", "arithmetic", "advice")."""
        if part in self._parts:
            return squeeze(self._parts[part].render(names, **{PART: part}))
        return squeeze(self.plain_texts.get(part, ""))

    def evidence(self, names: Mapping[str, Any]) -> tuple[Value, ...]:
        """The values that the finding rests on, each once, in the order of the rule."""
        found: dict[int, Value] = {}
        for at in range(len(self.file.evidence)):
            result = self.evaluate(f"evidence.{at}", names)
            for value in result if isinstance(result, list | tuple) else [result]:
                if isinstance(value, Value):
                    found.setdefault(id(value), value)
        return tuple(found.values())


def names_of(record: object, toleransi: Toleransi) -> dict[str, Any]:
    """What expressions see of a record: its fields, and the tolerances."""
    return {name: getattr(record, name) for name in attributes(type(record))} | {"toleransi": toleransi}


_EXPRESSIONS = ("when", "require", "doubt", "severity_if", "vote", "once")
_OFTEN = ("when", "require")
"""Parts that are evaluated for each record, not only where the rule is broken."""
_TEMPLATES = ("message", "expected", "arithmetic", "advice")
_GROUP_NAMES: Mapping[str, Any] = {"jumlah": int, "anggota": list[str]}


class _Checker:
    """Checks the parts of one rule file and names file, rule and part in every complaint."""

    def __init__(self, file: RuleFile, path: Path, language: Language) -> None:
        known = record_sets()
        if file.over not in known:
            raise InputError(f"{path}, aturan {file.id}, bagian 'over': kumpulan catatan '{file.over}' "
                             f"tidak ada; {suggest(file.over, known)}.")  # fmt: skip
        self._where = f"{path}, aturan {file.id}"
        self._language = language
        self._names = {**attributes(known[file.over]), "toleransi": Toleransi}

    def check(
        self, part: str, source: str, *, template: bool, more: Mapping[str, Any] | None = None
    ) -> nodes.Node:
        """Check an expression or a text (``template``), and give what was parsed.

        ``more`` are names with their types that it sees besides the fields.
        """
        names = {**self._names, **(more or {})}
        try:
            parser = Parser(self._language, source, state=None if template else "variable")
            node: nodes.Node = parser.parse() if template else parser.parse_expression()
            if not template and not parser.stream.eos:
                raise TemplateSyntaxError("chunk after expression", parser.stream.current.lineno)
            Checker(names, self._language.filters, self._language.tests).check(node)
        except SchemaError as error:
            raise InputError(f"{self._where}, bagian '{part}': {error}.") from error
        except TemplateError as error:
            raise InputError(f"{self._where}, bagian '{part}' tidak dapat dipahami: {error}.") from error
        return node


def compile_rule(file: RuleFile, path: Path, language: Language) -> Rule:
    """Check every expression of a rule and compile it.

    What is evaluated for each record is compiled by itself, the rest together.

    Raises InputError that names the file, the rule and the part, in Indonesian.
    """
    checker = _Checker(file, path, language)
    expressions = {part: str(getattr(file, part)) for part in _EXPRESSIONS}
    expressions["whole"] = "true" if file.whole is True else str(file.whole or "")
    expressions |= {f"key.{name}": str(source) for name, source in file.key}
    expressions |= {f"evidence.{at}": source for at, source in enumerate(file.evidence)}
    texts = {part: str(getattr(file, part)) for part in _TEMPLATES}
    checked: dict[str, nodes.Node] = {}
    if file.group is not None:
        expressions["group.by"] = file.group.by
        texts["group.member"] = file.group.member
        source = file.group.message
        checked["group.message"] = checker.check("group.message", source, template=True, more=_GROUP_NAMES)
    for sources, template in ((expressions, False), (texts, True)):
        for part, source in sources.items():
            if source.strip():
                checked[part] = checker.check(_told(part), source, template=template)
    names = {part: node.name for part, node in checked.items() if isinstance(node, nodes.Name)}
    plain = {part: source for part, source in texts.items() if "{" not in source}
    left = {part: node for part, node in checked.items() if part not in names and part not in plain}
    often = [{part: left.pop(part)} for part in _OFTEN if part in left]
    codes = tuple((tuple(parts), language.code(parts)) for parts in (*often, left) if parts)
    return Rule(file, path, language, codes, names, plain)


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
