"""Serves a desk on this computer alone until it is closed."""

from __future__ import annotations

import logging
import os
import socket
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

import uvicorn

from auditor.files.scratch import scratch
from auditor.meja.desk import open_desk
from auditor.meja.web.app import make_app
from auditor.meja.web.guard import KEY, Keys
from auditor.meja.working.work import Setup
from auditor.models.errors import InputError

_HERE = "127.0.0.1"
_CLOSING = 3
"""Seconds that an answer under way has when the desk is closed."""


def serve(
    folder: Path, setup: Setup, port: int, say: Callable[[str], object], *, opens_browser: bool = True
) -> None:
    """Serve the desk of a work folder on that port, 0 for a free one, until Ctrl+C; ``say`` tells the user.

    Raises InputError when the folder or the port cannot be used.
    """
    with scratch(), open_desk(folder, setup) as desk, _listening(port) as listener:
        number = listener.getsockname()[1]
        keys = Keys()
        server = uvicorn.Server(_config(make_app(desk, number, keys)))
        say(
            f"Meja reviu untuk folder {folder.absolute()} terbuka di: http://{_HERE}:{number}/?{KEY}={keys.shown}"
        )
        say("Biarkan jendela ini terbuka selama bekerja; tutup meja dengan Ctrl+C.")
        if opens_browser:  # beside, since a browser in the terminal ends only when its user does
            address = f"http://{_HERE}:{number}/?{KEY}={keys.once}"
            Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        with suppress(KeyboardInterrupt):  # uvicorn has ended in order and only passes it on
            server.run(sockets=[listener])
    say("Meja ditutup; semua putusan sudah tersimpan.")


def _config(app: object) -> uvicorn.Config:
    """No line for each request, no traceback for the user; AUDITOR_DEBUG=1 shows those of faults."""
    level = logging.ERROR if os.environ.get("AUDITOR_DEBUG") else logging.CRITICAL
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        log_level=level,
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=_CLOSING,
    )


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name != "nt":  # there it would let two programs listen on one port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_HERE, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise InputError(
            f"Port {port} tidak dapat dipakai, mungkin karena dipakai program lain; sebut port lain, atau "
            "jalankan tanpa --port."
        ) from error
    return listener
