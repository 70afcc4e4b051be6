using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Explorer.Claims;
using CityGraph.Explorer.Dataset.Reading;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Resolving;

/// <summary>
/// Makes the claims of one source, numbered in its order: for each fact one that its subject exists or holds, and one for each value that it gives.
/// The first covers <c>name</c> and <c>kind</c> of nodes, which are our words, unless the statement is not accepted: then they are what is wrong.
/// A refuting fact with values refutes these, not the subject.
/// </summary>
internal sealed class ClaimMaker(SourceHeader source)
{
    private readonly Dictionary<string, int> _repetitions = new(StringComparer.Ordinal);
    private long _position;

    public IEnumerable<Node> Make(Statement statement, Fact fact)
    {
        if (!statement.Refutes || fact.Properties.IsEmpty) yield return Claim(statement, fact, null, null);
        foreach (var property in fact.Properties)
        {
            if (statement.IsTaken && fact is not RelationshipFact && ClaimedProperty.IsOurWord(property.Definition.Name)) continue;
            foreach (var value in property.Value is ImmutableArray<object> items ? items : [property.Value!])
            {
                yield return Claim(statement, fact, property.Definition.Name, ClaimValue.Of(value));
            }
        }
    }

    private Node Claim(Statement statement, Fact fact, string? property, string? value)
    {
        var properties = new List<KeyValuePair<string, object>>
        {
            new("subject", fact.Subject),
            new("subjectType", fact.Type),
            new("stance", statement.Stance),
            new("certainty", statement.Certainty),
            new("statement", statement.Says),
            new("position", ++_position),
            new("recorded", source.Recorded),
        };
        AddIf("property", property);
        AddIf("value", value);
        AddIf("asOf", statement.AsOf);
        AddIf("line", statement.Line);
        AddIf("part", statement.Part);
        AddIf("note", statement.Note);
        return new Node(UniqueId(ElementIds.Claim(source.Id.Id, statement.Line, fact.Subject, property)), "Claim", PropertySet.From(properties));

        void AddIf(string name, object? given)
        {
            if (given is not null) properties.Add(new(name, given));
        }
    }

    /// <summary>The id itself the first time, then <c>id.2</c> and so on, passing over what another id took.</summary>
    private string UniqueId(string id)
    {
        var unique = id;
        while (!_repetitions.TryAdd(unique, 1)) unique = string.Create(CultureInfo.InvariantCulture, $"{id}.{++_repetitions[id]}");
        return unique;
    }
}
