using System.Collections.Immutable;
using CityGraph.Explorer.Dataset.Reading;

namespace CityGraph.Explorer.Dataset.Resolving;

/// <summary>Checks that every id that is used is declared, and is of a type that fits where it is used.</summary>
internal sealed class ReferenceCheck(Vocabulary vocabulary, Declarations declarations, ProblemList problems)
{
    private readonly ImmutableArray<string> _publishers = vocabulary.RelationshipType("PUBLISHED_BY").To;
    private readonly ImmutableArray<string> _speakers = vocabulary.RelationshipType("SAID_BY").To;
    private readonly ImmutableArray<string> _named = vocabulary.RelationshipType("NAMED").From;

    public void Run(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            if (file.Source is { } source) Check(source);
            foreach (var statement in file.Statements)
            {
                foreach (var speaker in statement.SaidBy) Check(speaker, _speakers, "say anything");
                foreach (var fact in statement.Facts) Check(fact);
            }
        }
    }

    private void Check(SourceHeader source)
    {
        if (source.Publisher is { } publisher) Check(publisher, _publishers, "publish a source");
        foreach (var other in source.DerivedFrom)
        {
            if (other.Id == source.Id.Id) problems.Add(other.Position, $"'{other.Id}' cannot be derived from itself. Leave it out.");
            else Check(other, ["Source"], "be repeated by a source");
        }
    }

    private void Check(Fact fact)
    {
        switch (fact)
        {
            case NodeFact node:
                CheckType(node);
                break;
            case NameFact name:
                Check(name.Owner, _named, "have a name");
                break;
            case RelationshipFact relationship:
                CheckEnds(relationship);
                break;
        }

        foreach (var property in fact.Properties)
        {
            if (property.Value is string id && vocabulary.Rules.References.Contains((fact.Type, property.Definition.Name)))
            {
                declarations.Find(new Reference(id, property.Position));
            }
        }
    }

    private void CheckType(NodeFact fact)
    {
        if (fact.Declares || declarations.Find(new Reference(fact.Id, fact.Position)) is not { } declared || declared.Type == fact.Type) return;
        problems.Add(fact.Position, $"'{fact.Id}' is {declared.Type}, not {fact.Type}: it is declared at {declared.Position}. Write `{declared.Type}: {fact.Id}`.");
    }

    private void Check(Reference reference, ImmutableArray<string> labels, string role)
    {
        if (declarations.Find(reference) is not { } declared || vocabulary.Carries(declared.Type, labels)) return;
        problems.Add(reference.Position, $"'{reference.Id}' is {declared.Type} and cannot {role}. That takes {Quote.List(vocabulary.Widest(labels))}.");
    }

    private void CheckEnds(RelationshipFact fact)
    {
        var (from, to) = (declarations.Find(fact.From), declarations.Find(fact.To));
        var type = vocabulary.RelationshipType(fact.Type);
        if (from is not null && !vocabulary.Carries(from.Type, type.From))
        {
            problems.Add(fact.From.Position, $"{fact.Type} cannot start at {from.Type} '{fact.From.Id}'. It starts at {Quote.List(vocabulary.Widest(type.From))}.");
        }
        else if (to is not null && !vocabulary.Carries(to.Type, type.To))
        {
            problems.Add(fact.To.Position, $"{fact.Type} cannot end at {to.Type} '{fact.To.Id}'. It ends at {Quote.List(vocabulary.Widest(type.To))}.");
        }
        else if (from is not null && to is not null && vocabulary.Rules.Ends.TryGetValue(fact.Type, out var pairs)
            && !pairs.Any(pair => vocabulary.Carries(from.Type, pair.From) && vocabulary.Carries(to.Type, pair.To)))
        {
            var ends = vocabulary.Widest([.. pairs.Where(pair => vocabulary.Carries(from.Type, pair.From)).Select(pair => pair.To).Distinct()]);
            problems.Add(fact.Position, $"{fact.Type} cannot join {from.Type} '{fact.From.Id}' to {to.Type} '{fact.To.Id}'. From there it ends at {Quote.List(ends)}.");
        }
    }
}
