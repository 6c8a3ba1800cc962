"""What comes in and goes out: checks, numbers, batches, image files, atomic writes."""
