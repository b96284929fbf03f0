"""One text made ready: Article → Document, cut, paired and told what each line is, once for all that search it."""

from tui.text.document import Document, document_of
from tui.text.lines import Line, Role
from tui.text.quotations import Quotation

__all__ = ["Document", "Line", "Quotation", "Role", "document_of"]
