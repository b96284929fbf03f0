"""The reading screen and the dialogs that open over it."""
