"""What is measured, and against what; a figure is a ratio taken in one run wherever it can be."""
