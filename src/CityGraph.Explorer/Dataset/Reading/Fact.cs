using System.Collections.Immutable;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>One entry of <c>facts:</c>.</summary>
/// <param name="Position">Where the id, the ends or the name are written.</param>
/// <param name="Type">A node label or relationship type of the model.</param>
/// <param name="Properties">In the order written.</param>
internal abstract record Fact(FilePosition Position, string Type, ImmutableArray<FactProperty> Properties)
{
    /// <summary>The id of the node or relationship that it is about.</summary>
    public abstract string Subject { get; }
}

/// <param name="Position">Of the id.</param>
/// <param name="Type">The label.</param>
/// <param name="Id">As written.</param>
/// <param name="Declares">Whether it gives the node its name.</param>
/// <param name="Properties">In the order written.</param>
internal sealed record NodeFact(FilePosition Position, string Type, string Id, bool Declares, ImmutableArray<FactProperty> Properties)
    : Fact(Position, Type, Properties)
{
    public override string Subject => Id;
}

/// <param name="Position">Of the ends.</param>
/// <param name="Type">The relationship type.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Key">What tells it from others of its type between the same nodes, or null.</param>
/// <param name="Properties">In the order written.</param>
internal sealed record RelationshipFact(
    FilePosition Position, string Type, Reference From, Reference To, string? Key, ImmutableArray<FactProperty> Properties)
    : Fact(Position, Type, Properties)
{
    public override string Subject { get; } = ElementIds.Relationship(From.Id, Type, To.Id, Key);
}

/// <param name="Position">Of owner and text.</param>
/// <param name="Owner">Whose name it is.</param>
/// <param name="Text">As the source spells it.</param>
/// <param name="Properties">In the order written.</param>
internal sealed record NameFact(FilePosition Position, Reference Owner, string Text, ImmutableArray<FactProperty> Properties)
    : Fact(Position, "Name", Properties)
{
    public override string Subject { get; } = ElementIds.Name(Owner.Id, Text);
}

/// <param name="Definition">Which property.</param>
/// <param name="Position">Of the value.</param>
/// <param name="Value">Of the type named at <see cref="PropertyKind"/>; for a list an <see cref="ImmutableArray{T}"/> of objects; null if the file gives a wrong one.</param>
internal readonly record struct FactProperty(PropertyDefinition Definition, FilePosition Position, object? Value);
