"""The settings that an inspectorate keeps in ``auditor.toml``."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    ValidationError,
    field_validator,
    model_validator,
)

from auditor.files.problems import explain
from auditor.files.regular import read_regular, unreadable
from auditor.models.errors import InputError
from auditor.models.finding import Severity
from auditor.models.read_options import ReadOptions

DEFAULT_FILE = "auditor.toml"
MAX_BYTES = 1_000_000
"""Of a file of settings; long lists of an office's own words have a tenth."""

_PAGES = 1000
"""Pages of a document that are read: no report has so many."""
_PAGES_IN_LONG_TIME = 100_000
"""Pages where the user gives the time: that is the bound."""
_Tolerance = Annotated[Decimal, Field(ge=0, le=10**15, allow_inf_nan=False)]

MAX_PHRASES = 5000
"""Of an office's own: fifty times as many as are bundled."""
_LONGEST_PHRASE = 200
"""Letters; the longest bundled one has half."""
_MOST_GAPS = 3
"""Places for any words ("...") in a phrase: each makes a search six times as long."""


def _phrase(text: str) -> str:
    """A phrase that can be searched for. Raises ValueError, Indonesian, for one that is empty or endless."""
    words = [word for word in text.split() if word != "..."]
    options = [option for word in words for option in word.split("|")]
    if not options or not all(any(letter.isalnum() for letter in option) for option in options):
        raise ValueError("harus memuat kata, juga di antara tanda |")
    if len(text) > _LONGEST_PHRASE or text.split().count("...") > _MOST_GAPS:
        raise ValueError(f"lebih dari {_LONGEST_PHRASE} huruf, atau lebih dari {_MOST_GAPS} tanda ...")
    return text


_Phrase = Annotated[str, AfterValidator(_phrase)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Toleransi(_Strict):
    """Differences that are let pass.

    ``rupiah`` in Rupiah, for sums and remainders. ``persen`` in percentage points; a percentage may
    always differ by one unit in its last printed place. ``capaian_wajar`` is the achievement in
    percent above which a reviewer asks whether the target was too low; ``serapan_rendah`` the share of the
    budget in percent below which full achievement calls for an explanation; ``perubahan_wajar`` the fall of
    a rate or index within a year, in percent, beyond which it does, as does a rise of twice as much.
    ``material`` is the share of a total in percent below which a difference of amounts weighs little;
    auditors of public money take 0.5 to 3 percent of what is spent.
    """

    rupiah: _Tolerance = Decimal(1)
    persen: _Tolerance = Decimal("0.01")
    capaian_wajar: _Tolerance = Decimal(200)
    serapan_rendah: _Tolerance = Decimal(50)
    perubahan_wajar: _Tolerance = Decimal(25)
    material: _Tolerance = Decimal("0.5")


class Batas(_Strict):
    """Bounds on one file.

    ``halaman`` is the most pages, ``detik`` the longest time in seconds that a page may take, ``memori``
    what a process that reads may take in MB (10^6 bytes). ``menit`` is the longest time in minutes that the
    whole document may take, in place of one that grows with its pages; pages then have no bound of their own.
    """

    halaman: int | None = Field(default=None, ge=1, le=10**6)
    detik: int = Field(default=30, ge=1, le=60 * 60 * 24)
    memori: int = Field(default=700, ge=100, le=10**7)
    menit: float | None = Field(default=None, gt=0, le=60 * 24)


class Dokumen(_Strict):
    """The papers in Word: ``templat`` is the office's own folder of templates."""

    templat: Path | None = None


class Klaster(_Strict):
    """The files by which a Dask cluster and this program know each other: PEM files, for ``tls://``."""

    ca: Path | None = None
    cert: Path | None = None
    kunci: Path | None = None


class Penyimpanan(_Strict):
    """Storage besides this machine's: ``skema`` are the kinds of addresses that may be opened ("s3")."""

    skema: tuple[str, ...] = ()


class Kata(_Strict):
    """An office's own words for a list of phrases or a meaning; a plain list is one of ``frasa``.

    ``akar`` gives roots of a meaning with their forms; ``contoh`` and ``bukan`` are texts that must, and must
    not, be taken to have it.
    """

    frasa: tuple[_Phrase, ...] = ()
    akar: dict[str, str] = {}
    contoh: tuple[str, ...] = ()
    bukan: tuple[str, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _plain_list(cls, given: Any) -> Any:
        return {"frasa": given} if isinstance(given, list | tuple) else given


class Settings(_Strict):
    """Everything that can be set.

    ``batas`` bounds the reading of a file, ``tingkat`` gives a rule another severity, ``nonaktif`` lists
    rules that are not run and ``aktif`` optional ones that are; those in ``menyatakan`` assert though their
    record is short, those in ``menanyakan`` only ask. ``packs`` are further folders of rules,
    ``kata`` adds an office's own words to the lists of phrases and to the meanings of words. ``nomenklatur``
    is a file of official names to use instead of the imported one. ``dokumen`` is about the papers in Word,
    ``klaster`` and ``penyimpanan`` about what a batch may reach.
    """

    toleransi: Toleransi = Toleransi()
    batas: Batas = Batas()
    tingkat: dict[str, Severity] = {}
    nonaktif: tuple[str, ...] = ()
    aktif: tuple[str, ...] = ()
    menyatakan: tuple[str, ...] = ()
    menanyakan: tuple[str, ...] = ()
    packs: tuple[Path, ...] = ()
    kata: dict[str, Kata] = {}
    nomenklatur: Path | None = None
    dokumen: Dokumen = Dokumen()
    klaster: Klaster = Klaster()
    penyimpanan: Penyimpanan = Penyimpanan()

    _file: Path | None = PrivateAttr(None)

    @field_validator("kata")
    @classmethod
    def _so_many(cls, kata: dict[str, Kata]) -> dict[str, Kata]:
        if sum(len(field) for words in kata.values() for _, field in words) > MAX_PHRASES:
            raise ValueError(f"memuat lebih dari {MAX_PHRASES} frasa")
        return kata

    @model_validator(mode="after")
    def _one_of_both(self) -> Settings:
        if both := sorted(set(self.menyatakan) & set(self.menanyakan)):
            raise ValueError(f"'menyatakan' dan 'menanyakan' sama-sama menyebut {', '.join(both)}")
        return self

    @property
    def file(self) -> Path | None:
        """The file that they were read from, from the root; None for those that the program comes with."""
        return self._file

    def reading(
        self, *, cache: bool, password: str | None = None, minutes: float | None = None
    ) -> ReadOptions:
        """How a file is read within the bounds; ``cache`` lets a reading be kept.

        ``minutes`` is the longest time for the whole document, where the user gives one.
        """
        bounds = self.batas
        minutes = minutes or bounds.menit
        pages = bounds.halaman or (_PAGES_IN_LONG_TIME if minutes else _PAGES)
        return ReadOptions(pages, bounds.detik, bounds.memori, password, cache, minutes)


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings file; without ``path`` the one in the current folder, if there is one.

    Folders in ``packs``, ``nomenklatur`` and the folder of templates are taken from the folder of the file.
    Raises InputError when the file is missing, is not TOML, or holds a key or value that does not exist.
    """
    if path is None:
        path = Path(DEFAULT_FILE)
        if not path.exists():
            return Settings()
    try:
        data = tomllib.loads(read_regular(path, MAX_BYTES).decode("utf-8-sig"))
    except OSError as error:
        raise InputError(f"Berkas pengaturan {path} {unreadable(error)}.") from error
    except (ValueError, RecursionError) as error:  # UTF-8, TOML, and numbers and dates in it
        raise InputError(f"Berkas pengaturan {path} bukan TOML yang benar: {error}.") from error
    nonaktif = data.get("nonaktif")
    if isinstance(nonaktif, dict) and set(nonaktif) == {"aturan"}:
        data["nonaktif"] = nonaktif["aturan"]
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        raise InputError(f"Pengaturan di {path} perlu diperbaiki: {explain(error)}.") from error
    here = {"packs": tuple(path.parent / pack for pack in settings.packs)}
    named = {"nomenklatur": path.parent / settings.nomenklatur} if settings.nomenklatur else {}
    templat = settings.dokumen.templat
    papers = {"dokumen": Dokumen(templat=path.parent / templat)} if templat else {}
    keys = {name: path.parent / file for name, file in settings.klaster if file is not None}
    cluster = {"klaster": Klaster(**keys)}
    settings = settings.model_copy(update={**here, **named, **papers, **cluster})
    settings._file = path.resolve()
    return settings
