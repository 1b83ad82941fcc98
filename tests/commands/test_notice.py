"""The privacy notice on the command line: no desk is needed."""

from io import BytesIO

from pypdf import PdfReader

from desk_app.commands.root import run


def test_the_notice_is_written_where_there_is_no_desk(tmp_path, capsys):
    out = tmp_path / "notice.pdf"

    assert run(["notice", "--language", "da", "--out", str(out)]) == 0

    [page] = PdfReader(BytesIO(out.read_bytes())).pages
    assert "Sådan bruger vi dine oplysninger" in page.extract_text()
    assert capsys.readouterr().out.startswith(str(out))
    assert [path.name for path in tmp_path.iterdir()] == ["notice.pdf"]


def test_the_office_is_named_as_it_says(tmp_path):
    out = tmp_path / "notice.pdf"
    told = ("--controller", "Skovby Kommune", "--contact", "Torvet 1, 9999 Skovby")

    assert run(["notice", "--language", "en", *told, "--out", str(out)]) == 0

    [page] = PdfReader(BytesIO(out.read_bytes())).pages
    said = page.extract_text()
    assert "The municipality: Skovby Kommune" in said
    assert "Torvet 1, 9999 Skovby" in said
    assert said.count("____") > 0  # the officer is filled in by hand


def test_a_wrong_file_of_texts_is_told_in_one_sentence(tmp_path, capsys):
    wrong = tmp_path / "own.toml"
    wrong.write_text("days = 30", encoding="utf-8")
    out = tmp_path / "notice.pdf"

    assert run(["notice", "--texts", str(wrong), "--out", str(out)]) == 1

    said = capsys.readouterr().err
    assert "own.toml" in said
    assert "office" in said
    assert not out.exists()


def test_a_place_that_cannot_be_written_to_is_told(tmp_path, capsys):
    out = tmp_path / "nowhere" / "notice.pdf"

    assert run(["notice", "--language", "en", "--out", str(out)]) == 1

    assert "nowhere" in capsys.readouterr().err
