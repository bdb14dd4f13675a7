"""Whether a report is a regional office's."""

from dataclasses import replace

import pytest
from support import blocks, document, report

from auditor.lexicon.offices import is_of_regional_office


@pytest.mark.parametrize(
    ("office", "regional"),
    [
        ("DINAS SOSIAL KABUPATEN TIRTA", True),
        ("Kecamatan Sukamaju", True),
        ("RSUD Tirta Husada", True),
        ("Badan Penanggulangan Bencana Daerah", True),
        ("Inspektorat Kota Tirta", True),
        ("Sekretariat DPRD Provinsi Tirta", True),
        ("Sekretariat Daerah", True),
        ("Inspektorat Jenderal", False),
        ("Badan Pusat Statistik Kabupaten Tirta", False),
        ("Kantor Wilayah Kementerian Agama Provinsi Tirta", False),
        ("Badan Narkotika Nasional Kota Tirta", False),
        ("Badan Kepegawaian Negara", False),
        ("Pemerintah Kabupaten Tirta", False),
        (None, False),
    ],
)
def test_by_name(office: str | None, regional: bool) -> None:
    assert is_of_regional_office(report(office=office)) is regional


def test_an_office_that_only_the_text_names_is_not_the_governments_report() -> None:
    whole = replace(
        report(office="Dinas Sosial Kabupaten Tirta"),
        document=document(*blocks("LAPORAN KINERJA", "PEMERINTAH KABUPATEN TIRTA", "TAHUN 2024")),
    )
    assert not is_of_regional_office(whole)
