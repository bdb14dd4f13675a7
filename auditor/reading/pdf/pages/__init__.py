"""One page: digital, rotated, of two halves, or scanned."""
