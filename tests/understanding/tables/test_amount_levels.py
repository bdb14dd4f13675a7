"""Program, kegiatan and sub kegiatan of a budget table that only its amounts tell apart."""

from support import understood

from auditor.models.report import Level

HEADER = [["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]]


def levels(*rows: tuple[str, str, str]) -> list[Level | None]:
    return [row.level for row in understood(HEADER, [["", *row] for row in rows]).rows]


PLAIN = (
    ("PROGRAM PENYULUHAN", "600.000", "570.500"),
    ("Penyuluhan Desa", "400.000", "381.250"),
    ("Kunjungan Rumah", "150.000", "141.250"),
    ("Pertemuan Warga", "250.000", "240.000"),
    ("Penyuluhan Kota", "200.000", "189.250"),
    ("Siaran Radio", "200.000", "189.250"),
    ("JUMLAH", "600.000", "570.500"),
)
TREE = [
    Level.PROGRAM,
    Level.KEGIATAN,
    Level.SUB_KEGIATAN,
    Level.SUB_KEGIATAN,
    Level.KEGIATAN,
    Level.SUB_KEGIATAN,
    None,
]


def test_a_row_that_sums_the_rows_below_it_stands_above_them() -> None:
    assert levels(*PLAIN) == TREE


def test_a_wrong_amount_in_one_column_does_not_hide_the_tree() -> None:
    wrong = [(*row[:2], "381.520") if row[0] == "Penyuluhan Desa" else row for row in PLAIN]
    assert levels(*wrong) == TREE


def test_two_rows_with_the_same_amounts_are_no_tree() -> None:
    rows = (
        ("Kunjungan Rumah", "150.000", "141.250"),
        ("Pertemuan Warga", "150.000", "141.250"),
        ("Siaran Radio", "200.000", "189.250"),
        ("Papan Iklan", "90.000", "80.000"),
        ("JUMLAH", "590.000", "551.750"),
    )
    assert set(levels(*rows)) == {None}


def test_sums_that_do_not_lead_to_the_total_are_chance() -> None:
    rows = (
        ("Kunjungan Rumah", "500.000", "480.000"),
        ("Pertemuan Warga", "300.000", "290.000"),
        ("Siaran Radio", "200.000", "189.250"),
        ("Papan Iklan", "90.000", "80.000"),
        ("JUMLAH", "1.090.000", "1.039.250"),
    )
    assert set(levels(*rows)) == {None}


def test_a_row_of_which_nothing_was_spent_belongs_to_the_sum() -> None:
    rows = (
        ("PROGRAM PENYULUHAN", "700.000", "381.250"),
        ("Penyuluhan Desa", "700.000", "381.250"),
        ("Kunjungan Rumah", "150.000", "141.250"),
        ("Pertemuan Warga", "250.000", "240.000"),
        ("Siaran Radio", "300.000", "0"),
        ("PROGRAM PAMERAN", "90.000", "0"),
        ("Pameran Kota", "90.000", "0"),
        ("Sewa Tenda", "90.000", "0"),
        ("JUMLAH", "790.000", "381.250"),
    )
    below = [Level.KEGIATAN, *[Level.SUB_KEGIATAN] * 3]
    assert levels(*rows) == [Level.PROGRAM, *below, Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN, None]


def test_accounts_are_no_programs() -> None:
    rows = (
        ("Belanja Operasi", "700.000", "650.000"),
        ("Belanja Pegawai", "400.000", "390.000"),
        ("Belanja Barang dan Jasa", "300.000", "260.000"),
        ("Belanja Modal", "200.000", "190.000"),
        ("JUMLAH", "900.000", "840.000"),
    )
    assert levels(*rows) == [
        Level.KELOMPOK_AKUN,
        Level.JENIS_AKUN,
        Level.JENIS_AKUN,
        Level.KELOMPOK_AKUN,
        None,
    ]


def test_a_row_of_zeros_stands_beside_its_equal_neighbours() -> None:
    rows = (*PLAIN[:3], ("Posko Siaga", "0", "0"), *PLAIN[3:])
    assert levels(*rows) == [*TREE[:3], Level.SUB_KEGIATAN, *TREE[3:]]
