"""Findings of one cause are one finding: which printed figure, if it were another, would settle them."""
