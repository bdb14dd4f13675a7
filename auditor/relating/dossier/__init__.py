"""Several documents or years of one office."""
