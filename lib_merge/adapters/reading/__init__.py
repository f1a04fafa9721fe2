"""An adapter file read as data: its modules by name, the layers that they are for, the model that it was made for."""
