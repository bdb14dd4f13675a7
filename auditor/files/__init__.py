"""Opening what others give, within bounds, and finding our own: data, cache, locks, names of papers."""
