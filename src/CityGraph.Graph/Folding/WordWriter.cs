using System.Text;

namespace CityGraph.Graph.Folding;

/// <summary>Reads texts once and writes their folded words, as <see cref="TextFolding"/> describes. For one use.</summary>
/// <param name="isQuestion">Whether the words are those that must be found, rather than all by which something may be.</param>
internal sealed class WordWriter(bool isQuestion)
{
    private readonly StringBuilder _words = new();
    private readonly StringBuilder _word = new();
    private readonly List<int> _parts = [];
    private CharacterKind _kind;
    private bool _isAfterApostrophe;

    public void Add(string text)
    {
        foreach (var rune in text.EnumerateRunes()) Add(rune);
        EndWord();
    }

    public override string ToString() => _words.ToString();

    private void Add(Rune rune)
    {
        switch (CharacterClass.Of(rune))
        {
            case (CharacterKind.Letter or CharacterKind.Hiragana or CharacterKind.Katakana or CharacterKind.ChineseCharacter) and var kind:
                AddLetter(rune, kind);
                break;
            case CharacterKind.Mark when _word.Length > 0 && _kind != CharacterKind.ChineseCharacter && !_isAfterApostrophe:
                CharacterFolding.Append(_word, rune);
                break;
            case CharacterKind.Apostrophe when _word.Length > 0 && _kind == CharacterKind.Letter && !_isAfterApostrophe:
                _isAfterApostrophe = true;
                break;
            case CharacterKind.Apostrophe or CharacterKind.Separator:
                EndWord();
                break;
        }
    }

    private void AddLetter(Rune rune, CharacterKind kind)
    {
        if (_word.Length > 0 && kind != _kind) EndWord();
        if (_isAfterApostrophe) _parts.Add(_word.Length);
        _isAfterApostrophe = false;
        _kind = kind;
        CharacterFolding.Append(_word, rune);
    }

    private void EndWord()
    {
        if (_word.Length > 0)
        {
            if (_kind == CharacterKind.ChineseCharacter) WritePairs();
            else WriteWord();
        }

        _word.Clear();
        _parts.Clear();
        _isAfterApostrophe = false;
    }

    private void WriteWord()
    {
        if (!isQuestion && _parts.Count > 0)
        {
            var start = 0;
            foreach (var end in _parts)
            {
                Write(start, end);
                start = end;
            }

            Write(start, _word.Length);
        }

        Write(0, _word.Length);
    }

    private void WritePairs()
    {
        var (first, second) = (0, End(0));
        while (second < _word.Length)
        {
            var end = End(second);
            Write(first, end);
            (first, second) = (second, end);
        }

        if (!isQuestion || first == 0) Write(first, second);
    }

    private int End(int start) => start + (char.IsHighSurrogate(_word[start]) ? 2 : 1);

    private void Write(int start, int end)
    {
        var length = Math.Min(end - start, TextFolding.MaxWordLength);
        if (length == TextFolding.MaxWordLength && char.IsHighSurrogate(_word[start + length - 1])) length--;
        if (length == 0) return;
        if (_words.Length > 0) _words.Append(' ');
        _words.Append(_word, start, length);
    }
}
