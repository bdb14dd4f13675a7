"""What a clause speaks of, and of which indicators."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, HARVEST, made
from support import table

RICE, FISH = "Produksi padi per hektare", "Konsumsi ikan per kapita"
BEFORE, EARLIER = "kalimat sebelumnya", "bagian kalimat sebelumnya"
HEADING = "PRODUKSI PADI PER HEKTARE"


@pytest.mark.parametrize(
    ("parts", "things", "source", "share"),
    [
        ((f"{RICE} tercapai.",), [RICE], "", 1.0),
        ((f"Telah tercapai {RICE}.",), [RICE], "", 1.0),
        ((f"{RICE} naik, sedangkan tercapai pula.",), [RICE], EARLIER, 1.0),
        ((f"{RICE} sebesar 6 ton.", "Hal tersebut tercapai."), [RICE], BEFORE, 1.0),
        ((HEADING, "Telah tercapai."), [RICE], f"judul “{HEADING}”", 1.0),
        ((HEADING, f"{FISH} naik.", "Telah tercapai."), [FISH, RICE], BEFORE, 0.5),
    ],
)
def test_the_subject_is_named_or_the_one_before_or_of_the_heading(
    parts: tuple[str, ...], things: list[str], source: str, share: float
) -> None:
    one = made(GOALS, *parts)
    view = one.views[-1]
    at = view.text.index("tercapai")
    subject = one.scope.subject(view, view.part_of(at), at)
    assert subject is not None
    assert [thing.name for thing in subject.things] == things
    assert (subject.source, subject.share, subject.sure) == (source, share, len(things) == 1)


def test_what_is_taken_out_is_not_what_is_spoken_of() -> None:
    one = made(GOALS, f"Selain {FISH}, telah tercapai pula {RICE}.")
    view = one.views[-1]
    at = view.text.index("tercapai")
    subject = one.scope.subject(view, view.part_of(at), at)
    assert subject is not None
    assert [thing.name for thing in subject.things] == [RICE]


def test_the_heading_tells_of_which_of_two_like_names_the_clause_speaks() -> None:
    likened = table(
        [["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
        [
            ["1", "Indeks kepuasan masyarakat terhadap pelayanan dinas", "Indeks", "80", "79", "98,75"],
            ["2", "Indeks kepuasan masyarakat pengguna angkutan antarkota", "Indeks", "75", "72", "96,00"],
        ],
        number="3.1",
        caption="Pengukuran Kinerja Tahun 2024",
    )
    heading = "INDEKS KEPUASAN MASYARAKAT PENGGUNA ANGKUTAN ANTARKOTA"
    one = made(likened, heading, "Kepuasan masyarakat terhadap pelayanan antarkota tercapai.")
    view = one.views[-1]
    at = view.text.index("tercapai")
    subject = one.scope.subject(view, view.part_of(at), at)
    assert subject is not None
    assert (subject.things[0].name, subject.share) == (
        "Indeks kepuasan masyarakat pengguna angkutan antarkota",
        0.5,
    )


@pytest.mark.parametrize(
    "parts",
    [
        ("Telah tercapai.",),
        (f"{RICE} sebesar 6 ton.", "Selain itu, tercapai pula."),
        (f"{RICE} sebesar 6 ton.", "Kebijakan impor beras tercapai."),
        (f"{RICE} sebesar 6 ton.", "BAGIAN LAIN", "Telah tercapai."),
    ],
)
def test_another_subject_or_section_is_not_the_one_before(parts: tuple[str, ...]) -> None:
    one = made(GOALS, *parts)
    view = one.views[-1]
    at = view.text.index("tercapai")
    assert one.scope.subject(view, view.part_of(at), at) is None


def test_indicators_of_the_office_and_of_one_sasaran() -> None:
    scope = made(GOALS, "Nilai naik.").scope
    assert len(scope.main_indicators()) == len(scope.key_indicators()) == 4
    assert [t.name for t in scope.indicators_of("Meningkatnya Konsumsi Ikan")] == [FISH]


def test_key_indicators_are_those_that_a_table_lists() -> None:
    listed = table(
        [["No", "Indikator Kinerja Utama", "Satuan", "Target"]],
        [["1", RICE, "Ton", "5"], ["2", FISH, "Kg", "40"]],
        number="2.2",
        caption="Indikator Kinerja Utama",
    )
    scope = made(GOALS, listed, "Nilai naik.").scope
    assert [thing.name for thing in scope.key_indicators()] == [RICE, FISH]
    assert len(scope.main_indicators()) == 4


def test_a_row_of_the_table_near_it_is_a_subject_too() -> None:
    report = made(HARVEST, "Panen di Muara Lama naik.")
    view = report.views[-1]
    subjects = report.scope.subjects(view, view.parts[0], len(view.text))
    assert [subject.things[0].name for subject in subjects] == ["Muara Lama"]
