"""A rehearsal on the command line, and the page it leaves."""

import pytest
from pypdf import PdfReader

from tests.commands.desks import damage, log_of, names


@pytest.mark.parametrize(("language", "passed"), [("da", "Bestået"), ("en", "Passed")])
def test_a_rehearsal_passes_and_leaves_a_page_that_says_so(
    ankomst, folder, tmp_path, language, passed
):
    ankomst("backup")
    paper = tmp_path / "rehearsal.pdf"
    before = sorted(folder.iterdir())

    code, out, _ = ankomst("rehearse", "--out", paper, "--language", language)

    [page] = PdfReader(paper).pages
    assert code == 0
    assert passed in out
    assert passed in page.extract_text()
    assert names(ankomst)[0] in page.extract_text()
    assert log_of(folder)[-1][:2] == ("lead", "rehearse")
    assert sorted(folder.iterdir()) == before


def test_a_backup_that_rotted_does_not_pass(ankomst, folder, tmp_path):
    ankomst("backup")
    [name] = names(ankomst)
    damage(folder / "backups" / name)
    paper = tmp_path / "rehearsal.pdf"

    code, out, _ = ankomst("rehearse", "--out", paper, "--language", "en")

    assert code == 1
    assert "Not passed" in out
    assert "Not passed" in PdfReader(paper).pages[0].extract_text()
