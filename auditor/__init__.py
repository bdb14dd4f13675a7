"""Auditor: reads Indonesian government performance reports and says where they contradict themselves.

For other programs: :func:`read`, :func:`audit` and :class:`Findings`, see ``docs/api.md``. They load
when they are first asked for.
"""

from decimal import DefaultContext, getcontext
from typing import TYPE_CHECKING, Any

from auditor.version import __version__

if TYPE_CHECKING:
    from auditor.api import Findings, audit, read
    from auditor.models.errors import InputError

__all__ = ["Findings", "InputError", "__version__", "audit", "read"]

_PRECISION = 100
"""Digits that arithmetic keeps, here and in threads begun later.

Numbers as long as ``lexicon.numbers`` takes them, divided by and multiplied with one another, can be
rounded to their last place with so many; with the 28 that are usual rounding raises InvalidOperation.
"""
DefaultContext.prec = getcontext().prec = _PRECISION


def __getattr__(name: str) -> Any:
    """What programs may use, loaded when it is asked for: the command line shows its help without it."""
    if name == "InputError":
        from auditor.models.errors import InputError  # noqa: PLC0415

        return InputError
    if name in __all__:
        from auditor import api  # noqa: PLC0415

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
