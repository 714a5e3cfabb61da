"""The third page: what is known of each office, its forms, and what the doctor says of their templates."""
