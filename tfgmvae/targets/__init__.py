"""Any classifier, as attacks and measurements see it: see `as_target.as_target`."""
