namespace CityGraph.Graph.Embedded;

/// <summary>Where an embedded store keeps its files.</summary>
/// <param name="Folder">Made if it is not there. Holds <c>citygraph.db</c>, SQLite's files beside it, and <c>citygraph.lock</c>; belongs to one process at a time.</param>
/// <param name="MaxDatabaseBytes">A commit that would make the database larger fails; null: as large as the disk.</param>
public sealed record EmbeddedStoreOptions(string Folder, long? MaxDatabaseBytes = null);
