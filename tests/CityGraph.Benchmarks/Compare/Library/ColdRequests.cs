using System.Diagnostics;
using System.Globalization;

namespace CityGraph.Benchmarks.Compare.Library;

/// <summary>What the first request of a process costs, against the first by hand; and one whose document is parsed, validated and compiled.</summary>
internal static class ColdRequests
{
    private const int Starts = 7;
    private const int RequestsToWarmUp = 5000;
    private const int Repetitions = 200;

    /// <param name="query">The document; a comment makes another one of it.</param>
    /// <param name="shelf">The variable.</param>
    /// <param name="output">Takes the report.</param>
    public static async Task RunAsync(string query, string shelf, TextWriter output)
    {
        var (byHand, first, second, unseen, warm, warmUnseen) = (new Sample(), new Sample(), new Sample(), new Sample(), new Sample(), new Sample());
        var byHandRequest = HttpProbe.Post("/authors", LibraryComparison.Body(query, shelf));
        var seen = Request(query, shelf, 0);
        for (var start = 0; start < Starts; start++)
        {
            using (var other = await MeasuredProcess.StartAsync(new Subject(Environment.ProcessPath!, byHandRequest, ["serve"]))) byHand.Add(other.FirstRequest.TotalMicroseconds);
            using var process = await MeasuredProcess.StartAsync(new Subject(Environment.ProcessPath!, seen, ["serve"]));
            var documents = 0;
            first.Add(process.FirstRequest.TotalMicroseconds);
            second.Add(Micros(() => process.Ask(seen)));
            unseen.Add(Micros(() => process.Ask(Request(query, shelf, ++documents))));
            for (var i = 0; i < RequestsToWarmUp; i++) process.Ask(i % 10 == 0 ? Request(query, shelf, ++documents) : seen);
            for (var i = 0; i < Repetitions; i++)
            {
                var next = Request(query, shelf, ++documents);
                warmUnseen.Add(Micros(() => process.Ask(next)));
                warm.Add(Micros(() => process.Ask(seen)));
            }
        }

        output.WriteLine($"One request at a time, us, {Starts} starts");
        output.WriteLine($"  cold process   first {first}   first by hand {byHand}   second {second}   document never seen {unseen}");
        output.WriteLine($"  warm process   document cached {warm}   never seen {warmUnseen}   difference {warmUnseen.Median - warm.Median:N0}");
    }

    private static double Micros(Action ask)
    {
        var start = Stopwatch.GetTimestamp();
        ask();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static byte[] Request(string query, string shelf, int number) => HttpProbe.Post(
        "/graphql", LibraryComparison.Body(query + string.Create(CultureInfo.InvariantCulture, $" # {number}"), shelf));
}
