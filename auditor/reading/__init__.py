"""Stage 1: everything that knows about file formats and page geometry."""
