"""Pages put together: what runs on every page is left out, tables go on over page breaks."""
