"""Indonesian as offices write it: words, numbers, years, names. It knows no page and no table."""
