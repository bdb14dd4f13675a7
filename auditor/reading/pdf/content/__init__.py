"""What is on a page, from its operators: characters, words, lines of text, drawn lines, fills."""
