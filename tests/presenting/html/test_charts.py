"""Which charts are drawn, and that they are the same, harmless and speaking SVG every time."""

import re
from dataclasses import replace
from decimal import Decimal

from made_audit import HOSTILE

from auditor.models.document import Document
from auditor.models.facts import Anggaran, Facts, Kinerja, Pasangan
from auditor.models.report import Level, Place, Report, Value
from auditor.presenting.html import drawing
from auditor.presenting.html.charts import BarChart, DotChart, charts

PLACE = Place("laporan.pdf", 4, "3.1", "Pengukuran Kinerja")


def value(text: str, doubt: str | None = None) -> Value:
    number = Decimal(text.rstrip("%").replace(".", "").replace(",", "."))
    return Value(text, PLACE, number, readings=(number,), doubt=doubt)


def measured(name: str, target: str, realised: str, achieved: Value, level: Level = Level.SASARAN) -> Kinerja:
    return Kinerja(
        place=PLACE,
        nama=name,
        level=level,
        tahun=2023,
        indikator=name,
        nomor=None,
        satuan=None,
        target=value(target),
        realisasi=value(realised),
        capaian=achieved,
        rumus="R/T",
    )


def paired(name: str, budget: str, spent: str, achieved: str, jenis: str = "sama") -> Pasangan:
    money = Anggaran(
        place=PLACE,
        nama=name,
        level=Level.SUB_KEGIATAN,
        tahun=2023,
        nomor=None,
        program=None,
        kegiatan=None,
        anggaran=value(budget),
        realisasi=value(spent),
        sisa=None,
        persen=None,
        kinerja=None,
        keterangan=None,
    )
    row = measured(name, "10", "10", value(achieved), Level.SUB_KEGIATAN)
    return Pasangan(PLACE, name, Level.SUB_KEGIATAN, row, money, None, Decimal(100), jenis)


def facts(*rows: Kinerja, pairs: tuple[Pasangan, ...] = ()) -> Facts:
    report = Report(Document("laporan.pdf", "0" * 64, "pdf", 9, ()), "LKjIP", "Dinas", 2023, (), (), ())
    return Facts(laporan=[report], kinerja=list(rows), pasangan=list(pairs))


THREE = (
    measured("Indeks Literasi", "80", "72", value("90%")),
    measured("Nilai SAKIP", "70", "77", value("110%")),
    measured("Tingkat Kegemaran", "50", "50", value("100%")),
)
PAIRS = (
    paired("Pengadaan Mebel", "1.000", "990", "100"),
    paired("Rapat Koordinasi", "1.000", "40", "100"),
    paired("Pemeliharaan Gedung", "1.000", "700", "100"),
)


def test_capaian_against_target_of_each_indicator() -> None:
    (chart,) = charts(facts(*THREE, THREE[0], replace(THREE[1], tahun=2022)))
    assert isinstance(chart, BarChart)
    assert [(bar.name, bar.target, bar.realised, bar.achieved, bar.percent) for bar in chart.bars] == [
        ("Indeks Literasi", "80", "72", "90%", 90.0),
        ("Nilai SAKIP", "70", "77", "110%", 110.0),
        ("Tingkat Kegemaran", "50", "50", "100%", 100.0),
    ]
    assert chart.caption == "3 indikator: 2 mencapai target, 1 di bawah target."
    assert chart.detail == "Indeks Literasi: 90%"


def test_of_several_reports_the_first_is_drawn_and_its_year_named() -> None:
    older = replace(PLACE, document="lama.pdf")
    rows = (replace(row, tahun=2022, place=older) for row in THREE)
    pairs = (*PAIRS, *(replace(pair, place=older) for pair in PAIRS))
    both = facts(*THREE, *rows, pairs=pairs)
    last_year = Report(Document("lama.pdf", "1" * 64, "pdf", 9, ()), "LKjIP", "Dinas", 2022, (), (), ())
    both.laporan.append(last_year)
    bars, dots = charts(both)
    assert (bars.title, bars.caption) == (
        "Capaian terhadap target, indikator tujuan dan sasaran, tahun 2023",
        "3 indikator: 2 mencapai target, 1 di bawah target.",
    )
    assert dots.caption == "3 sub kegiatan; 2 berselisih 25 poin atau lebih, bernomor."


def test_only_what_was_surely_read_is_drawn() -> None:
    doubtful = replace(THREE[0], capaian=value("90%", "angka tidak jelas"))
    ambiguous = replace(THREE[0], capaian=replace(value("1.006"), readings=(Decimal("1.006"), Decimal(1006))))
    for other in (doubtful, ambiguous, replace(THREE[0], realisasi=None)):
        assert charts(facts(other, *THREE[1:])) == ()


def test_an_achievement_that_no_formula_gives_shows_the_computed_one() -> None:
    odd = replace(THREE[0], rumus="", capaian_hitung=Decimal("72.5"))
    (chart,) = charts(facts(odd, *THREE[1:]))
    assert isinstance(chart, BarChart)
    assert [bar.computed for bar in chart.bars] == [72.5, None, None]


def test_programs_where_sasaran_are_too_few() -> None:
    programs = tuple(replace(row, level=Level.PROGRAM) for row in THREE)
    (chart,) = charts(facts(THREE[0], *programs))
    assert chart.title == "Capaian terhadap target, indikator program"


def test_absorption_against_performance_names_the_far_ones() -> None:
    (chart,) = charts(facts(pairs=PAIRS))
    assert isinstance(chart, DotChart)
    assert [(dot.name, round(dot.absorbed, 2), dot.percent, dot.number) for dot in chart.dots] == [
        ("Pengadaan Mebel", 99.0, 100.0, None),
        ("Rapat Koordinasi", 4.0, 100.0, 1),
        ("Pemeliharaan Gedung", 70.0, 100.0, 2),
    ]
    assert [dot.name for dot in chart.named] == ["Rapat Koordinasi", "Pemeliharaan Gedung"]
    assert chart.caption == "3 sub kegiatan; 2 berselisih 25 poin atau lebih, bernomor."
    assert chart.detail.startswith("Rapat Koordinasi: serapan 4%, capaian 100%; ")


def test_candidates_and_rows_without_budget_are_not_drawn() -> None:
    for other in (paired("Lain", "1.000", "10", "100", "mirip"), paired("Lain", "0", "0", "100")):
        assert charts(facts(pairs=(*PAIRS[1:], other))) == ()


def test_the_same_svg_every_time_that_says_what_it_shows() -> None:
    for number, chart in enumerate(charts(facts(*THREE, pairs=PAIRS)), start=1):
        svg = drawing.draw(chart, number)
        assert svg == drawing.draw(chart, number)
        labels = re.match(r'<svg class="chart" role="img" aria-labelledby="(\S+) (\S+)" viewBox="', svg)
        assert labels is not None
        told = [re.findall(f'<(title|desc) id="{name}">(.*?)</', svg) for name in labels.groups()]
        assert told == [[("title", chart.title)], [("desc", f"{chart.caption} {chart.detail}".strip())]]
        names = re.findall(r'\bid="([^"]+)"', svg)
        assert len(names) == len(set(names))
        assert all(name.startswith(f"diagram-{number}-") for name in names)
        assert not re.search(r"<style|<metadata|20\d\d-\d\d-\d\dT", svg)


def test_names_of_the_report_are_texts_in_a_chart() -> None:
    rows = (replace(THREE[0], indikator=f"{HOSTILE} $x^2$"), *THREE[1:])
    (chart,) = charts(facts(*rows))
    svg = drawing.draw(chart, 1)
    assert "<script" not in svg
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in svg
    assert "\u202e" not in svg
    assert "\x1b" not in svg
    assert "$x^2$" in svg


def test_marks_stand_where_their_figures_are() -> None:
    bars, dots = charts(facts(*THREE, pairs=PAIRS))
    svg = drawing.draw(bars, 1)
    zero, target = 225.0, float(re.findall(r'<path d="M([\d.]+) [\d.]+V[\d.]+" stroke', svg)[0])
    widths = [float(width) for width in re.findall(r'<rect x="225" y="[\d.]+" width="([\d.]+)"', svg)]
    assert [round(100 * width / (target - zero)) for width in widths] == [90, 110, 100]
    marks = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', drawing.draw(dots, 2))
    places = [(float(x), float(y)) for x, y in marks]
    assert [round((x - 53) / (371 - 53) * 105) for x, _ in places] == [99, 4, 70]
    assert len({y for _, y in places}) == 1


def test_what_lies_beyond_an_axis_is_marked_at_its_end() -> None:
    (bars,) = charts(facts(replace(THREE[0], capaian=value("210,5%")), *THREE[1:]))
    assert "210,5% →" in drawing.draw(bars, 1)
    (dots,) = charts(facts(pairs=(*PAIRS, paired("Rehabilitasi Jalan", "1.000", "1.700", "180"))))
    svg = drawing.draw(dots, 1)
    assert (svg.count("<circle"), svg.count("l-4-7z")) == (3, 1)
