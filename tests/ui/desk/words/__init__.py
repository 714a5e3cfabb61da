"""Finding, replacing and counting at the desk."""
