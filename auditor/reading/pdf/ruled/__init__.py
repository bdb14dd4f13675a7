"""What lines leave out in a ruled table: missing lines, levels of the header, outer edges."""
