using System.Collections.Immutable;
using CityGraph.Analysis;
using CityGraph.Analysis.Roles;
using CityGraph.Explorer.Fetching;
using CityGraph.Explorer.Networks;
using CityGraph.GraphQL.Execution;
using static CityGraph.Explorer.Measures.MeasureFields;

namespace CityGraph.Explorer.Measures;

/// <summary><c>Network.corePeriphery</c> and <c>Network.blockmodel</c>.</summary>
internal static class RoleFields
{
    private const int MaxRestarts = 1_000;

    private const int MaxBlocks = 50;

    public static ImmutableArray<ResolverBinding> Bindings(GraphResolvers generated) =>
    [
        new("Network", "corePeriphery", Each<NetworkView>(Divide)),
        new("CorePeriphery", "fit", new PropertyResolver(parent => Core(parent).Division.Select(core => core.Fit))),
        new("CorePeriphery", "coreCount", new PropertyResolver<int>(parent => Core(parent).Nodes.Length)),
        NetworkList.OfNodes(generated, "CorePeriphery", "core", parent => (Core(parent).Of, Core(parent).Nodes)),
        new("Network", "blockmodel", Each<NetworkView>(Block)),
        new("Blockmodel", "reason", new PropertyResolver(parent => Blocks(parent).Reason)),
        new("Blockmodel", "density", new PropertyResolver<double?>(parent => Blocks(parent).Value?.Density)),
        new("Blockmodel", "explained", new PropertyResolver<double?>(parent => Blocks(parent).Value?.Explained)),
        new("Blockmodel", "blocks", new PropertyResolver(parent => ((BlocksView)parent).Parts)),
        NetworkList.Of("Blockmodel", "ties", parent => TiesOf(Blocks(parent).Value)),
        new("BlockTie", "from", new PropertyResolver<int>(parent => ((BlockTie)parent).From)),
        new("BlockTie", "to", new PropertyResolver<int>(parent => ((BlockTie)parent).To)),
        new("BlockTie", "mean", new PropertyResolver<double?>(parent => ((BlockTie)parent).Mean)),
        new("BlockTie", "isTied", new PropertyResolver<bool>(parent => ((BlockTie)parent).IsTied)),
    ];

    private static CoreView Core(object parent) => (CoreView)parent;

    private static Measured<Blockmodel> Blocks(object parent) => ((BlocksView)parent).Model;

    private static object Divide(FieldContext context, NetworkView network)
    {
        if (MeasureArguments.Check(context, "restarts", 0, MaxRestarts) is { } error) return error;
        var pattern = context.Arguments.Get<string>("pattern") == "CORE_AGAINST_PERIPHERY" ? CorePattern.CoreAgainstPeriphery : CorePattern.CoreReachesAll;
        var division = DiscreteCore.Find(
            network.Network.Network, pattern, context.Arguments.Get<int>("restarts"), context.Arguments.Get<long>("seed"), RunOf(context));
        return new CoreView(network, division, division.Value is { } core ? [.. Enumerable.Range(0, core.IsCore.Length).Where(node => core.IsCore[node])] : []);
    }

    private static object Block(FieldContext context, NetworkView network)
    {
        if (MeasureArguments.Check(context, "blocks", 1, MaxBlocks) is { } error) return error;
        var ties = network.Network.Network;
        var equivalence = StructuralEquivalence.Of(ties);
        if (!equivalence.IsDefined) return new BlocksView(new NotDefined(equivalence.Reason), []);
        var blocks = equivalence.Value.Group(Math.Min(context.Arguments.Get<int>("blocks"), ties.NodeCount));
        var members = blocks.Select((block, node) => (block, node)).GroupBy(one => one.block, one => one.node).OrderBy(block => block.Key);
        return new BlocksView(Blockmodel.Of(ties, blocks.AsSpan()), [.. members.Select(block => new NetworkPart(network, block.Key, [.. block]))]);
    }

    private static IReadOnlyList<BlockTie> TiesOf(Blockmodel? model) => model is null
        ? []
        : [.. Enumerable.Range(0, model.BlockCount).SelectMany(from => Enumerable.Range(0, model.BlockCount).Select(to => new BlockTie(from, to, model[from, to], model.IsTied(from, to))))];

    /// <param name="Of">The network.</param>
    /// <param name="Division">The division, or why there is none.</param>
    /// <param name="Nodes">The core.</param>
    private sealed record CoreView(NetworkView Of, Measured<DiscreteCore> Division, int[] Nodes);

    private sealed record BlocksView(Measured<Blockmodel> Model, NetworkPart[] Parts);

    private sealed record BlockTie(int From, int To, double? Mean, bool IsTied);
}
