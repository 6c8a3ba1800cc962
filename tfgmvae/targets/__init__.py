"""Any classifier, as attacks and measurements see it."""
