"""What pictures are made of and tell of themselves: prompt sets, infotexts, contact sheets."""
