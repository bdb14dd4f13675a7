"""Templates that an office edited: used, or told what is wrong with them."""

import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from made_audit import make_audit
from paper_maker import CHR, KKR, written

from auditor.models.errors import InputError
from auditor.presenting.shared.audited import Audited
from auditor.presenting.word import template
from auditor.presenting.word.papers import check_templates, export_templates, write_word


def own_template(folder: Path, name: str, found: str, put: str) -> Path:
    """The bundled templates in a folder, with a text of one replaced."""
    export_templates(folder, anew=True)
    document = docx.Document(str(folder / name))
    tables = [cell for table in document.tables for row in table.rows for cell in row.cells]
    runs = [
        run
        for paragraph in (*document.paragraphs, *(p for cell in tables for p in cell.paragraphs))
        for run in paragraph.runs
        if found in run.text
    ]
    runs[0].text = runs[0].text.replace(found, put)
    document.save(str(folder / name))
    return folder


def test_an_offices_own_template_is_used(audit: Audited, tmp_path: Path) -> None:
    own = own_template(tmp_path / "templat", CHR, "CATATAN HASIL REVIU", "CHR untuk {{ unit }}")
    (own / KKR).unlink()
    check_templates(own)
    notes, review = written(replace(audit, templates=own), tmp_path)
    assert notes.paragraphs[0].text == "CHR untuk Dinas Rekaan"
    assert review.paragraphs[0].text == "KERTAS KERJA REVIU"


@pytest.mark.parametrize(
    ("put", "told"),
    [
        ("{{ unt }}", "nama “unt” tidak ada"),
        ("{{ unit", "tanda {{ }} atau {% %} tidak lengkap atau keliru di dekat “{{ unit"),
        ("{% if unit %}", "tidak lengkap atau keliru"),
        ("{{ unit | safe }}", "penyaring “safe” tidak boleh dipakai"),
        ("{{ unit.__class__.__mro__ }}", "tidak diizinkan"),
        ("{{ unit.upper() }}", "tidak diizinkan"),
        ("{{ unit * 9 }}", "tidak diizinkan"),
        ("{{ jumlah[0].rahasia }}", "nama “rahasia” tidak ada"),
        ("{% include 'x' %}", "tidak dapat dihitung"),
    ],
)
def test_a_template_with_a_fault_is_told(audit: Audited, tmp_path: Path, put: str, told: str) -> None:
    own = own_template(tmp_path / "templat", CHR, "CATATAN HASIL REVIU", put)

    def use() -> None:
        check_templates(own)
        write_word(replace(audit, templates=own), tmp_path)

    with pytest.raises(InputError) as error:
        use()
    assert str(error.value).startswith(f"Templat {own / CHR} perlu diperbaiki: ")
    assert told in str(error.value)


DOUBLED = "{% set a = a ~ a %}" * 40
MANY = "{% for a in unit %}"


@pytest.mark.parametrize(
    ("put", "told"),
    [
        ("{% set a = 'xxxxxxxxxx' %}" + DOUBLED + "{{ a }}", "huruf"),
        ("{% set a = 'xxxxxxxxxx' %}" + DOUBLED.replace("~", "+"), "tidak diizinkan"),
        ("{% set a = 'xxxxxxxxxx' %}" + DOUBLED.replace("a ~ a", "a | replace('x', 'xxxxxxxxxx')"), "huruf"),
        ("{% set a = ['x', 'x'] %}" + DOUBLED.replace("a ~ a", "[a, a]") + "{{ a }}", "tidak dapat dihitung"),
        ("{% set a = 'x' * 9 %}", "tidak diizinkan"),
        ("{{ '%99999999999d' % 1 }}", "tidak diizinkan"),
        (MANY * 10 + "x" + "{% endfor %}" * 10, "langkah"),
        (MANY * 10 + "{{ unit | join('xxxxxxxxxx') }}" + "{% endfor %}" * 10, "lebih dari"),
        ("{% set a %}" + "x" * 9 + "{% endset %}", "tidak diizinkan"),
        ("{{ 1 // 0 }}", "ZeroDivisionError"),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "RecursionError"),
    ],
)
def test_a_template_that_takes_too_much_is_told(audit: Audited, tmp_path: Path, put: str, told: str) -> None:
    own = own_template(tmp_path / "templat", CHR, "CATATAN HASIL REVIU", put)

    def use() -> None:
        check_templates(own)
        write_word(replace(audit, templates=own), tmp_path)

    with pytest.raises(InputError, match="perlu diperbaiki") as error:
        use()
    assert told in str(error.value)


def test_a_template_that_computes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export_templates(tmp_path, anew=True)
    monkeypatch.setattr(template, "_SECONDS", 0.01)
    with pytest.raises(InputError, match="perlu diperbaiki: melewati batas waktu"):
        check_templates(tmp_path)


def test_a_template_that_unpacks_to_more_than_any(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / CHR, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 21_000_000)
    with pytest.raises(InputError, match="terlalu besar"):
        check_templates(tmp_path)


def test_a_template_whose_condition_cuts_a_table(tmp_path: Path) -> None:
    own_template(tmp_path, CHR, "CATATAN HASIL REVIU", "{%p if not unit %}")
    document = docx.Document(str(tmp_path / CHR))
    document.tables[0].cell(0, 0).text = "{%p endif %}"
    document.save(str(tmp_path / CHR))
    with pytest.raises(InputError, match="memotong paragraf atau baris tabel"):
        write_word(replace(make_audit(), templates=tmp_path), tmp_path / "hasil")


def test_a_template_that_is_no_word_document(tmp_path: Path) -> None:
    (tmp_path / CHR).write_text("bukan ZIP")
    with pytest.raises(InputError, match=f"{CHR} rusak atau terpotong"):
        check_templates(tmp_path)
    with zipfile.ZipFile(tmp_path / CHR, "w") as archive:
        archive.writestr("isi.txt", "x")
    with pytest.raises(InputError, match="bukan dokumen Word"):
        check_templates(tmp_path)
