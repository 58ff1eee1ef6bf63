"""How the site is built: `make docs`, or `python -m sphinx -W -b html docs build/docs`."""

from importlib.metadata import version as installed

project = "xlate"
author = "The xlate developers"
project_copyright = author
release = version = installed("xlate")
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
default_role = "code"

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {
    "members": True,
    "undoc-members": True,
    "exclude-members": "model_config",
}
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = "xlate"
html_show_sphinx = False
# Nothing is fetched when the site is read: no web fonts, no script from elsewhere.
html_theme_options = {"navigation_with_keys": False}


def setup(app):
    """Leave out the fields of named tuples: their signature has them already."""

    def skip(app, what, name, item, skipped, options):
        return skipped or (getattr(item, "__doc__", "") or "").startswith("Alias for field number")

    app.connect("autodoc-skip-member", skip)
