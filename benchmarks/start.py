"""How long one short call takes from start to end, beside importing docxtpl alone: python -m benchmarks.start

Both by the time of the processor, in turns; the best of each, and the median of the turns' ratios.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.batch import CALL
from benchmarks.measure import run

ROUNDS = 15


def main() -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pairs = [(_cascade(folder), _docxtpl(folder)) for _ in range(ROUNDS)]
    own, other = map(min, zip(*pairs, strict=True))
    print(f"docgen cascade --unit phuong-bac-kan  {own * 1000:6.0f} ms")
    print(f"python -c 'import docxtpl'            {other * 1000:6.0f} ms")
    print(f"ratio {own / other:.2f}, median of the turns {median(one / two for one, two in pairs):.2f}")


def _cascade(folder: Path) -> float:
    return run(CALL, "cascade", "--unit", "phuong-bac-kan", "--force", folder=folder)[0]


def _docxtpl(folder: Path) -> float:
    return run("import docxtpl", folder=folder)[0]


if __name__ == "__main__":
    sys.exit(main())
