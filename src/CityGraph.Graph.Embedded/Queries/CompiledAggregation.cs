using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>An aggregation with its names resolved.</summary>
internal sealed record CompiledAggregation(Aggregation Aggregation, CompiledMeasure[] Measures, CompiledGroupKey? By)
{
    /// <summary>Whether the number of elements is all that it asks for.</summary>
    public bool IsCount => By is null && Measures.Length == 0;
}

internal readonly record struct CompiledMeasure(Column Column, PropertyDefinition Definition, MeasureParts Parts, bool OfRelationship)
{
    public object? Read(Reached reached) => Column.Read(OfRelationship ? reached.Relationship! : reached.Node);
}

/// <summary>What elements are grouped by; what it gives for an element is equal for those of one group, and null for those without.</summary>
internal abstract class CompiledGroupKey
{
    public abstract object? Of(Reached reached);

    /// <summary>The order of two keys, neither of them null.</summary>
    public abstract int Compare(object left, object right);

    public sealed class OfProperty(CompiledSortKey key) : CompiledGroupKey
    {
        public override object? Of(Reached reached) => key.Read(reached) switch
        {
            0.0 => 0.0,
            var value => value,
        };

        public override int Compare(object left, object right) => ValueOrder.Compare(left, right, key.Definition);
    }

    public sealed class OfType : CompiledGroupKey
    {
        public override object Of(Reached reached) => reached.Node.Type.Name;

        public override int Compare(object left, object right) => CodePointComparer.Compare((string)left, (string)right);
    }

    public sealed class OfNode(StepRoute route, CompiledShape shape) : CompiledGroupKey
    {
        public CompiledShape Shape => shape;

        public override object? Of(Reached reached) => route.First(reached.Node);

        public override int Compare(object left, object right) => CodePointComparer.Compare(((NodeRecord)left).Id, ((NodeRecord)right).Id);
    }
}
