using System.Collections.Immutable;

namespace CityGraph.Graph.Changes;

/// <summary>Changes that are committed together or not at all. <see cref="ChangeSetValidator"/> holds the bounds.</summary>
/// <param name="Id">Chosen by the caller and unique in the log: committing the same id again does nothing and answers as before.</param>
/// <param name="Author">Who or what made it, for example <c>dataset</c>.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Changes">At most one change an element; not empty.</param>
/// <param name="ExpectedNumber">The change number that the author saw, or null: a commit after another one is then a conflict.</param>
public sealed record ChangeSet(string Id, string Author, string Reason, ImmutableArray<Change> Changes, long? ExpectedNumber = null);
