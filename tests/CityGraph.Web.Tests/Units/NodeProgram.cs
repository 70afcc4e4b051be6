using System.Diagnostics;

namespace CityGraph.Web.Tests.Units;

/// <summary>Runs a program that npm installed.</summary>
internal static class NodeProgram
{
    /// <param name="script">A path in <c>node_modules</c>.</param>
    /// <param name="arguments">Of the script.</param>
    /// <returns>The exit code, and all that it printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Programs.RequireNode(), [WebFolder.Join($"node_modules/{script}"), .. arguments])
        {
            WorkingDirectory = WebFolder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, $"{await output}\n{await errors}");
    }
}
