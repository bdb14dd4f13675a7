"""Pages spread over worker processes, with bounds on time and memory.

A worker that dies or takes too long costs its pages, not the document.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.pool import Pool
from typing import TypeVar

CHUNK = 6
"""Pages that a worker reads at a time."""
FEW_PAGES = 8
"""A document of no more pages is read in this process: starting workers would cost more."""
CHUNK_SECONDS = 120.0
"""Longest time that a chunk of pages may take."""
WORKER_BYTES = 4 * 2**30
"""Address space of a worker."""

Read = TypeVar("Read")


def spread(
    count: int, read: Callable[[Sequence[int]], Read], lost: Callable[[Sequence[int]], Read]
) -> Iterator[Read]:
    """Call ``read`` for each chunk of the pages 1 to ``count``, in order.

    ``lost`` makes the result of a chunk whose worker died or ran out of time.
    """
    chunks = [range(start, min(start + CHUNK, count + 1)) for start in range(1, count + 1, CHUNK)]
    workers = min(len(chunks), os.cpu_count() or 1)
    if count <= FEW_PAGES or workers < 2:
        yield from map(read, chunks)
        return
    while chunks:
        with _pool(workers) as pool:
            waiting = [pool.apply_async(read, (chunk,)) for chunk in chunks]
            for result in waiting:
                chunk = chunks.pop(0)
                try:
                    yield result.get(CHUNK_SECONDS)
                except (multiprocessing.TimeoutError, MemoryError):
                    yield lost(chunk)
                    break


def _pool(workers: int) -> Pool:
    method = "fork" if sys.platform == "linux" else "spawn"
    return multiprocessing.get_context(method).Pool(workers, _bound_memory)


def _bound_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on every system

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = WORKER_BYTES if most == resource.RLIM_INFINITY else min(WORKER_BYTES, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
