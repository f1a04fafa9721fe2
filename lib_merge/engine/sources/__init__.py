"""The open files of a recipe, and the stored tensor of each checkpoint key."""
