using System.Collections.Immutable;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Folding;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Embedded.Queries;

/// <summary>A condition on the value of a property; on a list it asks whether any item fits.</summary>
internal abstract class ValueTest(Column column) : ElementTest
{
    public sealed override bool Holds(Element element)
    {
        if (column.Read(element) is not { } value) return false;
        var definition = column.DefinitionIn(element.Type)!;
        if (!definition.IsList) return Fits(value, definition);
        foreach (var item in (ImmutableArray<object>)value)
        {
            if (Fits(item, definition)) return true;
        }

        return false;
    }

    public sealed override bool HoldsOf(object item, PropertyDefinition definition) => Fits(item, definition);

    protected abstract bool Fits(object value, PropertyDefinition definition);
}

internal sealed class TextTest(Column column, Comparison comparison, string text) : ValueTest(column)
{
    protected override bool Fits(object value, PropertyDefinition definition) => value is string whole && comparison switch
    {
        Comparison.Contains => whole.Contains(text, StringComparison.Ordinal),
        Comparison.StartsWith => whole.StartsWith(text, StringComparison.Ordinal),
        Comparison.EndsWith => whole.EndsWith(text, StringComparison.Ordinal),
        _ => throw new InvalidOperationException($"Not a comparison of this kind: {comparison}."),
    };
}

/// <param name="column">What is compared.</param>
/// <param name="comparison">How.</param>
/// <param name="texts">With which, folded.</param>
internal sealed class FoldedTest(Column column, Comparison comparison, string[] texts) : ValueTest(column)
{
    protected override bool Fits(object value, PropertyDefinition definition)
    {
        if (value is not string text) return false;
        var whole = LetterFolding.Fold(text);
        foreach (var wanted in texts)
        {
            var fits = comparison switch
            {
                Comparison.Equal => whole == wanted,
                Comparison.Contains => whole.Contains(wanted, StringComparison.Ordinal),
                Comparison.StartsWith => whole.StartsWith(wanted, StringComparison.Ordinal),
                Comparison.EndsWith => whole.EndsWith(wanted, StringComparison.Ordinal),
                _ => throw new InvalidOperationException($"Not a comparison of this kind: {comparison}."),
            };
            if (fits) return true;
        }

        return false;
    }
}

internal sealed class EqualTest(Column column, object[] values) : ValueTest(column)
{
    /// <summary>From this many values on, looking one up costs less than comparing with all.</summary>
    private const int Many = 16;

    private readonly HashSet<object>? _lookUp = values.Length < Many ? null : [.. values];

    protected override bool Fits(object value, PropertyDefinition definition)
    {
        if (_lookUp is not null) return _lookUp.Contains(value);
        foreach (var wanted in values)
        {
            if (value.Equals(wanted)) return true;
        }

        return false;
    }
}

internal sealed class OrderTest(Column column, Comparison comparison, object wanted) : ValueTest(column)
{
    protected override bool Fits(object value, PropertyDefinition definition)
    {
        if (!ValueOrder.Accepts(definition, wanted)) return false;
        var order = ValueOrder.Compare(value, wanted, definition);
        return comparison switch
        {
            Comparison.Greater => order > 0,
            Comparison.GreaterOrEqual => order >= 0,
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            _ => throw new InvalidOperationException($"Not a comparison of this kind: {comparison}."),
        };
    }
}

internal sealed class DateTest(Column column, Comparison comparison, PartialDate[] wanted, Certainty atLeast) : ValueTest(column)
{
    protected override bool Fits(object value, PropertyDefinition definition)
    {
        if (value is not PartialDate date) return false;
        foreach (var other in wanted)
        {
            var certainty = comparison switch
            {
                Comparison.Equal => date.IsSameDay(other),
                Comparison.Greater => date.IsAfter(other),
                Comparison.GreaterOrEqual => date.IsNotBefore(other),
                Comparison.Less => date.IsBefore(other),
                Comparison.LessOrEqual => date.IsNotAfter(other),
                _ => throw new InvalidOperationException($"Not a comparison of this kind: {comparison}."),
            };
            if (certainty >= atLeast) return true;
        }

        return false;
    }
}
