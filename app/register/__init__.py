"""Where decisions are kept: the only place that knows SQL; rows never leave it."""
