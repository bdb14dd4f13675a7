"""Errors that a user sees."""

import errno


class InputError(Exception):
    """The input cannot be used. The message is one Indonesian sentence that says what to do."""


class PassingError(InputError):
    """It cannot be used now, and may be another time: room, rights or a process were lacking."""


_LACKS = {
    errno.ENOSPC: "ruang disk habis",
    errno.EDQUOT: "jatah ruang disk habis",
    errno.EMFILE: "terlalu sedikit berkas boleh dibuka sekaligus (naikkan dengan ulimit -n)",
    errno.ENFILE: "terlalu banyak berkas terbuka di komputer ini",
    errno.ENOMEM: "memori habis",
    errno.EAGAIN: "terlalu banyak proses berjalan",
}
"""What a system lacks when it refuses."""


def lacking(error: BaseException) -> str | None:
    """What was lacking where the system refused something for that, in Indonesian; None for other errors."""
    if isinstance(error, MemoryError):
        return _LACKS[errno.ENOMEM]
    return _LACKS.get(error.errno or 0) if isinstance(error, OSError) else None
