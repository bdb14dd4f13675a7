"""A Jinja sandbox in which nothing grows without end: what an office writes cannot take the machine.

Texts have a longest length, loops and filters a most of steps, and lists hold no lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import markup_join, str_join
from jinja2.sandbox import SandboxedEnvironment

MAX_CHARACTERS = 1_000_000
"""Of a text that is put together: a finding's has a thousandth."""
MAX_STEPS = 1_000_000
"""Steps of one evaluation, a microsecond or a few each: a total over 10,000 rows takes a twentieth."""
_CHARACTERS_A_STEP = 64
"""So many characters are copied in the time of a step."""


class TooMuchError(Exception):
    """An expression or text goes over a bound. The message is Indonesian."""


_REFUSED = (nodes.Dict, nodes.AssignBlock, nodes.FilterBlock, nodes.Macro, nodes.CallBlock, nodes.Block)
"""What keeps whole texts for later."""


class _Generator(CodeGenerator):
    """Has texts and lists put together, and loops run, by the environment that bounds them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._looped: set[int] = set()

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - jinja's name
        self._through("joined", node.nodes, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        self._through("listed", node.items, frame)

    def _through(self, method: str, parts: Sequence[nodes.Node], frame: Frame) -> None:
        self.write(f"environment.{method}([")
        for part in parts:
            self.visit(part, frame)
            self.write(", ")
        self.write("])")

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802
        self._looped.add(id(node.iter))
        super().visit_For(node, frame)

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> Any:
        if isinstance(node, _REFUSED):
            raise SecurityError(f"'{type(node).__name__}' is not allowed")
        if id(node) not in self._looped:
            return super().visit(node, *args, **kwargs)
        self._looped.discard(id(node))
        self.write("environment.each(")
        super().visit(node, *args, **kwargs)
        self.write(")")
        return None


class Bounded(SandboxedEnvironment):
    """A sandbox with bounds. Each evaluation begins with :meth:`begin`."""

    code_generator_class = _Generator
    _left = MAX_STEPS

    def begin(self, steps: int = MAX_STEPS) -> None:
        """Give a new evaluation so many steps."""
        self._left = steps

    @property
    def steps_left(self) -> int:
        """What is left of the steps."""
        return self._left

    def bound_filters(self) -> None:
        """Have every filter pay for the length of what it works on."""
        self.filters = {name: _paying(self, name, one) for name, one in self.filters.items()}

    def spend(self, steps: int) -> None:
        """Take steps from those that are left. Raises TooMuchError where there are not so many."""
        self._left -= steps
        if self._left < 0:
            raise TooMuchError(f"perlu lebih dari {MAX_STEPS} langkah")

    def each(self, several: Iterable[Any]) -> Iterator[Any]:
        """The same, each for a step."""
        for one in several:
            self.spend(1)
            yield one

    def joined(self, parts: Sequence[Any]) -> str:
        """The texts one after another (``~``)."""
        self.measure(sum(len(_plain_text(part)) for part in parts))
        joined: str = markup_join(parts) if self.autoescape else str_join(parts)
        return joined

    def listed(self, parts: list[Any]) -> list[Any]:
        """A list of what are no lists."""
        if any(isinstance(part, list | tuple | dict) for part in parts):
            raise TypeError("a list within a list")
        self.spend(len(parts))
        return parts

    def measure(self, characters: int) -> None:
        """Pay for a text of so many characters. Raises TooMuchError where that is too long."""
        if characters > MAX_CHARACTERS:
            raise TooMuchError(f"memberi teks lebih dari {MAX_CHARACTERS} huruf")
        self.spend(1 + characters // _CHARACTERS_A_STEP)

    def concat(self, parts: Iterable[str]) -> str:
        """The whole that a template writes (jinja calls this)."""
        return "".join(self._measured(parts))

    def _measured(self, parts: Iterable[str]) -> Iterator[str]:
        written = 0
        for part in parts:
            written += len(part)
            if written > self.longest:
                raise TooMuchError(f"memberi teks lebih dari {self.longest} huruf")
            yield part

    longest = MAX_CHARACTERS
    """Characters that a template may write."""


def _plain_text(part: object) -> str:
    if isinstance(part, list | tuple | dict):
        raise TypeError("a list is no text")
    return str(part)


def _paying(environment: Bounded, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, which pays for what it is given, and for what it will give where that is longer."""
    at = 1 if hasattr(work, "jinja_pass_arg") else 0

    @wraps(work)
    def paying(*args: Any, **kwargs: Any) -> Any:
        for given in (*args[at:], *kwargs.values()):
            if isinstance(given, str):
                environment.measure(len(given))
            elif isinstance(given, list | tuple | dict):
                environment.spend(1 + len(given))
        if name == "replace":
            environment.measure(_replaced(*args[at:], **kwargs))
        elif name == "join":
            args = (*args[:at], list(environment.each(args[at])), *args[at + 1 :])
            environment.measure(_length_joined(*args[at:], **kwargs))
        return work(*args, **kwargs)

    return paying


def _replaced(text: object, old: str, new: str, count: int | None = None) -> int:
    """Characters that ``replace`` gives at most."""
    plain = _plain_text(text)
    found = plain.count(str(old)) if count is None else count
    return len(plain) + max(found, 0) * len(str(new))


def _length_joined(several: Sequence[Any], d: str = "", attribute: object = None) -> int:
    """Characters that ``join`` gives, as far as they are known before."""
    texts = 0 if attribute is not None else sum(len(_plain_text(one)) for one in several)
    return texts + len(several) * len(str(d))
