"""The document as such: numbers of sections and tables, chapters, legal bases, spelling."""
