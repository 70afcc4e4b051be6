namespace CityGraph.Benchmarks.Compare;

/// <summary>From the start of a process to its first answer, and its memory, against an application that only answers a constant.</summary>
internal static class StartComparison
{
    private const int FirstStarts = 5;
    private const int Rounds = 15;
    private const int RequestsForMemory = 1000;

    public static async Task RunAsync(string server, string emptyApp, byte[] body, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("citygraph-start-").FullName;
        try
        {
            Subject InFolder(string name) => new(server, HttpProbe.Post("/graphql", body), ["--data-folder", Path.Combine(folder, name)]);
            var empty = new Subject(emptyApp, HttpProbe.Get("/"), []);
            var first = new Sample();
            for (var i = 0; i < FirstStarts; i++)
            {
                using var process = await MeasuredProcess.StartAsync(InFolder($"{i}"));
                first.Add(process.FirstAnswer.TotalMilliseconds);
            }

            await RunAsync(InFolder("0"), empty, first, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(Subject server, Subject empty, Sample first, TextWriter output)
    {
        var (serverStart, serverMemory, serverMemoryLater) = (new Sample(), new Sample(), new Sample());
        var (emptyStart, emptyMemory, emptyMemoryLater) = (new Sample(), new Sample(), new Sample());
        for (var round = 0; round < Rounds; round++)
        {
            await MeasureAsync(empty, emptyStart, emptyMemory, emptyMemoryLater);
            await MeasureAsync(server, serverStart, serverMemory, serverMemoryLater);
        }

        output.WriteLine($"From process start to the first answer, ms, {Rounds} alternating starts");
        output.WriteLine($"  server {serverStart}   empty {emptyStart}   ratio {serverStart.RatioTo(emptyStart)}");
        output.WriteLine($"  very first start, which loads the dataset {first}, of {FirstStarts}   ratio {first.RatioTo(emptyStart)}");
        output.WriteLine("Resident memory, MB");
        Report(output, "after the first answer", serverMemory, emptyMemory);
        Report(output, $"after {RequestsForMemory} more", serverMemoryLater, emptyMemoryLater);
    }

    private static void Report(TextWriter output, string when, Sample server, Sample empty) =>
        output.WriteLine($"  {when}   server {server}   empty {empty}   difference {server.Median - empty.Median:N0}");

    private static async Task MeasureAsync(Subject subject, Sample start, Sample memory, Sample memoryLater)
    {
        using var process = await MeasuredProcess.StartAsync(subject);
        start.Add(process.FirstAnswer.TotalMilliseconds);
        memory.Add(process.ResidentMegabytes());
        for (var i = 0; i < RequestsForMemory; i++) process.Ask();
        memoryLater.Add(process.ResidentMegabytes());
    }
}

/// <summary>What is started and asked.</summary>
/// <param name="Program">The path of the executable.</param>
/// <param name="Request">The bytes of an HTTP request.</param>
/// <param name="Arguments">Besides where to listen.</param>
internal sealed record Subject(string Program, byte[] Request, IReadOnlyList<string> Arguments)
{
    /// <summary>Variables of the environment, besides those of this process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
