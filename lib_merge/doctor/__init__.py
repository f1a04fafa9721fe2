"""The doctor: what makes merges fail, looked for before they are made, with what to do about each."""
