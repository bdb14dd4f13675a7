"""Whatever numbers stand in a report, the audit comes to its end: no stage needs a guard of its own."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from support import document, table

from auditor.checking.engine import check
from auditor.checking.rules.rule import Rule
from auditor.files.settings import Settings
from auditor.lexicon.numbers import BEYOND_MEANING, DECIMALS, WHOLE_DIGITS, read_number
from auditor.lexicon.phrases import load_phrases
from auditor.models.document import Block, BlockKind
from auditor.models.formats import format_angka, format_rupiah
from auditor.presenting.html.charts import charts
from auditor.reading.sheet.number_format import shown
from auditor.relating import relate
from auditor.understanding import understand

PHRASES = load_phrases()
FIGURES = st.builds(
    lambda whole, part, end: f"{whole}{',' if part else ''}{part}{end}",
    st.integers(0, 10**30).map(str)
    | st.integers(0, 10**20).map(lambda whole: f"{whole:,}".replace(",", ".")),
    st.text("0123456789", max_size=20),
    st.sampled_from(["", "%", " %", " juta", " triliun", " orang"]),
)
ODD = st.sampled_from(
    ["0", "-", "", "0,000000000000001", "9" * 18, "9" * 19, "1E+27", "(5)", "Rp0,00", "#NUM!"]
)
CELLS = st.one_of(FIGURES, ODD)
ROWS = st.lists(st.lists(CELLS, min_size=9, max_size=9), min_size=1, max_size=4)


def report_of(rows: Sequence[Sequence[str]]) -> list[Block]:
    """Performance, budget and efficiency tables, and sentences, that hold the same figures."""
    names = [f"Kegiatan {name}" for name in ("Jalan", "Jembatan", "Irigasi", "Pasar")]
    performance = [
        [str(at), name, f"Indikator {name}", *row[:3]]
        for at, (name, row) in enumerate(zip(names, rows, strict=False), start=1)
    ]
    budget = [
        [str(at), name, *row[3:7]] for at, (name, row) in enumerate(zip(names, rows, strict=False), start=1)
    ]
    efficiency = [
        [str(at), name, row[3], row[4], row[2], row[7], row[8]]
        for at, (name, row) in enumerate(zip(names, rows, strict=False), start=1)
    ]
    heads = [
        ["No", "Sasaran", "Indikator", "Target 2023", "Realisasi 2023", "Capaian (%)"],
        ["No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"],
        ["No", "Kegiatan", "Anggaran", "Realisasi", "Capaian Kinerja", "Efisiensi", "Nilai Efisiensi"],
    ]
    total = ["", "Jumlah", *rows[0][3:7]]
    bodies = [performance, [*budget, total], efficiency]
    tables = [
        table([head], body, number=f"3.{at}", order=at)
        for at, (head, body) in enumerate(zip(heads, bodies, strict=True), start=1)
    ]
    a, b, c, d = rows[0][:4]
    said = [
        f"Realisasi meningkat dari {a} menjadi {b} atau naik sebesar {c}.",
        f"Anggaran sebesar Rp {a} terealisasi Rp {b} atau {c}%, sisa Rp {d}.",
        f"Rata-rata capaian kinerja tahun 2023 sebesar {c}% dari {d} indikator.",
        f"Capaian {a} dibanding target {b} tercapai {c}%.",
    ]
    return [
        *(Block(BlockKind.PARAGRAPH, text, page=1) for text in said),
        *(Block(BlockKind.TABLE, "", table=one) for one in tables),
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS)
@example([["9" * 25] * 9])
@example([["0,000000000000001", "9" * 18, "9" * 18, "0,000000000000001", "9" * 18, "1", "9" * 18, "1", "1"]])
def test_any_figures_are_audited(rules: tuple[Rule, ...], rows: list[list[str]]) -> None:
    facts = relate([understand(document(*report_of(rows)))], PHRASES)
    outcome = check(facts, rules, Settings())
    charts(facts)
    assert outcome.ticks


@given(FIGURES)
def test_numbers_that_are_read_are_within_bounds(text: str) -> None:
    read = read_number(text)
    if read is not None:
        assert abs(read.number) < 10**WHOLE_DIGITS
        assert read.decimals <= DECIMALS
        format_angka(read.number, read.decimals)
        format_rupiah(read.number)


@given(
    st.floats() | st.integers(),
    st.sampled_from(["General", "#,##0", "0.00%", "#,##0." + "0" * 40, "0;(0);-"]),
)
def test_any_number_of_a_spreadsheet_is_shown(value: float, number_format: str) -> None:
    finite = Decimal(str(value)).is_finite()
    assert (shown(value, number_format) == "#NUM!") is not finite


def test_a_figure_of_too_many_digits_is_text_in_doubt() -> None:
    (cell,) = (
        value
        for value in understand(document(*report_of([["9" * 25] * 9]))).tables[1].rows[0].values
        if value.place.column == "Sisa (Rp)"
    )
    assert (cell.number, cell.doubt) == (None, BEYOND_MEANING)
