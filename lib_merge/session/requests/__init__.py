"""A request for pictures: its recipe, its cell in a grid, and the infotext of its pictures."""
