"""One broken report given to the auditor: whether it ended as it should."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
from pathlib import Path

from fuzz.mutations import mutated

from auditor.cli import run
from auditor.processes.steps import LOUD

SECONDS = 40.0
"""What one file may compute, with all that is begun for it."""
OWN_FAULT = ("kesalahan auditor", "Traceback", "kesalahan aturan")


def fault_of(kind: str, seed: int, folder: Path) -> str | None:
    """What went wrong with the report of that seed; None where it ended with a result or one sentence."""
    file = folder / f"{seed}.{kind}"
    file.write_bytes(mutated(kind, seed))
    os.environ[LOUD] = "1"
    began, told = computed(), io.StringIO()
    try:
        with contextlib.redirect_stderr(told), contextlib.redirect_stdout(io.StringIO()):
            code = run(["audit", str(file), "--out", str(folder / "out"), "--no-cache"])
    except BaseException as error:
        return f"{type(error).__name__}: {error}"
    finally:
        shutil.rmtree(folder / "out", ignore_errors=True)
    sentence = told.getvalue().strip()
    took = computed() - began
    if took > SECONDS:
        return f"{took:.0f} s"
    if code not in {0, 1, 2} or any(word in sentence for word in OWN_FAULT):
        return f"status {code}: {sentence}"
    if (code == 2) is not (len(sentence.splitlines()) == 1):
        return f"status {code} with {len(sentence.splitlines())} lines: {sentence[:300]}"
    file.unlink()
    return None


def computed() -> float:
    """Seconds that this process and the ended ones that it began have computed."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system
