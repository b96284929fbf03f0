"""Everything that was read, kept in one SQLite file: articles, where one was, what was found, corrected and noted.

Functions over a connection, which `database.open_library` gives; `keeper` lets one thread call them beside the reader.
Nothing here is imported before it is needed: neither SQLite nor the folders that it stands in.
"""
