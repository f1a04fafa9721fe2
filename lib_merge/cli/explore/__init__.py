"""`explore`: a scored search over night."""
