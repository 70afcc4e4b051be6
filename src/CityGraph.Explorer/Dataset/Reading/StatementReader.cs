using System.Collections.Immutable;
using CityGraph.Explorer.Dataset.Yaml;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>Reads the entries of <c>statements:</c> of one source.</summary>
internal sealed class StatementReader(Vocabulary vocabulary, bool needsLines, ProblemList problems)
{
    public static readonly ImmutableArray<string> Keys =
    [
        "line", "part", "says", "certainty", "stance", "said-by", "as-of", "note", "accepted", "supersedes", "facts",
    ];

    private static readonly PropertyDefinition Accepted = new("accepted", PropertyKind.Boolean);
    private static readonly PropertyDefinition Supersedes = new("supersedes", PropertyKind.Boolean);

    private readonly FactReader _facts = new(vocabulary, problems);
    private long _lastLine;

    public ImmutableArray<string> UnclearIds => _facts.UnclearIds;

    public Statement? Read(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            problems.Add(node.Position, "A statement is a mapping with `says` and `facts`.");
            return null;
        }

        var keys = new KeyReader(mapping, Keys, "a statement", problems);
        keys.Require("says", "Say in your own words what the source says.");
        if (needsLines) keys.Require("line", "Write the non-empty line below the title that says it, from 1; 0 is the title.");
        var line = Line(keys);
        return new Statement(mapping.Position, Facts(keys, mapping.Position))
        {
            Line = line,
            Part = Part(keys, line),
            Says = keys.Text("says") ?? "",
            Certainty = keys.Enum("certainty", Definition("certainty"), "STATED"),
            Stance = keys.Enum("stance", Definition("stance"), "SUPPORTS"),
            SaidBy = ScalarReader.References(keys["said-by"], "`said-by`", problems),
            AsOf = keys.Date("as-of"),
            Note = keys.Text("note"),
            Accepted = keys.Value("accepted", Accepted) as bool? ?? true,
            Supersedes = MaySupersede(keys),
        };
    }

    private bool MaySupersede(KeyReader keys)
    {
        if (keys.Value("supersedes", Supersedes) is not true) return false;
        if (keys.Value("accepted", Accepted) is not false) return true;
        problems.Add(keys["supersedes"]!.Position, "A statement that is not accepted supersedes nothing. Leave out `accepted` or `supersedes`.");
        return false;
    }

    private PropertyDefinition Definition(string name) => Vocabulary.Property(vocabulary.Claim, name);

    private long? Line(KeyReader keys)
    {
        if (keys.Value("line", Definition("line")) is not long line) return null;
        var at = keys["line"]!.Position;
        if (line is < 0 or > int.MaxValue) problems.Add(at, $"Line {line} cannot be. Write the non-empty line below the title, from 1; 0 is the title.");
        else if (line < _lastLine) problems.Add(at, $"Line {line} comes after line {_lastLine}. Put the statements in the order of their lines.");
        else _lastLine = line;
        return line;
    }

    private string? Part(KeyReader keys, long? line)
    {
        var part = (string?)keys.Value("part", Definition("part"));
        return part ?? line switch { null => null, 0 => "HEADLINE", _ => "BODY" };
    }

    private ImmutableArray<Fact> Facts(KeyReader keys, FilePosition start)
    {
        if (keys["facts"] is not YamlSequence { Items.Length: > 0 } sequence)
        {
            problems.Add(keys["facts"]?.Position ?? start, "`facts` is missing in a statement. List what it says of nodes and relationships, each beginning with `- `.");
            return [];
        }

        var facts = ImmutableArray.CreateBuilder<Fact>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (_facts.Read(item) is { } fact) facts.Add(fact);
        }

        return facts.DrainToImmutable();
    }
}
