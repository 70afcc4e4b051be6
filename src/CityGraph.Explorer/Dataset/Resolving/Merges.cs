using System.Collections.Immutable;
using CityGraph.Explorer.Dataset.Reading;

namespace CityGraph.Explorer.Dataset.Resolving;

/// <summary>The decisions of all files that two ids name one entity: what any file says of a former id is read as said of its successor.</summary>
internal sealed class Merges
{
    /// <summary>Our own words for the former entity, in the fact that declared it: the successor has its own.</summary>
    private static readonly ImmutableArray<string> OurWords = ["name", "kind"];

    private readonly Dictionary<string, MergeDecision> _decisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _successors = new(StringComparer.Ordinal);
    private readonly Vocabulary _vocabulary;

    /// <param name="vocabulary">Which properties hold ids.</param>
    /// <param name="files">All that could be read.</param>
    /// <param name="problems">Where decisions that contradict one another, or lead nowhere, are reported.</param>
    public Merges(Vocabulary vocabulary, IReadOnlyList<SourceFile> files, ProblemList problems)
    {
        _vocabulary = vocabulary;
        foreach (var decision in files.SelectMany(file => file.Merges))
        {
            if (_decisions.TryAdd(decision.Former.Id, decision)) continue;
            var first = _decisions[decision.Former.Id].Former.Position;
            problems.Add(decision.Former.Position, $"'{decision.Former.Id}' is merged twice: first at {first}. Keep one decision.");
        }

        foreach (var source in files.Select(file => file.Source).OfType<SourceHeader>().Where(source => _decisions.ContainsKey(source.Id.Id)))
        {
            problems.Add(_decisions[source.Id.Id].Former.Position, $"'{source.Id.Id}' is a source, and sources are not merged: each says what it says.");
        }

        foreach (var decision in _decisions.Values) Resolve(decision, problems);
    }

    /// <summary>The id that stands for an id at the end of all decisions; the id itself where none is about it.</summary>
    public string SuccessorOf(string id) => _successors.GetValueOrDefault(id, id);

    /// <summary>Checks that what stands for the former ids is there, and is no source.</summary>
    public void Check(Declarations declarations, ProblemList problems)
    {
        foreach (var decision in _decisions.Values.Where(decision => _successors.ContainsKey(decision.Former.Id)))
        {
            var into = new Reference(SuccessorOf(decision.Former.Id), decision.Into.Position);
            if (declarations.Find(into)?.Type == "Source") problems.Add(into.Position, $"'{into.Id}' is a source, and sources are not merged: each says what it says.");
        }
    }

    /// <summary>The file with successors in place of all former ids.</summary>
    public SourceFile Apply(SourceFile file) => _successors.Count == 0 ? file : file with
    {
        Source = file.Source is { } source
            ? source with { Publisher = source.Publisher is { } publisher ? Apply(publisher) : null, DerivedFrom = [.. source.DerivedFrom.Select(other => Apply(other))] }
            : null,
        Statements = [.. file.Statements.Select(statement => statement with
        {
            SaidBy = [.. statement.SaidBy.Select(speaker => Apply(speaker))],
            Facts = [.. statement.Facts.Select(fact => Apply(fact))],
        })],
    };

    private void Resolve(MergeDecision decision, ProblemList problems)
    {
        List<string> way = [decision.Former.Id];
        for (var next = decision.Into.Id; ; next = _decisions[next].Into.Id)
        {
            way.Add(next);
            if (way.IndexOf(next) < way.Count - 1)
            {
                problems.Add(decision.Into.Position, $"Merging '{decision.Former.Id}' leads round in a circle: {string.Join(", ", way)}. Take one of the decisions out.");
                return;
            }

            if (!_decisions.ContainsKey(next)) break;
        }

        _successors[decision.Former.Id] = way[^1];
    }

    private Reference Apply(Reference reference) => reference with { Id = SuccessorOf(reference.Id) };

    private Fact Apply(Fact fact) => fact switch
    {
        NodeFact node when _successors.TryGetValue(node.Id, out var successor) =>
            node with { Id = successor, Declares = false, Properties = node.Declares ? node.Properties.RemoveAll(IsOurWord) : node.Properties },
        NodeFact node => node,
        // Made anew: their ids follow from their ends.
        NameFact name => new NameFact(name.Position, Apply(name.Owner), name.Text, name.Properties),
        RelationshipFact edge => new RelationshipFact(
            edge.Position, edge.Type, Apply(edge.From), Apply(edge.To), edge.Key, [.. edge.Properties.Select(property => Apply(edge.Type, property))]),
        _ => fact,
    };

    private static bool IsOurWord(FactProperty property) => OurWords.Contains(property.Definition.Name);

    private FactProperty Apply(string type, FactProperty property) =>
        property.Value is string id && _vocabulary.Rules.References.Contains((type, property.Definition.Name)) ? property with { Value = SuccessorOf(id) } : property;
}
