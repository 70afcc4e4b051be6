using System.Collections.Immutable;
using CityGraph.Graph.Changes;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded.CrashProbe;

/// <summary>
/// Commits whose outcome can be computed: commit n puts batch n, a head with 1 to 5 items tied to it, sets the counter to n,
/// and deletes batch n - 8. A half-written commit cannot look like a whole one.
/// </summary>
public static class Batches
{
    public const int Kept = 8;

    public static GraphModel Model { get; } = new(
        [
            new("Counter", [], [new("value", PropertyKind.Integer, IsRequired: true)]),
            new("Head", [], [new("size", PropertyKind.Integer, IsRequired: true), new("text", PropertyKind.String, IsFullText: true)]),
            new("Item", [], [new("batch", PropertyKind.Integer, IsRequired: true)]),
        ],
        [new("HOLDS", ["Head"], ["Item"], [new("batch", PropertyKind.Integer, IsRequired: true)])]);

    public static int Size(long number) => (int)(number * 7919 % 5) + 1;

    public static ChangeSet Of(long number)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        changes.Add(new Change.PutNode(new("counter", "Counter", PropertySet.From(("value", number)))));
        changes.Add(new Change.PutNode(new($"b{number}", "Head", PropertySet.From(("size", (long)Size(number)), ("text", $"batch {number}")))));
        for (var i = 0; i < Size(number); i++)
        {
            changes.Add(new Change.PutNode(new($"b{number}-{i}", "Item", PropertySet.From(("batch", number)))));
            changes.Add(new Change.PutRelationship(new($"h{number}-{i}", "HOLDS", $"b{number}", $"b{number}-{i}", PropertySet.From(("batch", number)))));
        }

        if (number > Kept) Delete(number - Kept, changes);
        return new($"batch-{number}", "probe", "", changes.ToImmutable(), ExpectedNumber: number - 1);
    }

    private static void Delete(long number, ImmutableArray<Change>.Builder changes)
    {
        changes.Add(new Change.DeleteNode($"b{number}"));
        for (var i = 0; i < Size(number); i++)
        {
            changes.Add(new Change.DeleteNode($"b{number}-{i}"));
            changes.Add(new Change.DeleteRelationship($"h{number}-{i}"));
        }
    }
}
