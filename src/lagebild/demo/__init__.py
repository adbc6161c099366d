"""The bundled reports: exercise material with invented persons, agencies and papers."""
