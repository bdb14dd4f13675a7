"""The review desk: a page in the browser, served on this computer alone, over one folder of work."""
