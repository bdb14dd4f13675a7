"""What the YAML file of a rule must hold."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from auditor.models.finding import Severity, Status
from auditor.models.relation import RelationKind

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


class Link(BaseModel):
    """A relation between figures of the record, by which findings of one cause are known.

    ``result``, ``of`` and ``slack`` are expressions for a value, for values or lists of them, and for a
    number (:class:`Relation`); it is tried where ``when`` is true.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: RelationKind
    result: str = ""
    of: Annotated[tuple[Text, ...], Field(min_length=1)]
    when: Text = "true"
    slack: str = ""


class RuleFile(BaseModel):
    """A rule as it is written. ``title`` is English, ``judul`` and all other texts are Indonesian.

    ``akibat`` says what follows for the reader where the rule is broken, in the words of a review paper;
    without it the papers take ``why``, the reason why the rule is there.
    ``when``, ``require``, ``doubt``, ``severity_if``, ``minor_if``, ``evidence``, ``vote``, ``once``,
    ``whole`` and ``key`` are Jinja expressions; ``message``, ``expected``, ``arithmetic`` and ``advice`` are
    Jinja templates.
    ``vote`` names what a record belongs to (its table): where most records of it break the rule,
    the column or the office's habit is another one, and no violation there is asserted; a record that
    belongs to nothing ("") is judged by itself. So it is where
    more than three records break it that are more than a fifth. With ``habit`` the
    rule is only a habit that some offices have: it is tried where at least three records show that most
    follow it.
    Questions of which ``minor_if`` is so are shown on demand only.
    Violations of which ``once`` is the same are one slip printed in several places, and one finding.
    A ``whole`` rule misses something: it asserts nothing where some text was not surely read; an expression
    there tells of which violations that is so. With ``near`` what it misses would stand between the places of
    its evidence, as a row or a number does, so that only what was not read there counts.
    The first of ``relations`` whose ``when`` is true is what holds between the figures of a record.
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
    minor_if: str = ""
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
    relations: tuple[Link, ...] = ()
    examples: Annotated[tuple[Example, ...], Field(min_length=2)]
