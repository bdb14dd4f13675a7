"""Claims of the prose bound to what they speak of."""
