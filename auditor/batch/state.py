"""What a batch has done so far, kept in SQLite so that no crash loses or doubles a job."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from auditor.batch.job import Done, File, Job, Skipped
from auditor.models.dossier import Recognised
from auditor.models.errors import Cause, InputError
from auditor.presenting.shared.figures import Figures
from auditor.processes.tesseract import can_read

FILE = ".batch.sqlite"
_VERSION = 2
_RECOGNISED = TypeAdapter(Recognised)
_FIGURES = TypeAdapter(Figures)
_TABLES = """
CREATE TABLE IF NOT EXISTS pengaturan (nama TEXT PRIMARY KEY, isi TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS pekerjaan (
    nama TEXT PRIMARY KEY, cap TEXT NOT NULL, berkas TEXT NOT NULL,
    angka TEXT, sebab TEXT, detik REAL NOT NULL, kelas TEXT
);
CREATE TABLE IF NOT EXISTS berkas (alamat TEXT PRIMARY KEY, cap TEXT NOT NULL, dikenali TEXT NOT NULL);
"""


class State:
    """The finished jobs of the batch whose results are in a folder.

    A job is finished once its row is there, which is written after its papers are in place. ``mark`` tells
    this batch's rules, settings and program from others; jobs done under another one are done anew.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def recall(self, name: str) -> str | None:
        """A setting of the batch, by its name."""
        row = self._connection.execute("SELECT isi FROM pengaturan WHERE nama = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def remember(self, settings: Mapping[str, str]) -> None:
        """Keep the settings of the batch."""
        with self._connection:
            self._connection.executemany(
                "INSERT OR REPLACE INTO pengaturan VALUES (?, ?)", sorted(settings.items())
            )

    def recognised(self, file: File, mark: str) -> Recognised | None:
        """What the file was taken for, None when that is not known of it as it is now."""
        row = self._connection.execute(
            "SELECT cap, dikenali FROM berkas WHERE alamat = ?", (file.address,)
        ).fetchone()
        if row is None or row[0] != _stamp_of(file, mark):
            return None
        return _RECOGNISED.validate_json(row[1])

    def recognise(self, file: File, mark: str, recognised: Recognised) -> None:
        """Take note of what the file is."""
        kept = _RECOGNISED.dump_json(recognised).decode()
        with self._connection:
            self._connection.execute(
                "INSERT OR REPLACE INTO berkas VALUES (?, ?, ?)", (file.address, _stamp_of(file, mark), kept)
            )

    def is_finished(self, job: Job, mark: str) -> bool:
        """Whether this very job was finished: the same files, as they are now, under the same mark.

        What was kept from being done, or done whole, by something that passes is not finished.
        """
        row = self._connection.execute(
            "SELECT cap, kelas FROM pekerjaan WHERE nama = ?", (job.name,)
        ).fetchone()
        return row is not None and row[0] == _stamp(job, mark) and not _is_over(row[1])

    def finish(self, job: Job, mark: str, result: Done | Skipped) -> None:
        """Take note of a job that is done, or could not be."""
        files = "\n".join(file.name for file in job.files)
        noted: tuple[str | None, str | None, float, Cause | None]
        if isinstance(result, Done):
            noted = _FIGURES.dump_json(result.figures).decode(), None, result.seconds, result.lacked
        else:
            noted = None, result.reason, 0, result.cause
        with self._connection:
            self._connection.execute(
                "INSERT OR REPLACE INTO pekerjaan VALUES (?, ?, ?, ?, ?, ?, ?)",
                (job.name, _stamp(job, mark), files, *noted),
            )

    def folders(self) -> dict[str, str]:
        """The folder of the results of each report that was done or tried, by the address of its file."""
        rows = self._connection.execute("SELECT nama, cap FROM pekerjaan").fetchall()
        return {str(stamp).split("\n")[1].rsplit(" ", 2)[0]: str(name) for name, stamp in rows}

    def forget_all_but(self, names: Iterable[str]) -> None:
        """Drop the jobs that the tree no longer holds; their papers stay where they are."""
        kept = set(names)
        gone = [
            (name,) for (name,) in self._connection.execute("SELECT nama FROM pekerjaan") if name not in kept
        ]
        with self._connection:
            self._connection.executemany("DELETE FROM pekerjaan WHERE nama = ?", gone)

    def done(self) -> Iterator[tuple[str, Figures]]:
        """The jobs that were done, by name."""
        rows = self._connection.execute(
            "SELECT nama, angka FROM pekerjaan WHERE angka IS NOT NULL ORDER BY nama"
        )
        for name, figures in rows:
            yield name, _FIGURES.validate_json(figures)

    def skipped(self) -> list[tuple[str, str, str]]:
        """The jobs that could not be done, by name: name, its files (one a line), and the reason."""
        rows = self._connection.execute(
            "SELECT nama, berkas, sebab FROM pekerjaan WHERE sebab IS NOT NULL ORDER BY nama"
        )
        return [(str(name), str(files), str(reason)) for name, files, reason in rows]


def _is_over(cause: str | None) -> bool:
    """Whether the cause may have passed: any but a lasting one, and want of OCR where there is OCR now."""
    if cause == Cause.TANPA_OCR:
        return can_read()
    return cause not in {None, Cause.TETAP}


def _stamp_of(file: File, mark: str) -> str:
    return f"{mark} {file.size} {file.stamp}"


def _stamp(job: Job, mark: str) -> str:
    return f"{mark}\n{job.stamp}"


@contextmanager
def open_state(folder: Path) -> Iterator[State]:
    """Open the state of the batch in the folder, for this process alone.

    Raises InputError when another batch works there, the folder cannot be written, or the state was damaged.
    """
    path = folder / FILE
    try:
        with closing(sqlite3.connect(path, timeout=1)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA synchronous = FULL")
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version not in {0, 1, _VERSION}:
                raise InputError(
                    f"{path} dibuat oleh versi auditor lain; pakai folder hasil baru, atau hapus berkas itu."
                )
            connection.execute("BEGIN EXCLUSIVE")  # held from here on, since the locking mode is exclusive
            connection.execute(f"PRAGMA user_version = {_VERSION}")
            connection.commit()
            connection.executescript(_TABLES)
            if version == 1:
                connection.execute("ALTER TABLE pekerjaan ADD COLUMN kelas TEXT")
            yield State(connection)
    except ValidationError as error:
        raise InputError(f"{path} rusak; hapus berkas itu lalu jalankan lagi.") from error
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise InputError(
                f"Folder {folder} sedang dipakai audit lain; tunggu sampai selesai atau pilih --out lain."
            ) from error
        raise InputError(f"{path} tidak dapat ditulis ({error}); periksa izin dan ruang disk.") from error
    except sqlite3.DatabaseError as error:
        raise InputError(f"{path} rusak ({error}); hapus berkas itu lalu jalankan lagi.") from error
