using CityGraph.Analysis;

namespace CityGraph.Explorer.Jobs;

/// <summary>An analysis that can be run: all that it needs has been read from the graph.</summary>
/// <param name="Checksum">Of all that its result depends on: equal for equal results. The id of its job.</param>
/// <param name="Kind">What its result is, for who reads it back.</param>
/// <param name="Title">What it works out, in a few words.</param>
/// <param name="Work">Works it out and gives the result as JSON; ends with the run's token.</param>
/// <param name="CanRead">Whether a result that was kept can be read: what cannot is worked out again.</param>
internal sealed record AnalysisTask(string Checksum, string Kind, string Title, Func<AnalysisRun, string> Work, Func<string, bool> CanRead);
