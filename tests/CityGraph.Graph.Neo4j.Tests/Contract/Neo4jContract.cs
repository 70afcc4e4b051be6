using CityGraph.Graph.Contract;
using CityGraph.Graph.Embedded.Replay;

namespace CityGraph.Graph.Neo4j.Tests.Contract;

[Collection(OnNeo4j.Name)]
public sealed class Neo4jFetchTests(Neo4jFixture neo4j) : FetchContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jFollowTests(Neo4jFixture neo4j) : FollowContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jReachedTests(Neo4jFixture neo4j) : ReachedContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jReferringTests(Neo4jFixture neo4j) : ReferringContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jExpandTests(Neo4jFixture neo4j) : ExpandContract(new Neo4jSource(neo4j))
{
    protected override bool GivesNumbers => false;
}

[Collection(OnNeo4j.Name)]
public sealed class Neo4jShortestTests(Neo4jFixture neo4j) : ShortestContract(new Neo4jSource(neo4j))
{
    protected override bool SearchesItself => false;
}

[Collection(OnNeo4j.Name)]
public sealed class Neo4jPredicateTests(Neo4jFixture neo4j) : PredicateContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jRelatedTests(Neo4jFixture neo4j) : RelatedContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jWindowTests(Neo4jFixture neo4j) : WindowContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jAggregateTests(Neo4jFixture neo4j) : AggregateContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jFoldedTests(Neo4jFixture neo4j) : FoldedContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jCommitTests(Neo4jFixture neo4j) : CommitContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jLogTests(Neo4jFixture neo4j) : LogContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jKeptResultsTests(Neo4jFixture neo4j) : KeptResultsContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jSearchTests(Neo4jFixture neo4j) : SearchContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jHostileValuesTests(Neo4jFixture neo4j) : HostileValuesContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jWatchTests(Neo4jFixture neo4j) : WatchContract(new Neo4jSource(neo4j));

[Collection(OnNeo4j.Name)]
public sealed class Neo4jHistoryTests(Neo4jFixture neo4j) : HistoryContract(new Neo4jSource(neo4j), store => new GraphReplay(store, ReplayLimits.Default));
