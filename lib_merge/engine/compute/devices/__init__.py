"""Values computed by a CPU's threads or on an accelerator, and how stored bytes get there."""
