using System.Collections.Immutable;
using CityGraph.Graph.Model;
using CityGraph.Graph.Neo4j.Layout;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>Reads the cell that <see cref="AggregateWriter"/> writes.</summary>
internal sealed class AggregateReader
{
    private readonly MeasureReader[] _measures;
    private readonly bool _hasGroups;
    private readonly PropertyDefinition? _key;
    private readonly ShapeReader? _node;

    /// <summary>Of a whole list.</summary>
    public AggregateReader(MeasureReader[] measures) => _measures = measures;

    /// <summary>Of groups by a property, or by type if there is none.</summary>
    public AggregateReader(MeasureReader[] measures, PropertyDefinition? key) => (_measures, _hasGroups, _key) = (measures, true, key);

    /// <summary>Of groups by a node.</summary>
    public AggregateReader(MeasureReader[] measures, ShapeReader node) => (_measures, _hasGroups, _node) = (measures, true, node);

    /// <inheritdoc cref="ShapeReader.Read"/>
    public Aggregate Read(object? cell, RowBudget budget)
    {
        var cells = (object?[])cell!;
        if (!_hasGroups) return new([ReadGroup(cells, null, null, budget)], 1);
        var groups = ((object?[])cells[0]!).Select(group => ReadGroup((object?[])group!, budget));
        return new([.. groups], (long)cells[1]!);
    }

    private Group ReadGroup(object?[] group, RowBudget budget)
    {
        budget.Take();
        var values = (object?[])group[0]!;
        if (_node is null) return ReadGroup(values, ReadKey(group[1]), null, budget);
        var at = 0;
        return ReadGroup(values, null, _node.Read((object?[])group[1]!, ref at, budget), budget);
    }

    private Group ReadGroup(object?[] values, object? key, Row? node, RowBudget budget)
    {
        var measures = ImmutableArray.CreateBuilder<MeasureValue>(_measures.Length);
        var at = 1;
        foreach (var measure in _measures) measures.Add(measure.Read(values, ref at, budget));
        return new(key, node, (long)values[0]!, measures.MoveToImmutable());
    }

    private object? ReadKey(object? stored) => _key is null || stored is null ? stored : StoredValue.TryRead(stored, _key, out var key) ? key : null;
}

/// <summary>Reads the cells of one measure.</summary>
internal sealed class MeasureReader(MeasureParts parts, PropertyDefinition definition)
{
    /// <inheritdoc cref="ShapeReader.Read"/>
    public MeasureValue Read(object?[] cells, ref int at, RowBudget budget)
    {
        var count = parts.HasFlag(MeasureParts.Count) ? (long)cells[at++]! : 0;
        var distinct = parts.HasFlag(MeasureParts.Distinct) ? (long)cells[at++]! : 0;
        var hasExtremes = parts.HasFlag(MeasureParts.Extremes);
        var smallest = hasExtremes ? ReadExtreme(cells[at++]) : null;
        var largest = hasExtremes ? ReadExtreme(cells[at++]) : null;
        return new(count, distinct, smallest, largest, parts.HasFlag(MeasureParts.Sum) ? ReadSum(cells, ref at, budget) : null);
    }

    /// <summary>Of a date the text is the last of what was compared.</summary>
    private object? ReadExtreme(object? cell) => StoredValue.TryRead(cell is object?[] date ? date[^1] : cell, definition, out var value) ? value : null;

    private ExactSum ReadSum(object?[] cells, ref int at, RowBudget budget)
    {
        var sum = new ExactSum();
        if (definition.Kind == PropertyKind.Integer)
        {
            sum.AddParts((long)cells[at++]!, (long)cells[at++]!);
            return sum;
        }

        foreach (var value in (object?[])cells[at++]!)
        {
            budget.Take();
            if (value is double number) sum.Add(number);
            else sum.Add((long)value!);
        }

        return sum;
    }
}
