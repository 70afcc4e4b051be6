using BenchmarkDotNet.Running;
using CityGraph.Benchmarks.Compare;
using CityGraph.Benchmarks.Compare.Library;

if (args is ["compare", var server, var emptyApp]) return await Comparison.RunAsync(server, emptyApp, Console.Out);
if (args is ["compare-engine"])
{
    await LibraryComparison.RunAsync(Console.Out);
    return 0;
}

if (args is ["serve", var urls])
{
    await LibraryComparison.ServeAsync(urls);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(args);
return 0;
