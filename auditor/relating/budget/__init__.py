"""Rows of the budget, and what prose says of them."""
