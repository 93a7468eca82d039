import pytest

from docgen.messages import speak


@pytest.fixture(autouse=True)
def english():
    """Messages are tested in English; a test of the Vietnamese ones says speak("vi") itself."""
    speak("en")
