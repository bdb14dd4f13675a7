"""What document this is, of which office and year."""
