import doctest

import docgen.engine


def test_the_example_of_the_engine_runs():
    assert doctest.testmod(docgen.engine) == (0, 12)
