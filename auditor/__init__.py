"""Auditor: reads Indonesian government performance reports and says where they contradict themselves."""

from decimal import DefaultContext, getcontext

__version__ = "0.1.0"

_PRECISION = 100
"""Digits that arithmetic keeps, here and in threads begun later.

Numbers as long as ``understanding/numbers`` takes them, divided by and multiplied with one another, can be
rounded to their last place with so many; with the 28 that are usual rounding raises InvalidOperation.
"""
DefaultContext.prec = getcontext().prec = _PRECISION
