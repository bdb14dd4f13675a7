"""Cells between drawn lines, what they hold, and words that were broken in them."""
