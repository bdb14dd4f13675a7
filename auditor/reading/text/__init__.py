"""What lines of text are, whatever file they stand in: captions, header rows, headings, contents."""
