"""What sentences say of the things in tables, frame by frame, and whether the tables bear it out."""
