using System.Text;

namespace CityGraph.GraphQL.Language;

/// <summary>
/// Section 2.1: splits UTF-8 text into tokens, skipping what is ignored (white space, line ends, comments, commas, the byte
/// order mark). The text must be valid UTF-8: <see cref="Parser"/> has checked it.
/// </summary>
internal ref partial struct Lexer(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly NameTable _names = new();
    private int _at;

    /// <summary>The next token; after the last one, <see cref="TokenKind.EndOfFile"/> again and again.</summary>
    /// <exception cref="SyntaxException">The text holds no token here.</exception>
    public Token Next()
    {
        SkipIgnored();
        if (_at >= _text.Length) return new Token(TokenKind.EndOfFile, _text.Length, null);
        var first = _text[_at];
        return first switch
        {
            (byte)'!' => Punctuator(TokenKind.Bang),
            (byte)'$' => Punctuator(TokenKind.Dollar),
            (byte)'&' => Punctuator(TokenKind.Ampersand),
            (byte)'(' => Punctuator(TokenKind.ParenLeft),
            (byte)')' => Punctuator(TokenKind.ParenRight),
            (byte)':' => Punctuator(TokenKind.Colon),
            (byte)'=' => Punctuator(TokenKind.Equals),
            (byte)'@' => Punctuator(TokenKind.At),
            (byte)'[' => Punctuator(TokenKind.BracketLeft),
            (byte)']' => Punctuator(TokenKind.BracketRight),
            (byte)'{' => Punctuator(TokenKind.BraceLeft),
            (byte)'|' => Punctuator(TokenKind.Pipe),
            (byte)'}' => Punctuator(TokenKind.BraceRight),
            (byte)'.' when _text[_at..].StartsWith("..."u8) => Punctuator(TokenKind.Spread, length: 3),
            (byte)'"' => _text[_at..].StartsWith("\"\"\""u8) ? BlockStringToken() : StringToken(),
            (byte)'-' or >= (byte)'0' and <= (byte)'9' => Number(),
            _ when IsNameStart(first) => Name(),
            (byte)'\'' => throw Error(_at, "Unexpected single quote character ('), did you mean to use a double quote (\")?"),
            _ => throw Error(_at, $"Unexpected character: {CharacterAt(_at)}."),
        };
    }

    /// <summary>Ignored :: UnicodeBOM, WhiteSpace, LineTerminator, Comment, Comma</summary>
    private void SkipIgnored()
    {
        while (_at < _text.Length)
        {
            switch (_text[_at])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',':
                    _at++;
                    break;
                case (byte)'#':
                    var length = _text[_at..].IndexOfAny((byte)'\n', (byte)'\r');
                    _at = length < 0 ? _text.Length : _at + length;
                    break;
                case 0xEF when _text[_at..].StartsWith("\uFEFF"u8):
                    _at += 3;
                    break;
                default:
                    return;
            }
        }
    }

    private Token Punctuator(TokenKind kind, int length = 1)
    {
        var start = _at;
        _at += length;
        return new Token(kind, start, null);
    }

    /// <summary>Name :: NameStart NameContinue*</summary>
    private Token Name()
    {
        var start = _at;
        while (_at < _text.Length && (IsNameStart(_text[_at]) || IsDigit(_text[_at]))) _at++;
        return new Token(TokenKind.Name, start, _names.Get(_text[start.._at]));
    }

    /// <summary>IntValue :: IntegerPart; FloatValue :: IntegerPart (FractionalPart | ExponentPart | both)</summary>
    private Token Number()
    {
        var start = _at;
        var kind = TokenKind.Int;
        if (_text[_at] == '-') _at++;
        if (Peek() == '0')
        {
            _at++;
            if (IsDigit(Peek())) throw Error(_at, $"Invalid number, unexpected digit after 0: {CharacterAt(_at)}.");
        }
        else
        {
            Digits();
        }

        if (Peek() == '.')
        {
            kind = TokenKind.Float;
            _at++;
            Digits();
        }

        if (Peek() is (byte)'e' or (byte)'E')
        {
            kind = TokenKind.Float;
            _at++;
            if (Peek() is (byte)'+' or (byte)'-') _at++;
            Digits();
        }

        if (Peek() == '.' || IsNameStart(Peek())) throw Error(_at, $"Invalid number, expected digit but got: {CharacterAt(_at)}.");
        return new Token(kind, start, Encoding.ASCII.GetString(_text[start.._at]));
    }

    private void Digits()
    {
        if (!IsDigit(Peek())) throw Error(_at, $"Invalid number, expected digit but got: {CharacterAt(_at)}.");
        while (IsDigit(Peek())) _at++;
    }

    /// <summary>The byte here, or 0 at the end: no production accepts U+0000 outside of strings and comments.</summary>
    private readonly byte Peek() => _at < _text.Length ? _text[_at] : (byte)0;

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    private static bool IsNameStart(byte value) =>
        (uint)((value | 0x20) - 'a') <= 'z' - 'a' || value == '_';

    /// <summary>As messages show it: <c>"x"</c>, <c>U+00E9</c> or <c>&lt;EOF&gt;</c>.</summary>
    private readonly string CharacterAt(int offset)
    {
        if (offset >= _text.Length) return Token.Describe(TokenKind.EndOfFile);
        Rune.DecodeFromUtf8(_text[offset..], out var rune, out _);
        if (rune.Value == '"') return "'\"'";
        return rune.Value is >= 0x20 and < 0x7F ? $"\"{rune}\"" : $"U+{rune.Value:X4}";
    }

    private static SyntaxException Error(int offset, string problem) => new(offset, problem);
}
