"""Files made ready to be read: older formats become newer ones, by LibreOffice, and ZIPs are opened."""
