"""What this machine lets processes do: all of it on Linux, the least that every system has elsewhere.

The only place that knows systems apart. A Linux that lacks something of it is one of the others.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_NEEDED = (
    (os, ("fork", "killpg", "sched_getaffinity", "sched_setaffinity", "sysconf")),
    (signal, ("SIGKILL",)),
)
LINUX = (
    sys.platform == "linux"
    and resource is not None
    and all(hasattr(module, name) for module, names in _NEEDED for name in names)
)
CONTEXT = multiprocessing.get_context("fork") if LINUX else multiprocessing.get_context("spawn")
"""How processes are begun."""
APART = multiprocessing.get_context("spawn")
"""How a process is begun by one that has threads: it inherits nothing, so no lock that nobody lets go."""
_DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux's prctl."""


def cores() -> tuple[int, ...]:
    """The cores that this process may use; only their number is true where the system does not say."""
    return tuple(sorted(os.sched_getaffinity(0))) if LINUX else tuple(range(os.cpu_count() or 1))


def keep_to(share: Iterable[int]) -> None:
    """Bind this process to these cores, where that can be done."""
    if LINUX:
        os.sched_setaffinity(0, share)


def computed(process: int | None) -> float | None:
    """Seconds that a process, and the ended ones that it began, have computed; None where it is not known."""
    if not LINUX:
        return None
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    return sum(map(int, stat.rpartition(")")[2].split()[11:15])) / os.sysconf("SC_CLK_TCK")


def bound_memory(megabytes: int) -> None:
    """Let this process take so many megabytes (10^6 bytes) more than it has, where that can be bounded."""
    if not LINUX:
        return
    try:
        own = int(Path("/proc/self/statm").read_text().split()[5]) * resource.getpagesize()
    except OSError:
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    limit = own + megabytes * 10**6
    limit = limit if most == resource.RLIM_INFINITY else min(limit, most)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, most))


@contextlib.contextmanager
def memory_within(megabytes: int) -> Iterator[None]:
    """Let what is done within take so many megabytes (10^6 bytes) more, where that can be bounded."""
    if not LINUX:
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_DATA)
    bound_memory(megabytes)
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)


def lead_group() -> None:
    """Make this process the first of a group, so that it ends together with what it starts."""
    if LINUX:
        os.setpgid(0, 0)


def die_with_parent() -> None:
    """Let this process not outlive the one that began it, where that can be asked for."""
    if LINUX:
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)


def take_along() -> None:
    """Let the end of the process that began this one also end what this one started."""
    if LINUX:
        signal.signal(signal.SIGTERM, lambda *_: os.killpg(0, signal.SIGKILL))
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGTERM)


def bound_work(seconds: float, size: int) -> None:
    """Let what this process starts compute for so many seconds, and no file grow beyond so many bytes.

    Nothing is bounded where the system does not do that.
    """
    if LINUX:
        most = int(seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def end_started(process: subprocess.Popen[bytes]) -> None:
    """End a program, and what it started where the system has no groups that end together."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(  # noqa: S603 - a number
            ["taskkill", "/T", "/F", "/PID", str(process.pid)],  # noqa: S607 - of the system
            capture_output=True,
            check=False,
        )
    process.kill()


def end(process: BaseProcess, *, group: bool = False) -> None:
    """End a process, and with ``group`` what it started, whatever they are doing; it is gone then."""
    if group and LINUX and process.pid is not None:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    if hasattr(signal, "SIGKILL"):
        process.kill()
    else:
        process.terminate()  # the same, where there are no signals
    process.join()
