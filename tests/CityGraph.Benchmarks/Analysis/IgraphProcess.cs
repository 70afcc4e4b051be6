using System.Diagnostics;
using System.Globalization;
using CityGraph.Analysis;

namespace CityGraph.Benchmarks.Analysis;

/// <summary>python-igraph in a process of its own, on one thread.</summary>
internal sealed class IgraphProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("citygraph-igraph-").FullName;

    /// <param name="script">Its side of the comparison.</param>
    public IgraphProcess(string script)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        _process = Process.Start(start)!;
    }

    public void Read(string name, Network network)
    {
        var file = Path.Combine(_folder, name);
        using (var writer = new StreamWriter(file))
        {
            var (sources, targets) = (new int[network.EdgeCount], new int[network.EdgeCount]);
            network.CopyEnds(sources, targets);
            for (var edge = 0; edge < sources.Length; edge++) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sources[edge]} {targets[edge]}"));
        }

        Ask($"read\t{name}\t{file}\t{network.NodeCount}");
    }

    public Timing Run(string network, string measure, int count)
    {
        var answer = Ask($"run\t{network}\t{measure}\t{count}").Split('\t');
        return new(Number(answer[0]), Number(answer[1]), answer[2].Length > 0 ? Number(answer[2]) : null);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private string Ask(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"igraph ended at \"{command}\"; is python3-igraph installed?");
    }
}
