"""The loaded model: a recipe applied to it in place, and back."""
