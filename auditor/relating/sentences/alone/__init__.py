"""What sentences say that no table is needed for: years, lists and figures within them."""
