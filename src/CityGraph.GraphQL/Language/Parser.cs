using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace CityGraph.GraphQL.Language;

/// <summary>
/// A recursive-descent parser of the September 2025 edition's grammar (appendix C): one method a production. It stops at the
/// first syntax error, and at the bounds of <see cref="ParserOptions"/>. O(length of the text).
/// </summary>
public ref partial struct Parser
{
    private readonly SourceText _source;
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private Token _token;
    private int _tokens;
    private int _depth;

    private Parser(SourceText source, ParserOptions options)
    {
        _source = source;
        _options = options;
        _lexer = new Lexer(source.Utf8.Span);
        Advance();
    }

    private delegate T Production<T>(ref Parser parser);

    /// <summary>Parses a document, executable or type-system or both: the validation rules tell them apart.</summary>
    public static ParseResult Parse(SourceText source, ParserOptions? options = null)
    {
        options ??= ParserOptions.Default;
        if (source.Utf8.Length > options.MaxBytes)
        {
            return new ParseResult(new GraphQLError(
                $"The document has {source.Utf8.Length} bytes; at most {options.MaxBytes} are allowed (limit DocumentBytes). "
                + "Send a shorter one, and large values as variables.",
                [source.LocationAt(options.MaxBytes)], ErrorCodes.LimitExceeded));
        }

        try
        {
            RequireUtf8(source.Utf8.Span);
            var parser = new Parser(source, options);
            return new ParseResult(parser.Document());
        }
        catch (SyntaxException error)
        {
            return new ParseResult(new GraphQLError(
                $"Syntax Error: {error.Message}", [source.LocationAt(error.Offset)], error.Code));
        }
    }

    /// <summary>Parses a text that is not in a file.</summary>
    public static ParseResult Parse(string text, ParserOptions? options = null) => Parse(SourceText.From(text), options);

    private static void RequireUtf8(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text)) return;
        var offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out var length) == OperationStatus.Done) offset += length;
        throw new SyntaxException(offset, $"The byte 0x{text[offset]:X2} is not valid UTF-8 here.");
    }

    private readonly SourcePosition Here => new(_source, _token.Start);

    private void Advance()
    {
        _token = _lexer.Next();
        if (++_tokens > _options.MaxTokens && _token.Kind != TokenKind.EndOfFile)
            throw OverLimit($"Document contains more than {_options.MaxTokens} tokens (limit Tokens). Parsing aborted.");
    }

    private readonly bool Peek(TokenKind kind) => _token.Kind == kind;

    private readonly bool PeekKeyword(string keyword) => _token.Kind == TokenKind.Name && _token.Value == keyword;

    private Token Expect(TokenKind kind)
    {
        var token = _token;
        if (token.Kind != kind) throw Error(token, $"Expected {Token.Describe(kind)}, found {token}.");
        Advance();
        return token;
    }

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind) return false;
        Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword)) throw Error(_token, $"Expected \"{keyword}\", found {_token}.");
    }

    private bool SkipKeyword(string keyword)
    {
        if (!PeekKeyword(keyword)) return false;
        Advance();
        return true;
    }

    /// <summary>open item+ close</summary>
    private ImmutableArray<T> Many<T>(TokenKind open, Production<T> item, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();
        do items.Add(item(ref this));
        while (!Skip(close));
        return items.DrainToImmutable();
    }

    /// <summary>(open item+ close)?</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, Production<T> item, TokenKind close) =>
        Peek(open) ? Many(open, item, close) : [];

    /// <summary>separator? item (separator item)*</summary>
    private ImmutableArray<T> Delimited<T>(TokenKind separator, Production<T> item)
    {
        Skip(separator);
        var items = ImmutableArray.CreateBuilder<T>();
        do items.Add(item(ref this));
        while (Skip(separator));
        return items.DrainToImmutable();
    }

    /// <summary>One level deeper, so that no text can exhaust the stack.</summary>
    private void Descend()
    {
        if (++_depth > _options.MaxDepth)
            throw OverLimit($"Document is nested deeper than {_options.MaxDepth} levels (limit Nesting). Parsing aborted.");
    }

    private void Ascend() => _depth--;

    private readonly SyntaxException Unexpected(Token? token = null) => Error(token ?? _token, $"Unexpected {token ?? _token}.");

    private readonly SyntaxException OverLimit(string problem) => new(_token.Start, problem, ErrorCodes.LimitExceeded);

    private static SyntaxException Error(Token token, string problem) => new(token.Start, problem);
}
