"""Mentions of one thing over several tables and lists."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.models.facts import Cara, Sumber
from auditor.models.report import Level, Place, Value
from auditor.relating.entities.guesses import merge_guesses
from auditor.relating.entities.mentions import Mention
from auditor.relating.entities.resolve import Thing, resolve
from auditor.relating.names.abbreviations import shortened


def mention(
    nama: str,
    level: Level = Level.KEGIATAN,
    parent: Mention | None = None,
    *,
    sumber: Sumber = Sumber.ANGGARAN,
    tags: frozenset[str] = frozenset(),
) -> Mention:
    place = Place("laporan.pdf", table="3.1")
    return Mention(nama, shortened(nama, {}), tags, level, place, sumber, parent=parent)


def costing(one: Mention, rupiah: int) -> Mention:
    one.anggaran = Value(str(rupiah), one.place, Decimal(rupiah))
    return one


def source(
    *names: str, program: str = "Pengelolaan Sampah", sumber: Sumber = Sumber.ANGGARAN
) -> list[Mention]:
    head = mention(program, Level.PROGRAM, sumber=sumber)
    return [head, *(mention(name, parent=head, sumber=sumber) for name in names)]


def joined(things: list[Thing]) -> list[tuple[str, str, Cara]]:
    return [
        (thing.first.nama, one.mention.nama, one.cara)
        for thing in things
        if thing.level is Level.KEGIATAN
        for one in thing.joined[1:]
    ]


@pytest.mark.parametrize(
    ("first", "second", "cara"),
    [
        ("Pengangkutan Sampah", "PENGANGKUTAN SAMPAH", Cara.NAMA),
        ("Pengangkutan Sampah Pasar", "Pengangkutan Sampah  Pa sar", Cara.NAMA),
        ("Pengangkutan Sampah Pasar", "Pengangkutaan Sampah Pasar", Cara.EJAAN),
        ("Koordinasi dan Evaluasi Sampah", "Evaluasi dan Koordinasi Sampah", Cara.EJAAN),
        ("Pengangkutan Sampah Pasar", "Pengangkutan Sampah Pasar Kecamatan Barat", Cara.EJAAN),
    ],
)
def test_a_name_of_a_second_table_is_joined(first: str, second: str, cara: Cara) -> None:
    assert joined(resolve([source(first), source(second)])) == [(first, second, cara)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Pengangkutan Sampah Pasar", "Pengangkutan Limbah Rumah Sakit"),
        ("Rehabilitasi Jalan Ruas 12", "Rehabilitasi Jalan Ruas 13"),
        ("Pembinaan Kelompok Tani", "Pembinaan Kelompok Tari"),
        ("Pengangkutan Sampah Pasar", "Pengangkutan Sampah Pasar dan Kegiatan Pemilahan Sampah"),
    ],
)
def test_near_twins_stay_two_things(first: str, second: str) -> None:
    both = resolve([source(first, second), source(second, first)])
    assert [(one.first.nama, len(one.joined)) for one in both if one.level is Level.KEGIATAN] == [
        (first, 2),
        (second, 2),
    ]


def test_the_same_name_below_two_parents_is_two_things() -> None:
    left = [*source("Belanja ATK", program="Satu"), *source("Belanja ATK", program="Dua")]
    right = [*source("Belanja ATK", program="Dua"), *source("Belanja ATK", program="Satu")]
    things = [one for one in resolve([left, right]) if one.level is Level.KEGIATAN]
    assert [[j.mention.parent.nama for j in one.joined if j.mention.parent] for one in things] == [
        ["Satu", "Satu"],
        ["Dua", "Dua"],
    ]


def test_other_sources_of_funds_are_other_things() -> None:
    left = [mention("Bina Pasar", tags=frozenset({"TP"})), mention("Bina Pasar", tags=frozenset({"DK"}))]
    right = [mention("Bina Pasar", tags=frozenset({"DK"}))]
    things = resolve([left, right])
    assert [sorted(len(j.mention.tags) for j in one.joined) for one in things] == [[1], [1, 1]]


def test_other_words_below_one_parent_are_a_guess_in_a_list() -> None:
    table = source("Pengangkutan Sampah", "Manajemen Data Persampahan Kabupaten")
    prose = source("Pengangkutan Sampah", "Pengelolaan Data Persampahan Kabupaten", sumber=Sumber.DAFTAR)
    things = merge_guesses(resolve([table, prose]))
    assert joined(things)[-1] == (
        "Manajemen Data Persampahan Kabupaten",
        "Pengelolaan Data Persampahan Kabupaten",
        Cara.DUGAAN,
    )


def test_a_thing_that_one_list_names_beside_the_other_is_no_guess() -> None:
    names = "Manajemen Data Persampahan Kabupaten", "Pengelolaan Data Persampahan Kabupaten"
    things = merge_guesses(resolve([source(names[0]), source(*names), source(names[1])]))
    assert len([one for one in things if one.level is Level.KEGIATAN]) == 2


def test_the_same_amount_below_one_parent_makes_another_name_likely() -> None:
    left, right = mention("Induk", Level.PROGRAM), mention("Induk", Level.PROGRAM)
    tables = [
        [left, costing(mention("Penangkar Benih Tembakau", parent=left), 750_000)],
        [right, costing(mention("Pembinaan Penangkar Benih", parent=right), 750_000)],
    ]
    assert joined(merge_guesses(resolve(tables))) == [
        ("Penangkar Benih Tembakau", "Pembinaan Penangkar Benih", Cara.JUMLAH)
    ]


def test_one_slip_does_not_chain_to_the_next() -> None:
    tables = [
        source(name) for name in ("Pembinaan Desa Wisata", "Pembinaan Desa Wisasa", "Pembinasan Desa Wisasa")
    ]
    things = [one for one in resolve(tables) if one.level is Level.KEGIATAN]
    assert len(things) == 1
    assert {one.mention.nama: one.skor for one in things[0].joined}["Pembinasan Desa Wisasa"] < 96
