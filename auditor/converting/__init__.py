"""Files of older formats made into those that are read, by LibreOffice where it is installed."""
