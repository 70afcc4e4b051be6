using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CityGraph.Explorer.Dataset.Yaml;

/// <summary>
/// Reads one document of plain YAML from a file: no anchors, aliases, tags or duplicate keys, nested at most <see cref="MaxDepth"/> deep,
/// at most <see cref="MaxBytes"/> long. Memory is proportional to the file.
/// </summary>
internal sealed class YamlReader
{
    public const int MaxBytes = 4 * 1024 * 1024;
    public const int MaxDepth = 16;

    private const string Empty = "The file is empty. Write `source:` and `statements:`.";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private bool _failed;

    private YamlReader(string file, string text, ProblemList problems)
    {
        _file = file;
        _problems = problems;
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>The document, or null after exactly one problem was reported that made reading on impossible.</summary>
    public static YamlNode? Read(DatasetFile file, ProblemList problems)
    {
        var start = new FilePosition(file.Name, 1, 1);
        if (file.Content.Length > MaxBytes)
        {
            problems.Add(start, $"The file has {file.Content.Length} bytes; the most is {MaxBytes}. Split the source.");
            return null;
        }

        var bytes = file.Content.Span;
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            problems.Add(InvalidUtf8At(file.Name, bytes), "This is not UTF-8. Save the file as UTF-8.");
            return null;
        }

        var text = StrictUtf8.GetString(bytes);
        if (TabInIndentation(file.Name, text) is { } tab)
        {
            problems.Add(tab, "A tab cannot indent YAML. Use spaces.");
            return null;
        }

        return new YamlReader(file.Name, text, problems).Document();
    }

    private YamlNode? Document()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (_parser.Accept<StreamEnd>(out _)) return Fail(new FilePosition(_file, 1, 1), Empty);
            _parser.Consume<DocumentStart>();
            var root = Node(depth: 1);
            if (_failed) return null;
            if (root is YamlScalar { IsNothing: true }) return Fail(new FilePosition(_file, 1, 1), Empty);
            _parser.Consume<DocumentEnd>();
            if (_parser.Accept<DocumentStart>(out var second)) return Fail(At(second.Start), "A file holds one YAML document. Remove what follows `---`.");
            return root;
        }
        catch (YamlException exception)
        {
            var fix = exception.Message.Contains("invalid mapping", StringComparison.Ordinal) ? " A text that holds ': ' needs quotes." : "";
            return Fail(At(exception.Start), $"This is not valid YAML: {exception.Message.TrimEnd('.')}.{fix}");
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner throws this for some plain scalars with a misplaced ':' or '?'.
            return Fail(At(_scanner.CurrentPosition), "This is not valid YAML. A text with punctuation needs quotes.");
        }
    }

    private YamlNode? Node(int depth)
    {
        if (_parser.Accept<AnchorAlias>(out var alias)) return Fail(At(alias.Start), $"The alias '*{alias.Value}' is not allowed. Write the value itself.");
        if (!_parser.Accept<NodeEvent>(out var node)) return Fail(At(_parser.Current!.Start), "A value is expected here.");
        if (!node.Anchor.IsEmpty) return Fail(At(node.Start), $"The anchor '&{node.Anchor}' is not allowed. Remove it.");
        if (!node.Tag.IsEmpty) return Fail(At(node.Start), $"The tag '{node.Tag}' is not allowed. Remove it.");
        if (depth > MaxDepth) return Fail(At(node.Start), $"This is nested more than {MaxDepth} levels deep.");
        _parser.MoveNext();
        return node switch
        {
            Scalar scalar => new YamlScalar(At(scalar.Start), scalar.Value.Trim(), scalar.Style == ScalarStyle.Plain),
            SequenceStart => Sequence(At(node.Start), depth),
            _ => Mapping(At(node.Start), depth),
        };
    }

    private YamlSequence? Sequence(FilePosition start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new YamlSequence(start, items.DrainToImmutable());
    }

    private YamlMapping? Mapping(FilePosition start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, FilePosition>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not { } keyNode) return null;
            if (keyNode is not YamlScalar key)
            {
                Fail(keyNode.Position, "A key must be a word.");
                return null;
            }

            if (Node(depth + 1) is not { } value) return null;
            if (seen.TryAdd(key.Text, key.Position)) entries.Add(new YamlEntry(key, value));
            else _problems.Add(key.Position, $"The key '{Quote.Short(key.Text)}' is there twice: first at {seen[key.Text]}. Keep one.");
        }

        return new YamlMapping(start, entries.DrainToImmutable());
    }

    private YamlNode? Fail(FilePosition at, string message)
    {
        _failed = true;
        _problems.Add(at, message);
        return null;
    }

    private FilePosition At(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private static FilePosition InvalidUtf8At(string file, ReadOnlySpan<byte> bytes)
    {
        var (line, column) = (1, 1);
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            bytes = bytes[length..];
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
        }

        return new FilePosition(file, line, column);
    }

    private static FilePosition? TabInIndentation(string file, string text)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indentation = content[..^content.TrimStart(" \t").Length];
            if (indentation.Length < content.Length && indentation.IndexOf('\t') is var tab and >= 0) return new FilePosition(file, line, tab + 1);
        }

        return null;
    }
}
