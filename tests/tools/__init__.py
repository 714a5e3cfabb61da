"""Programs the tests use that are not Python packages: Node's, fetched by npm, and the system's."""
