"""Stage 2: everything that knows how Indonesian offices write."""
