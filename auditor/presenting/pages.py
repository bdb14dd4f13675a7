"""How the HTML pages are made from their templates."""

from __future__ import annotations

import hashlib
from base64 import b64encode

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from auditor.cache import keep, load, make_key
from auditor.data import data_dir
from auditor.presenting.plain import one_line, visible


class _Compiled(BytecodeCache):
    """Templates that were compiled before, in the user's cache; a changed one is another."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with what was kept for it."""
        if (kept := load(_key(bucket))) is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in the bucket."""
        keep(_key(bucket), bucket.bytecode_to_string())


def _key(bucket: Bucket) -> str:
    return make_key((), ("jinja2",), "templat", bucket.key, bucket.checksum)


def page_environment() -> Environment:
    """An environment for the templates in ``reports/``: texts are escaped and stripped of control codes."""
    environment = Environment(
        loader=FileSystemLoader(data_dir("reports")),
        bytecode_cache=_Compiled(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda shown: visible(shown) if type(shown) is str else shown,
    )
    environment.filters["one_line"] = one_line
    environment.filters["hash_source"] = hash_source
    return environment


def hash_source(content: str) -> Markup:
    """What a page's policy calls the one style or script that it lets run: quote, kind and SHA-256."""
    digest = b64encode(hashlib.sha256(content.encode()).digest()).decode("ascii")
    return Markup(f"'sha256-{digest}'")  # noqa: S704 - letters of base64
