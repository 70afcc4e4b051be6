using System.Collections.Immutable;
using CityGraph.Explorer.Ties;
using CityGraph.Explorer.Time;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Model;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Neighbourhoods;

/// <summary>
/// What possibly was the case at some time of a period, with the ends that ties have (<see cref="TieTime"/>): an agreement until it expired or was
/// terminated, an event on its date; all else from its first to its last date, as far as it has dates.
/// </summary>
/// <param name="model">Of the store.</param>
/// <param name="period">A day or any longer time.</param>
internal sealed class Period(GraphModel model, PartialDate period)
{
    private const string Agreement = "Agreement";
    private const string Event = "Event";

    private readonly WorldDate _world = new(period, DateMatch.Possibly);

    /// <summary>By the dated types at the ends of ways: the very same condition for all ways to these, so that ways that were alike stay so.</summary>
    private readonly Dictionary<string, Predicate> _far = new(StringComparer.Ordinal);

    /// <summary>The way, to what was the case and along what was.</summary>
    /// <param name="way">Without a condition on relationships.</param>
    /// <param name="shown">What is shown of those at its end.</param>
    /// <param name="always">What is shown whenever it was.</param>
    public ExpansionWay Narrowed(ExpansionWay way, Predicate.HasLabel shown, Predicate always)
    {
        var type = model.FindRelationshipType(way.Type)!;
        var ends = type.From.AddRange(type.To);
        // Conditions on what is not shown anyway would only give the store more patterns to plan.
        var dated = model.NodeTypes.Where(node => node.Validity is not null && IsAnyOf(node, ends) && IsAnyOf(node, shown.Labels)).ToArray();
        var key = string.Join(' ', dated.Select(node => node.Label));
        if (!_far.TryGetValue(key, out var far))
        {
            _far.Add(key, far = new Predicate.Or([new Predicate.And([shown, .. dated.Select(OfType).OfType<Predicate>()]), always]));
        }

        return way with { Far = far, Relationship = type.Validity is { } validity ? _world.Holds(validity) : null };
    }

    private static bool IsAnyOf(NodeType node, ImmutableArray<string> labels) => labels.Contains(node.Label) || node.Interfaces.Any(labels.Contains);

    private Predicate.Or? OfType(NodeType type)
    {
        if (type.Validity is not { } validity || _world.Holds(validity) is not { } begun) return null;
        Predicate? lasts = type.Label switch
        {
            Event => NotBefore(validity.From!),
            Agreement => new Predicate.Or([new Predicate.Not(new Predicate.In("stage", [.. TieStages.Ends])), NotBefore("stageDate")]),
            _ => null,
        };
        return new([new Predicate.Not(new Predicate.HasLabel([type.Label])), lasts is null ? begun : new Predicate.And([begun, lasts])]);
    }

    /// <summary>Whether the date in a property is possibly not before the period; so is a missing one.</summary>
    private Predicate.Or NotBefore(string property) => new(
    [
        new Predicate.Compare(property, Comparison.GreaterOrEqual, period),
        new Predicate.Not(new Predicate.Compare(property, Comparison.Less, period)),
    ]);
}
