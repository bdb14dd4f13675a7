"""What the pages let a browser do."""

import hashlib
import re
from base64 import b64decode

import pytest

from auditor.files.data import data_dir
from auditor.presenting.html.report import render_html
from auditor.presenting.overview.html import render_overview
from auditor.presenting.overview.table import Overview
from auditor.presenting.shared.audited import Audited

TEMPLATES = sorted(data_dir("reports").glob("*.html.j2"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_page_lets_just_any_script_or_style_run(template: object) -> None:
    source = template.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="(.*?)">', source)
    assert policy.startswith("default-src 'none'; style-src {{ style | hash_source }}")
    assert "unsafe" not in policy
    assert not re.findall(r"<[^>]*\s(?:style|on\w+)=", source)


def test_the_policy_names_what_stands_in_the_page(audit: Audited) -> None:
    page = render_html(audit.reports, audit.facts, audit.outcome, audit.basis, {})
    overview = render_overview(Overview((), (), (), ()))
    for html, kinds in ((page, ("style", "script")), (overview, ("style",))):
        for kind in kinds:
            (content,) = re.findall(rf"<{kind}>(.*?)</{kind}>", html, re.DOTALL)
            (named,) = re.findall(rf"{kind}-src 'sha256-([\w+/=]+)'", html)
            assert b64decode(named) == hashlib.sha256(content.encode()).digest()
