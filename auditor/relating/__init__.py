"""Stage 3: matching of names and indicators, sums, claims bound to the rows that they speak of."""
