"""Tables whose rows and columns nothing but white space separates."""
