"""One request for pictures: the recipe it is made with, its place in a grid, and what its pictures say."""
