"""Words that somebody could put into an article to harm whoever reads the report."""

from __future__ import annotations

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{7*7}} {% for x in y %} {{ view.__class__ }}",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J",
    "[bold]rich[/bold] [the] [sic] [link=http://x]y[/link]",
    "abc \u202edesrever\u202c \u2066isolated\u2069",
    "nul \x00 backspace \x08\x08 form \x0c feed \x85 \u2028 \u2029",
    "\ud800 lone surrogate",
    "</code></pre></details></article></main></body></html><!--",
    "]]>&amp;&#x3c;b&#x3e;",
    "[-gone-] {+new+} [--] \x01\x02\x03\x04",
    "::error file=x::message%0A",
)
