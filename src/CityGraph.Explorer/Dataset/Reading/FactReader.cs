using System.Collections.Immutable;
using CityGraph.Explorer.Dataset.Yaml;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>Reads one entry of <c>facts:</c>. The first key is the type; what follows are properties.</summary>
internal sealed class FactReader(Vocabulary vocabulary, ProblemList problems)
{
    private const string Shape = "A fact begins with a type: `City: id`, `MEMBER_OF: [from, to]` or `NAMED: [id, text]`.";

    private readonly ImmutableArray<string>.Builder _unclearIds = ImmutableArray.CreateBuilder<string>();

    /// <summary>Ids in facts that could not be read.</summary>
    public ImmutableArray<string> UnclearIds => _unclearIds.ToImmutable();

    public Fact? Read(YamlNode node)
    {
        if (node is not YamlMapping { Entries: [var first, ..] } mapping)
        {
            problems.Add(node.Position, Shape);
            return null;
        }

        var type = first.Key.Text;
        if (vocabulary.FactTypes.Contains(type))
        {
            if (type == "NAMED") return Name(mapping, first.Value);
            return vocabulary.Model.FindNodeType(type) is { } nodeType ? Node(mapping, first.Value, nodeType) : Relationship(mapping, first.Value, type);
        }

        if (first.Value is YamlScalar id) _unclearIds.Add(id.Text);
        problems.Add(first.Key.Position, UnknownType(type, mapping));
        return null;
    }

    private string UnknownType(string type, YamlMapping mapping)
    {
        if (Vocabulary.NotationInsteadOf(type) is { } notation) return $"'{type}' is not written as a fact. {notation}";
        var later = mapping.Entries.FirstOrDefault(entry => vocabulary.FactTypes.Contains(entry.Key.Text)).Key;
        if (later is not null) return $"'{Quote.Short(type)}' is no type. {Shape} Move '{later.Text}' to the front.";
        return $"Unknown type '{Quote.Short(type)}'.{problems.DidYouMean(type, vocabulary.FactTypes, $" {Shape}")}";
    }

    private NodeFact? Node(YamlMapping mapping, YamlNode idNode, NodeType type)
    {
        var properties = Properties(mapping, type.Label, type.Properties, hasKey: false);
        if (ScalarReader.Id(idNode, $"The id of {type.Label}", problems) is not { } id)
        {
            if (idNode is YamlScalar scalar) _unclearIds.Add(scalar.Text);
            return null;
        }

        return new NodeFact(idNode.Position, type.Label, id, mapping["name"] is not null, properties);
    }

    private RelationshipFact? Relationship(YamlMapping mapping, YamlNode ends, string type)
    {
        var properties = Properties(mapping, type, vocabulary.RelationshipType(type).Properties, hasKey: true);
        var key = mapping["id"] is { } keyNode ? ScalarReader.Id(keyNode, $"`id` of {type}", problems) : null;
        if (ends is not YamlSequence { Items: [var from, var to] })
        {
            problems.Add(ends.Position, $"{type} takes the ids of the node where it starts and the node where it ends: [from, to].");
            return null;
        }

        var (fromId, toId) = (ScalarReader.Id(from, $"The start of {type}", problems), ScalarReader.Id(to, $"The end of {type}", problems));
        if (fromId is null || toId is null || (key is null && mapping["id"] is not null)) return null;
        return new RelationshipFact(ends.Position, type, new Reference(fromId, from.Position), new Reference(toId, to.Position), key, properties);
    }

    private NameFact? Name(YamlMapping mapping, YamlNode ownerAndText)
    {
        var textOfName = Vocabulary.Property(vocabulary.Name, "text");
        var definitions = vocabulary.Name.Properties.Remove(textOfName);
        var properties = Properties(mapping, "NAMED", definitions, hasKey: false);
        if (ownerAndText is not YamlSequence { Items: [var owner, var textNode] })
        {
            problems.Add(ownerAndText.Position, "NAMED takes the id of whose name it is, and the name: [id, text].");
            return null;
        }

        var (ownerId, text) = (ScalarReader.Id(owner, "The owner of NAMED", problems), ScalarReader.Value(textNode, textOfName, "The text of NAMED", problems) as string);
        if (ownerId is null || text is null) return null;
        return new NameFact(ownerAndText.Position, new Reference(ownerId, owner.Position), text, properties);
    }

    private ImmutableArray<FactProperty> Properties(YamlMapping mapping, string type, ImmutableArray<PropertyDefinition> definitions, bool hasKey)
    {
        var properties = ImmutableArray.CreateBuilder<FactProperty>(mapping.Entries.Length - 1);
        foreach (var (key, value) in mapping.Entries.Skip(1))
        {
            if (hasKey && key.Text == "id") continue;
            if (definitions.FirstOrDefault(property => property.Name == key.Text) is not { } definition)
            {
                ReportUnknown(key, type, definitions, hasKey);
            }
            else if (AgreementStages.IsDerived(type, definition.Name))
            {
                problems.Add(key.Position, $"`{definition.Name}` of {type} is worked out from signed papers and events. Leave it out; state what was signed, or what an event reached.");
            }
            else
            {
                properties.Add(new FactProperty(definition, value.Position, ScalarReader.Value(value, definition, $"`{definition.Name}` of {type}", problems)));
            }
        }

        return properties.DrainToImmutable();
    }

    private void ReportUnknown(YamlScalar key, string type, ImmutableArray<PropertyDefinition> definitions, bool hasKey)
    {
        var isType = vocabulary.FactTypes.Contains(key.Text);
        string[] names = [.. definitions.Select(property => property.Name), .. hasKey ? ["id"] : Array.Empty<string>()];
        var hint = isType ? " It is a type: begin a fact of its own with `- `."
            : problems.DidYouMean(key.Text, names, names.Length == 0 ? " It has none." : $" It has {Quote.List(names, "and")}.");
        problems.Add(key.Position, $"Unknown property '{Quote.Short(key.Text)}' of {type}.{hint}");
    }
}
