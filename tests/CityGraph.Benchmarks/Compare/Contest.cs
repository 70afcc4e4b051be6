namespace CityGraph.Benchmarks.Compare;

/// <summary>A request that two routes of one application answer with the same bytes.</summary>
/// <param name="Name">As the report shows it.</param>
/// <param name="GraphQLPath">Where GraphQL answers.</param>
/// <param name="ByHandPath">Where the handler written by hand does.</param>
/// <param name="Body">The body of the POST, for both.</param>
internal sealed record Contest(string Name, string GraphQLPath, string ByHandPath, byte[] Body);
