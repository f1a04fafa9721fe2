"""The files of recipes in one host: finding them, hashing them, and naming them in what is written."""
