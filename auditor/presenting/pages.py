"""How the HTML pages are made from their templates."""

from __future__ import annotations

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from auditor.data import data_dir
from auditor.presenting.plain import one_line, visible


def page_environment() -> Environment:
    """An environment for the templates in ``reports/``: texts are escaped and stripped of control codes."""
    environment = Environment(
        loader=FileSystemLoader(data_dir("reports")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda shown: visible(shown) if type(shown) is str else shown,
    )
    environment.filters["one_line"] = one_line
    return environment
