"""Small widgets that know nothing of decisions' storage: shapes, pills, seals, chips, labels, tables."""
