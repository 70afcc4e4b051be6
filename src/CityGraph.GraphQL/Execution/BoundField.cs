using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>A field of an object type with what resolves it. Shared by all operations.</summary>
internal sealed class BoundField(FieldDefinition definition, Resolver resolver)
{
    private ResultShape? _shape;

    public FieldDefinition Definition { get; } = definition;

    public Resolver Resolver { get; } = resolver;

    /// <summary>Made when an operation first asks for the field; should two race, either will do.</summary>
    public ResultShape Shape => _shape ??= new ResultShape(Definition.Type);
}
