using BenchmarkDotNet.Running;
using CityGraph.Benchmarks.Analysis;
using CityGraph.Benchmarks.Compare;
using CityGraph.Benchmarks.Compare.Library;
using CityGraph.Benchmarks.Documents;
using CityGraph.Benchmarks.Fairness;
using CityGraph.Benchmarks.Generated;
using CityGraph.Benchmarks.Neo4j;

switch (args)
{
    case ["compare-server", var server, var emptyApp]:
        await ServerComparison.RunAsync(server, emptyApp, Console.Out);
        break;
    case ["compare-fairness", var server]:
        await FairnessComparison.RunAsync(server, Console.Out);
        break;
    case ["compare-neo4j", var server, var twinCities, var neo4j, var user, var password, .. var process]:
        await Neo4jComparison.RunAsync(server, twinCities, new(new Uri(neo4j), user, password), ProcessOf(process), Console.Out);
        break;
    case ["compare-neo4j-loading", var server, var twinCities, var neo4j, var user, var password, .. var process]:
        await Neo4jComparison.RunLoadingAsync(server, twinCities, new(new Uri(neo4j), user, password), ProcessOf(process), Console.Out);
        break;
    case ["compare-neo4j-graphql", var server, var library, var twinCities, var neo4j, var bolt, var user, var password, var process]:
        await Neo4jComparison.RunWithLibraryAsync(server, library, twinCities, new(new Uri(neo4j), user, password), bolt, int.Parse(process), Console.Out);
        break;
    case ["attack", var endpoint, var attacks]:
        await AttackProcess.AttackAsync(new Uri(endpoint), attacks.Split(',').Select(int.Parse));
        break;
    case ["compare-engine"]:
        await LibraryComparison.RunAsync(Console.Out);
        break;
    case ["compare-graph", var nodes, var folder]:
        await GeneratedComparison.RunAsync(int.Parse(nodes), folder, Console.Out);
        break;
    case ["compare-analysis", var script, var konect, var measure]:
        AnalysisComparison.Run(script, konect, measure, Console.Out);
        break;
    case ["serve", "--urls", var urls]:
        await LibraryComparison.ServeAsync(urls);
        break;
    case ["parse-and-validate", var schema, var document]:
        ParseAndValidate.Run(schema, document, Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ServerComparison).Assembly).Run(args);
        break;
}

// The database's process, where it was started beside the comparison.
static int? ProcessOf(string[] rest) => rest is [var id] ? int.Parse(id) : null;
