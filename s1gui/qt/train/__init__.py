"""The Train page: data, recipe, preflight, and the trainings that run or ran."""
