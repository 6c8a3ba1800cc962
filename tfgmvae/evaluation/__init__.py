"""Measures and shows what a classifier that may refuse to answer gets right, and what it does not.

`outcomes` counts, `plots` draws. Importing the package loads neither TensorFlow nor matplotlib.
"""

from tfgmvae.evaluation.outcomes import Outcomes, OutcomeTable, count_outcomes, outcome_table

__all__ = ["OutcomeTable", "Outcomes", "count_outcomes", "outcome_table"]
