"""What all papers share: words for places, order, cells of workbooks, the terminal."""
