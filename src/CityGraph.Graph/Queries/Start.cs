using System.Collections.Immutable;

namespace CityGraph.Graph.Queries;

/// <summary>Where a query starts.</summary>
public abstract record Start
{
    private Start() { }

    /// <summary>The nodes of these ids, one row each in the given order; a null row where there is none (or not of the label).</summary>
    /// <param name="NodeIds">Repetitions give repeated rows.</param>
    /// <param name="Label">Only nodes with this label, own or of an interface; null: any.</param>
    public sealed record Ids(ImmutableArray<string> NodeIds, string? Label = null) : Start;

    /// <summary>All nodes that carry the label, own or of an interface.</summary>
    public sealed record All(string Label) : Start;

    /// <summary>
    /// The nodes that any of the paths leads to from any of the ids, each once, however many ways lead there. Takes as long as the walk
    /// along the paths, whatever the number of nodes with the label.
    /// </summary>
    /// <param name="NodeIds">Those that do not exist lead nowhere.</param>
    /// <param name="Label">Only nodes with this label, own or of an interface.</param>
    /// <param name="Paths">Steps, one after another; a path without any leads to the nodes of the ids.</param>
    public sealed record Reached(ImmutableArray<string> NodeIds, string Label, ImmutableArray<ImmutableArray<Step>> Paths) : Start;

    /// <summary>
    /// The nodes that name any of these ids, of nodes or of relationships, in a property, each once: the claims about some facts. Stores index
    /// such properties, as for <see cref="Step.Referring"/>.
    /// </summary>
    /// <param name="TargetIds">Those that nothing names lead nowhere.</param>
    /// <param name="Label">The label of the nodes that name them, own or of an interface.</param>
    /// <param name="Property">A text or list of texts.</param>
    public sealed record Referring(ImmutableArray<string> TargetIds, string Label, string Property) : Start;
}
