"""Takes from Python what Windows does not have; on PYTHONPATH, so in every process that a test starts.

Modules cannot be imported, functions are gone, ``/proc`` cannot be opened, processes are spawned, and the
ends of pipes are of another class than ``Connection``.
"""

import multiprocessing.popen_spawn_posix as popen
import os
import signal
import sys
from multiprocessing import connection

GONE = ("resource", "fcntl", "pwd", "grp", "termios")
os.environ.setdefault("HOME", "/nonexistent")
for module in GONE:
    sys.modules[module] = None  # type: ignore[assignment]

_kill = signal.SIGKILL
popen.Popen.kill = lambda self: self._send_signal(_kill)  # type: ignore[attr-defined]
for name in (
    *(
        "fork",
        "forkpty",
        "sync",
        "killpg",
        "setpgid",
        "setsid",
        "sysconf",
        "nice",
        "getuid",
        "geteuid",
        "getgid",
    ),
    *("sched_getaffinity", "sched_setaffinity", "mkfifo", "chown", "fchown", "fchmod", "getpgid", "statvfs"),
):
    if hasattr(os, name):
        delattr(os, name)
del signal.SIGKILL


class PosixOnlyError(Exception):
    """Something was used that Windows does not have."""


def _refuse(event: str, args: tuple[object, ...]) -> None:
    if event == "open" and isinstance(args[0], str | bytes) and os.fsdecode(args[0]).startswith("/proc"):
        raise PosixOnlyError(args[0])


sys.addaudithook(_refuse)

# on Windows the ends of a pipe are PipeConnections, which are no Connections
_real = connection.Connection
_pipe, _rebuild = connection.Pipe, connection.rebuild_connection


class _NoConnection:
    pass


def _with_the_real(function):  # type: ignore[no-untyped-def]
    def called(*args, **named):  # type: ignore[no-untyped-def]
        connection.Connection = _real
        try:
            return function(*args, **named)
        finally:
            connection.Connection = _NoConnection  # type: ignore[misc]

    called.__module__, called.__qualname__ = connection.__name__, function.__name__
    return called


connection.Connection = _NoConnection  # type: ignore[misc]
connection.Pipe = _with_the_real(_pipe)
connection.rebuild_connection = _with_the_real(_rebuild)
