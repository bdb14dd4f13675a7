"""The page that is read first, and the pictures and charts in it."""
