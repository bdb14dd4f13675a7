"""The formula that a report prints for its efficiency: in the headings ("5=3-4"), or in a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.models.report import Report, ReportTable
from auditor.relating.efficiency.expression import FIGURES, parse
from auditor.relating.efficiency.kinds import RESULTS, SAVED_SHARE

_NAMES = {field: name for name, field in FIGURES.items()}
_OWN_NUMBER = re.compile(r"\(?\s*(\d{1,2})\s*\)?")
_FORMULA = re.compile(
    r"(?:^|[=(])\s?(?P<body>\({0,3}\s?\d{1,3}\s?%?\s?\){0,3}(?:\s?[-–−+:/÷x×*]\s?\({0,3}\s?\d{1,3}\s?%?\s?\){0,3})+)"
)
_SIGNS = str.maketrans({"-": "−", "–": "−", ":": "/", "÷": "/", "x": "×", "X": "×", "*": "×", "%": " "})
_BARE = re.compile(r"\(([a-z0-9 ]+)\)")
"""Brackets round one figure or number."""
_TOKEN = re.compile(r"\d+|[+−×/()]")


def headed_formulas(table: ReportTable, fields: Mapping[str, int]) -> dict[str, str]:
    """The formulas by which headings say that figures of the table are computed, by the figure's field."""
    numbers = _column_numbers(table)
    names = {
        numbers[index]: _NAMES[field]
        for field, index in fields.items()
        if index in numbers and field in _NAMES
    }
    found = {}
    for field in RESULTS:
        if field in fields:
            texts = [row[fields[field]].text for row in table.source.header]
            formula = next((one for text in reversed(texts) if (one := _in_names(text, names))), None)
            if formula is not None:
                found[field] = formula
    return found


def _column_numbers(table: ReportTable) -> dict[int, int]:
    """The printed number of each column; its place where the header prints none."""
    row = next((row for row in table.source.header if is_column_number_row(row)), None)
    numbers = {}
    for column in table.columns:
        match = _OWN_NUMBER.match(row[column.index].text.strip()) if row is not None else None
        if row is None or match:
            numbers[column.index] = int(match[1]) if match else column.index + 1
    return numbers


def _in_names(text: str, names: Mapping[int, str]) -> str | None:
    """A formula over column numbers as one over the names of figures; None where it is none of them.

    A number that is no column's is itself ("x 100").
    """
    match = _FORMULA.search(text.strip())
    if match is None:
        return None
    body = match["body"].translate(_SIGNS)
    spare = max(0, body.count(")") - body.count("("))
    tokens = _TOKEN.findall(body)
    tokens = tokens[: len(tokens) - spare]
    formula = " ".join(names.get(int(one), one) if one.isdigit() else one for one in tokens)
    formula = _BARE.sub(r"\1", formula.replace("( ", "(").replace(" )", ")"))
    try:
        return formula if parse(formula).figures() else None
    except ValueError:
        return None


_OUTPUT = r"(?:capaian|kinerja|output|keluaran|hasil kerja)"
_INPUT = r"(?:serapan|penyerapan|input|masukan|realisasi (?:anggaran|keuangan|belanja))"
_BUDGET = r"(?:pagu|anggaran|alokasi)"
_BETWEEN = r"[^.;=]{0,60}?"
_LESS = r"(?:[-–−]|dikurangi|dikurangkan|kurang)"
_BY = r"(?:[:/÷]|dibagi(?:kan)?|dibanding(?:kan)?|berbanding|per)"
_RATIO = "realisasi output / capaian input"
_TOLD = (
    (SAVED_SHARE, rf"{_BUDGET}{_BETWEEN}(?:dikali(?:kan)?|[x×*]){_BETWEEN}{_OUTPUT}{_BETWEEN}realisasi"),
    ("realisasi output − capaian input", rf"{_OUTPUT}{_BETWEEN}\s{_LESS}\s{_BETWEEN}{_INPUT}"),
    (
        "realisasi output − capaian input",
        rf"selisih{_BETWEEN}{_OUTPUT}{_BETWEEN}\b(?:dengan|dan|terhadap)\b{_BETWEEN}{_INPUT}",
    ),
    (_RATIO, rf"{_OUTPUT}{_BETWEEN}\s{_BY}\s{_BETWEEN}{_INPUT}"),
    (
        _RATIO,
        rf"(?:hasil bagi|rasio|perbandingan){_BETWEEN}{_OUTPUT}{_BETWEEN}\b(?:dengan|dan|terhadap|atas)\b"
        rf"{_BETWEEN}{_INPUT}",
    ),
    ("100 − capaian input", rf"100\s*%?\s*{_LESS}\s*{_BETWEEN}{_INPUT}"),
)
"""Formulas, and how sentences tell them: with a sign, or with a word for what is done."""
_SAYS = re.compile(r"efisien|hemat", re.IGNORECASE)
_PATTERNS = [(formula, re.compile(pattern, re.IGNORECASE)) for formula, pattern in _TOLD]


def told_formulas(report: Report) -> Sequence[str]:
    """The formulas of efficiency that sentences of the report tell, each as a share and in percent."""
    found: dict[str, None] = {}
    for sentence in report.sentences:
        if not _SAYS.search(sentence.text):
            continue
        told = next((formula for formula, pattern in _PATTERNS if pattern.search(sentence.text)), None)
        if told is not None:
            found |= dict.fromkeys([told] if told != _RATIO else [told, f"{told} × 100"])
    return list(found)
