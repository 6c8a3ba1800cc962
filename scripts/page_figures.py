"""Makes the pictures of the documentation again: runs the code of its pages, keeps what it draws.

The pictures of a page go to `docs/images/PAGE`.

    python scripts/page_figures.py

The tutorial comes first, because the others go on with the model that it saves.
"""

from __future__ import annotations

import os
import pathlib
import re
import shutil
import tempfile

import matplotlib

DOCS = pathlib.Path(__file__).resolve().parent.parent / "docs"
PAGES = ("tutorial", "calibrate", "reclassify", "monitoring")


def main() -> None:
    matplotlib.use("Agg")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for page in PAGES:
            text = (DOCS / "guide" / f"{page}.md").read_text()
            code = "".join(re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
            exec(compile(code, f"{page}.md", "exec"), {})
            for name in re.findall(r'savefig\("([\w-]+\.png)"', code):
                print(shutil.move(name, DOCS / "images" / page / name))


if __name__ == "__main__":
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    main()
