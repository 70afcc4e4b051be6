using System.Buffers;
using System.Globalization;
using System.Text;

namespace CityGraph.GraphQL.Language;

/// <content>Section 2.9.4, String Value.</content>
internal ref partial struct Lexer
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>StringValue :: " StringCharacter* "</summary>
    private Token StringToken()
    {
        var start = _at++;
        var plain = _text[_at..].IndexOfAny("\"\\\n\r"u8);
        if (plain >= 0 && _text[_at + plain] == '"')
        {
            var value = Encoding.UTF8.GetString(_text.Slice(_at, plain));
            _at += plain + 1;
            return new Token(TokenKind.String, start, value);
        }

        var text = new StringBuilder();
        while (true)
        {
            plain = _text[_at..].IndexOfAny("\"\\\n\r"u8);
            if (plain < 0) throw Error(_text.Length, "Unterminated string.");
            text.Append(Encoding.UTF8.GetString(_text.Slice(_at, plain)));
            _at += plain;
            switch (_text[_at])
            {
                case (byte)'"':
                    _at++;
                    return new Token(TokenKind.String, start, text.ToString());
                case (byte)'\\':
                    Escape(text);
                    break;
                default:
                    throw Error(_at, "Unterminated string.");
            }
        }
    }

    /// <summary>\u EscapedUnicode, or \ EscapedCharacter</summary>
    private void Escape(StringBuilder text)
    {
        var start = _at++;
        var escaped = Peek();
        _at++;
        switch (escaped)
        {
            case (byte)'"' or (byte)'\\' or (byte)'/': text.Append((char)escaped); break;
            case (byte)'b': text.Append('\b'); break;
            case (byte)'f': text.Append('\f'); break;
            case (byte)'n': text.Append('\n'); break;
            case (byte)'r': text.Append('\r'); break;
            case (byte)'t': text.Append('\t'); break;
            case (byte)'u': text.Append(Peek() == '{' ? BracedUnicode(start) : FixedUnicode(start)); break;
            default:
                var length = start + 1 >= _text.Length ? 1 : 1 + LengthOfCharacterAt(start + 1);
                throw Error(start, $"Invalid character escape sequence: \"{Shown(start, length)}\".");
        }
    }

    /// <summary>EscapedUnicode :: { HexDigit+ }, a Unicode scalar value.</summary>
    private string BracedUnicode(int start)
    {
        var digits = _text[++_at..];
        var length = digits.IndexOfAnyExcept(HexDigits);
        if (length is > 0 and <= 8 && digits[length] == '}'
            && Rune.TryCreate(uint.Parse(digits[..length], NumberStyles.HexNumber, CultureInfo.InvariantCulture), out var rune))
        {
            _at += length + 1;
            return rune.ToString();
        }

        throw InvalidUnicode(start, 3 + Math.Clamp(length + 1, 1, 9));
    }

    /// <summary>EscapedUnicode :: four hex digits; two of them may be a surrogate pair, one alone may not be half of one.</summary>
    private string FixedUnicode(int start)
    {
        if (!TryFourDigits(_at, out var first)) throw InvalidUnicode(start, 6);
        _at += 4;
        if (!char.IsSurrogate(first)) return first.ToString();
        if (char.IsHighSurrogate(first) && _text[_at..].StartsWith("\\u"u8)
            && TryFourDigits(_at + 2, out var second) && char.IsLowSurrogate(second))
        {
            _at += 6;
            return new string([first, second]);
        }

        throw InvalidUnicode(start, 6);
    }

    private readonly bool TryFourDigits(int offset, out char value)
    {
        value = default;
        if (offset + 4 > _text.Length) return false;
        if (!ushort.TryParse(_text.Slice(offset, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return false;
        value = (char)code;
        return true;
    }

    /// <summary>StringValue :: """ BlockStringCharacter* """</summary>
    private Token BlockStringToken()
    {
        var start = _at;
        var text = new StringBuilder();
        _at += 3;
        while (true)
        {
            var quotes = _text[_at..].IndexOf("\"\"\""u8);
            if (quotes < 0) throw Error(_text.Length, "Unterminated string.");
            var isEscaped = quotes > 0 && _text[_at + quotes - 1] == '\\';
            text.Append(Encoding.UTF8.GetString(_text.Slice(_at, isEscaped ? quotes - 1 : quotes)));
            _at += quotes + 3;
            if (!isEscaped) return new Token(TokenKind.BlockString, start, BlockString.Dedent(text.ToString()));
            text.Append("\"\"\"");
        }
    }

    private readonly SyntaxException InvalidUnicode(int start, int length) =>
        Error(start, $"Invalid Unicode escape sequence: \"{Shown(start, length)}\".");

    private readonly int LengthOfCharacterAt(int offset)
    {
        Rune.DecodeFromUtf8(_text[offset..], out _, out var length);
        return length;
    }

    /// <summary>At most <paramref name="length"/> bytes of the text, cut before the string or the line ends.</summary>
    private readonly string Shown(int start, int length)
    {
        var shown = _text[start..Math.Min(start + length, _text.Length)];
        var end = shown.Length > 2 ? shown[2..].IndexOfAny("\"\n\r"u8) : -1;
        return Encoding.UTF8.GetString(end < 0 ? shown : shown[..(end + 2)]);
    }
}
