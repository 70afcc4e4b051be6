using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CityGraph.GraphQL.Interop.Tests.Node;

/// <summary>A process that answers each line of JSON with one line of JSON, in order.</summary>
internal static class JsonLinesProcess
{
    /// <summary>Asks everything at once and reads while it writes.</summary>
    /// <returns>As many answers as requests.</returns>
    /// <exception cref="InvalidOperationException">The process ended early; the message has what it printed.</exception>
    public static async Task<List<JsonElement>> AskAsync(ProcessStartInfo command, IEnumerable<JsonObject> requests, CancellationToken cancellationToken)
    {
        command.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        command.StandardOutputEncoding = Encoding.UTF8;
        using var process = Process.Start(command)!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var writing = WriteAsync(process.StandardInput, requests, cancellationToken);
        var answers = new List<JsonElement>();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line) answers.Add(JsonElement.Parse(line));
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command.FileName} ended with {process.ExitCode}:\n{await errors}");
        await writing;
        return answers;
    }

    private static async Task WriteAsync(StreamWriter input, IEnumerable<JsonObject> requests, CancellationToken cancellationToken)
    {
        await using (input)
        {
            foreach (var request in requests) await input.WriteLineAsync(request.ToJsonString().AsMemory(), cancellationToken);
        }
    }
}
