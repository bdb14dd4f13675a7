"""auditor.toml and its errors."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from auditor.files.settings import Batas, Kata, Settings, load_settings
from auditor.models.errors import InputError


def write(folder: Path, text: str) -> Path:
    path = folder / "auditor.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults_without_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings() == Settings()
    assert load_settings().toleransi.rupiah == 1


def test_everything_that_can_be_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(
        tmp_path,
        """
        packs = ["aturan-setempat"]
        nonaktif = ["STR-07"]
        [toleransi]
        rupiah = 1000
        persen = 0.05
        [batas]
        halaman = 200
        detik = 5
        memori = 2000
        [tingkat]
        KIN-09 = "info"
        [kata]
        target_tercapai = ["sudah sesuai rencana"]
        [kata.capai]
        frasa = ["tembus angka"]
        akar = {rengkuh = "me di"}
        """,
    )
    settings = load_settings(path)
    assert (settings.toleransi.rupiah, settings.toleransi.persen) == (Decimal(1000), Decimal("0.05"))
    assert settings.batas == Batas(halaman=200, detik=5, memori=2000)
    assert settings.tingkat == {"KIN-09": "info"}
    assert settings.nonaktif == ("STR-07",)
    assert settings.packs == (tmp_path / "aturan-setempat",)
    assert settings.kata == {
        "target_tercapai": Kata(frasa=("sudah sesuai rencana",)),
        "capai": Kata(frasa=("tembus angka",), akar={"rengkuh": "me di"}),
    }
    monkeypatch.chdir(tmp_path)
    assert load_settings().nonaktif == ("STR-07",)


@pytest.mark.parametrize(
    ("text", "asked", "pages", "minutes"),
    [
        ("", None, 1000, None),
        ("", 30, 100_000, 30),
        ("[batas]\nmenit = 20", None, 100_000, 20),
        ("[batas]\nmenit = 20", 30, 100_000, 30),
        ("[batas]\nhalaman = 7\nmenit = 20", None, 7, 20),
    ],
)
def test_a_time_for_the_whole_document_takes_the_place_of_a_number_of_pages(
    text: str, asked: float | None, pages: int, minutes: float | None, tmp_path: Path
) -> None:
    how = load_settings(write(tmp_path, text)).reading(cache=False, minutes=asked)
    assert (how.pages, how.minutes) == (pages, minutes)
    seconds = [how.file_seconds(100), how.file_seconds(5000)]
    assert seconds == pytest.approx([80, 1305] if minutes is None else [60 * minutes] * 2)


def test_switching_off_in_a_table(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, '[nonaktif]\naturan = ["STR-07"]')).nonaktif == ("STR-07",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[toleransi", "bukan TOML yang benar"),
        ("[toleransi]\nrupiah = -1", "kunci 'toleransi.rupiah' tidak boleh negatif"),
        ('[toleransi]\nrupiah = "banyak"', "kunci 'toleransi.rupiah' harus berupa angka"),
        ("[toleransi]\nrupiah = inf", "kunci 'toleransi.rupiah' harus berupa angka biasa"),
        ("[batas]\nmemori = 10", "kunci 'batas.memori' tidak boleh kurang dari 100"),
        ("[batas]\nhalaman = 1.5", "kunci 'batas.halaman' harus berupa bilangan bulat"),
        ("[toleran]\nrupiah = 1", "kunci 'toleran' tidak dikenal"),
        ('[tingkat]\nKIN-01 = "parah"', "kunci 'tingkat.KIN-01' harus salah satu dari"),
        ('nonaktif = "KIN-01"', "kunci 'nonaktif' harus berupa daftar"),
    ],
)
def test_errors_name_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(InputError) as caught:
        load_settings(path)
    assert told in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_named_file_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="tidak dapat dibaca"):
        load_settings(tmp_path / "lain.toml")


def test_the_folder_of_templates_lies_beside_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "auditor.toml"
    file.write_text('[dokumen]\ntemplat = "kop"\n', encoding="utf-8")
    assert load_settings(file).dokumen.templat == tmp_path / "kop"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[kata]\nsemua = ["... ..."]', "kunci 'kata.semua.frasa.0' harus memuat kata"),
        ('[kata]\nsemua = ["a||b"]', "kunci 'kata.semua.frasa.0' harus memuat kata"),
        ('[kata]\nsemua = ["a ... b ... c ... d ... e"]', "lebih dari 3 tanda ..."),
        ('[kata]\nsemua = ["' + "x" * 201 + '"]', "lebih dari 200 huruf"),
        ("[kata]\nsemua = [" + '"kata",' * 5001 + "]", "memuat lebih dari 5000 frasa"),
        ("[kata.capai]\nfrase = []", "kunci 'kata.capai.frase' tidak dikenal"),
        ("[kata.capai]\nakar = {raih = 1}", "kunci 'kata.capai.akar.raih' harus berupa teks"),
        ("[kata]\ncapai = 1", "kunci 'kata.capai' harus berupa pasangan nama dan isi"),
        ('[toleransi]\nrupiah = "1e999"', "tidak boleh lebih dari 1000000000000000"),
        ("[batas]\ndetik = 100000000000000000000", "tidak boleh lebih dari 86400"),
        ("\n".join(f"k{at} = 1" for at in range(1000)), "dan 995 hal lain"),
        ("a = " + "[" * 5000 + "]" * 5000, "bukan TOML yang benar"),
        ("a = 2024-13-45", "bukan TOML yang benar"),
        ("a = " + "9" * 5000, "bukan TOML yang benar"),
        ("a = 1\na = 2", "bukan TOML yang benar"),
        ("#" * 1_000_001, "lebih besar dari 1 MB"),
    ],
)
def test_settings_that_say_too_much_are_told_with_their_place(tmp_path: Path, text: str, told: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(InputError) as error:
        load_settings(path)
    assert str(path) in str(error.value)
    assert told in str(error.value)
    assert len(str(error.value)) < 1000
