"""A web page as an outlet publishes it: its story, and what the page says of itself.

The text is as a reader sees it, paragraphs separated by a blank line, without the page's furniture
and without words struck out. Quotes that only the markup shows get marks (`html_marks`). Nothing
that the page names is fetched.
"""

from __future__ import annotations

import re

from xlate.errors import ReadError
from xlate.readers.decode import decode
from xlate.readers.draft import Batch, Draft, Raw
from xlate.text.messages import _

NAME = "html"
SUFFIXES = (".html", ".htm", ".xhtml")

_HEAD = 4096
_CHARSET = re.compile(
    rb"<meta[^>]{0,300}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w.:-]{1,40})"
    rb"|<\?xml[^>]{0,100}?encoding=[\"']([\w.-]{1,40})",
    re.IGNORECASE,
)


def read(raw: Raw) -> Batch:
    """The article of a page.

    Raises:
        ReadError: The encoding cannot be told, or the page has no text.
    """
    # Here, as lxml is slow to load and a story of plain texts needs none of it.
    from xlate.readers.html_body import body_text
    from xlate.readers.html_marks import mark_quotes
    from xlate.readers.html_meta import page_meta
    from xlate.readers.html_tree import clean, parse

    named = _CHARSET.search(raw.data[:_HEAD])
    declared = (named[1] or named[2]).decode("ascii", "replace") if named else None
    decoded = decode(raw.data, declared)
    tree = parse(decoded.text)
    meta = page_meta(tree)
    clean(tree)
    mark_quotes(tree, meta.lang)
    text = body_text(tree, meta.title, meta.body)
    if not text.strip():
        raise ReadError(
            _("is HTML without text"),
            _("Save the page after it has loaded, or give its text as .txt."),
        )
    draft = Draft(
        text=text,
        label=raw.label,
        outlet=meta.outlet,
        page_lang=meta.lang,
        title=meta.title,
        date=meta.date,
        url=meta.url,
        path=raw.path,
        encoding=decoded.encoding,
    )
    return Batch((draft,))
