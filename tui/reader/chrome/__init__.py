"""What stands around the panes: header, footer, search bar, splitter, tabs, notices."""
