"""How the stages tell how far they are."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Called with the stage in Indonesian ("Membaca halaman"), how many steps are done, and of how many."""


def silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""
