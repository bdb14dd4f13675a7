"""Reading a PDF: content of its pages, grids, tables with and without lines, their flow over pages."""
