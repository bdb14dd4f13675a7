"""``python -m corpus.generator [FOLDER]``: build the samples, by default into ``corpus/`` itself."""

from __future__ import annotations

import sys
from pathlib import Path

from corpus.generator.build import bangun

bangun(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1])
