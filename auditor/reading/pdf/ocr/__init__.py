"""The text and the lines of a page that is a picture."""
