"""How the HTML pages are made from their templates."""

from __future__ import annotations

import hashlib
from base64 import b64encode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from auditor.files.data import data_dir
from auditor.files.plain import one_line, visible


def page_environment() -> Environment:
    """An environment for the templates in ``reports/``: texts are escaped and stripped of control codes."""
    environment = Environment(  # to optimise takes longer than it saves
        loader=FileSystemLoader(data_dir("reports")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        optimized=False,
        finalize=lambda shown: visible(shown) if type(shown) is str else shown,
    )
    environment.filters["one_line"] = one_line
    environment.filters["hash_source"] = hash_source
    return environment


def hash_source(content: str) -> Markup:
    """What a page's policy calls the one style or script that it lets run: quote, kind and SHA-256."""
    digest = b64encode(hashlib.sha256(content.encode()).digest()).decode("ascii")
    return Markup(f"'sha256-{digest}'")  # noqa: S704 - characters of base64
