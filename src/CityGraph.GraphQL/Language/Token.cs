namespace CityGraph.GraphQL.Language;

/// <summary>Token :: Punctuator | Name | IntValue | FloatValue | StringValue, and the ends of the text.</summary>
internal enum TokenKind
{
    StartOfFile,
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    ParenLeft,
    ParenRight,
    Spread,
    Colon,
    Equals,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,
    Name,
    Int,
    Float,
    String,
    BlockString,
}

/// <summary>One token. <paramref name="Start"/> is its offset in bytes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="Value">A name or number as written, a string's content, null for a punctuator.</param>
internal readonly record struct Token(TokenKind Kind, int Start, string? Value)
{
    private const int LongestShown = 100;

    /// <summary>As messages show it: <c>"{"</c>, <c>Name "city"</c>, <c>&lt;EOF&gt;</c>.</summary>
    public override string ToString()
    {
        if (Value is null) return Describe(Kind);
        var shown = Value.Length <= LongestShown ? Value : $"{Value[..LongestShown]}...";
        return $"{Describe(Kind)} \"{shown}\"";
    }

    public static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenLeft => "\"(\"",
        TokenKind.ParenRight => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketLeft => "\"[\"",
        TokenKind.BracketRight => "\"]\"",
        TokenKind.BraceLeft => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceRight => "\"}\"",
        TokenKind.Name => "Name",
        TokenKind.Int => "Int",
        TokenKind.Float => "Float",
        TokenKind.String => "String",
        _ => "BlockString",
    };
}
