using BenchmarkDotNet.Running;
using CityGraph.Benchmarks.Compare;

if (args is ["compare", var server, var emptyApp]) return await Comparison.RunAsync(server, emptyApp, Console.Out);
BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(args);
return 0;
