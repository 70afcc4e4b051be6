using System.Diagnostics;
using CityGraph.GraphQL.Interop.Tests.Node;
using CityGraph.Testing;

[assembly: AssemblyFixture(typeof(NodeScripts))]

namespace CityGraph.GraphQL.Interop.Tests.Node;

/// <summary>
/// The npm project in <c>tests/node</c>, installed from its lock when it is not, or not as the lock says. Once for all tests of the assembly.
/// </summary>
public sealed class NodeScripts : IAsyncLifetime
{
    private static readonly Version OldestNode = new(20, 19);
    private static readonly string Folder = Repository.Path("tests/node");

    private string? _skipReason;

    public async ValueTask InitializeAsync() => _skipReason = await FindNodeAsync() ?? await InstallAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A script of the project, ready to run; skips the test where there is no Node, or no packages.</summary>
    /// <param name="script">Its path below <c>tests/node</c>.</param>
    /// <param name="arguments">Of the script.</param>
    public ProcessStartInfo Command(string script, params string[] arguments)
    {
        if (_skipReason is not null) Assert.Skip(_skipReason);
        return Redirected("node", [Path.Combine(Folder, script), .. arguments]);
    }

    private static async Task<string?> FindNodeAsync()
    {
        var (exitCode, output) = await RunAsync("node", "--version");
        if (exitCode != 0 || !Version.TryParse(output.Trim().TrimStart('v'), out var version))
            return "skipped: Node is not on the PATH; install Node 20.19 or newer.";
        return version < OldestNode ? $"skipped: Node {version} is older than {OldestNode}; install a newer one." : null;
    }

    private static async Task<string?> InstallAsync()
    {
        // npm writes the first once all packages of the second are in place.
        var installed = File.GetLastWriteTimeUtc(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return null;
        var (exitCode, output) = await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return exitCode == 0 ? null : $"skipped: Node packages of tests/node could not be installed by \"npm ci\": {output.Trim()}";
    }

    /// <summary>A command whose input and output the caller holds.</summary>
    public static ProcessStartInfo Redirected(string command, params string[] arguments) => new(command, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>The exit code and what was printed; -1 when there is no such command.</summary>
    private static async Task<(int ExitCode, string Output)> RunAsync(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(Redirected(command, arguments))!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output + await errors);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }
}
