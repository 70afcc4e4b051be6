using CityGraph.Explorer.Dataset.Reading;

namespace CityGraph.Explorer.Dataset.Resolving;

/// <summary>Which ids the files declare: sources by their header, other nodes by the one fact that gives them a name.</summary>
internal sealed class Declarations
{
    private readonly Dictionary<string, Declaration> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unclear = new(StringComparer.Ordinal);
    private readonly bool _isComplete;
    private readonly ProblemList _problems;

    /// <param name="files">All that could be read.</param>
    /// <param name="isComplete">Whether that is all of them: else an unknown id may be declared in one of the others.</param>
    /// <param name="problems">Where repeated declarations are reported.</param>
    public Declarations(IEnumerable<SourceFile> files, bool isComplete, ProblemList problems)
    {
        _isComplete = isComplete;
        _problems = problems;
        foreach (var file in files)
        {
            _unclear.UnionWith(file.UnclearIds);
            if (file.Source is { } source) Declare(source.Id.Id, "Source", source.Id.Position);
            else _isComplete = false;
            foreach (var statement in file.Statements)
            {
                foreach (var fact in statement.Facts.OfType<NodeFact>().Where(fact => fact.Declares)) Declare(statement, fact);
            }
        }
    }

    /// <summary>The declaration, or null after the id was reported as declared nowhere (unless it may be in what could not be read).</summary>
    public Declaration? Find(Reference reference)
    {
        if (_byId.TryGetValue(reference.Id, out var declaration)) return declaration;
        if (!_isComplete || _unclear.Contains(reference.Id)) return null;
        var hint = _problems.DidYouMean(reference.Id, _byId.Keys, " Give it a `name` in the fact that introduces it.");
        _problems.Add(reference.Position, $"No fact declares '{reference.Id}'.{hint}");
        return null;
    }

    private void Declare(Statement statement, NodeFact fact)
    {
        if (!statement.IsTaken)
        {
            var why = statement.Accepted ? "of stance REFUTES" : "that is not accepted";
            _problems.Add(fact.Position, $"'{fact.Id}' has no evidence: a statement {why} cannot declare it. Give its `name` in a statement that supports it.");
        }

        Declare(fact.Id, fact.Type, fact.Position);
    }

    private void Declare(string id, string type, FilePosition at)
    {
        if (_byId.TryAdd(id, new Declaration(type, at))) return;
        var first = _byId[id];
        _problems.Add(at, (first.Type == type, type) switch
        {
            (true, "Source") => $"The source '{id}' is there twice: first at {first.Position}. Choose another id.",
            (true, _) => $"'{id}' is declared twice: first at {first.Position}. Give its `name` once.",
            _ => $"'{id}' is declared as {type}, but it is {first.Type} at {first.Position}. Choose another id for one of them.",
        });
    }
}

/// <param name="Type">The node's label.</param>
/// <param name="Position">Of the id in the declaring fact or header.</param>
internal sealed record Declaration(string Type, FilePosition Position);
