"""What a sentence says of the parts of its report that it refers to: tables, sections, sasaran, misi."""
