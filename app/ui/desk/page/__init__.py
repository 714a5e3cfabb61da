"""The printed page beside the form: where answers stand on it, what is marked, what a click means."""
