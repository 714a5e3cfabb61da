"""The windows; the only package that knows Qt. Whatever leaves a trace goes through workflow."""
