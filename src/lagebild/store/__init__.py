"""Model to database and back."""
