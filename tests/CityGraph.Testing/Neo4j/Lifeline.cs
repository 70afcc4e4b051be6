using System.Diagnostics;

namespace CityGraph.Testing.Neo4j;

/// <summary>
/// Runs a command when this process ends without disposing it, also when it is killed: a shell in a session of its own waits for a line at
/// the pipe that it has from us, and its end, which comes with ours, instead of the line makes it run the command.
/// </summary>
internal sealed class Lifeline : IAsyncDisposable
{
    private readonly Process _shell;

    /// <param name="command">A line for the shell, with the arguments as <c>$1</c>, <c>$2</c>, ...</param>
    /// <param name="arguments">Of the command.</param>
    public Lifeline(string command, params string[] arguments) =>
        _shell = Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", $"read -r line || {{ {command}; }} >/dev/null 2>&1", "lifeline", .. arguments])
        {
            RedirectStandardInput = true,
        })!;

    public async ValueTask DisposeAsync()
    {
        await _shell.StandardInput.WriteLineAsync();
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }
}
