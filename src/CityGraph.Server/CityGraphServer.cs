using System.Collections.Immutable;
using CityGraph.Server.Settings;
using CityGraph.Server.Web;

namespace CityGraph.Server;

/// <summary>
/// The whole process, from its arguments to its exit code. It listens first, so that a port that is taken is told before the dataset
/// is read, and opens the graph meanwhile; it is ready once the graph is open.
/// </summary>
public static class CityGraphServer
{
    /// <param name="arguments">As <c>--help</c> tells.</param>
    /// <param name="output">Takes what the user wants to know: address, data folder, what is loaded.</param>
    /// <param name="errors">Takes why it does not start, one line a problem. The log goes to the process's standard error.</param>
    /// <returns>When the process was asked to stop, by signal, and has finished its running requests; or when it cannot start.</returns>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var commandLine = CommandLine.Parse(arguments);
        if (commandLine.WantsHelp)
        {
            await output.WriteAsync(Help.Text());
            return ExitCode.Stopped;
        }

        Composition.Prepare();
        IConfigurationRoot configuration;
        try
        {
            configuration = ServerConfiguration.Build(commandLine);
        }
        catch (InvalidDataException exception)
        {
            return Fail(errors, ExitCode.SettingsInvalid, [.. commandLine.Problems, $"{exception.Message} {exception.InnerException?.InnerException?.Message}"]);
        }

        var settings = SettingsReader.Read(configuration);
        if (!settings.IsValid || commandLine.Problems.Length > 0)
        {
            return Fail(errors, ExitCode.SettingsInvalid, [.. commandLine.Problems, .. settings.Problems]);
        }

        return await RunAsync(configuration, settings, output, errors);
    }

    private static async Task<ExitCode> RunAsync(
        IConfiguration configuration, SettingsResult settings, TextWriter output, TextWriter errors)
    {
        ServerHost created;
        try
        {
            created = ServerHost.Create(configuration, settings.Settings!, WebFiles.Shipped);
        }
        catch (InvalidOperationException exception) when (exception.InnerException is FormatException or ArgumentException)
        {
            // The framework reads the section of its log itself, and not before.
            return Fail(errors, ExitCode.SettingsInvalid, [$"A setting in \"{SettingKeys.Logging}:Console\" is wrong: {exception.Message}"]);
        }

        await using var host = created;
        foreach (var warning in settings.Warnings) host.LogWarning(warning);
        try
        {
            var start = await host.StartAsync();
            if (start is StartResult.Failed failed) return Fail(errors, failed.Code, failed.Problems);
            if (start is StartResult.Ready ready) host.Announce(ready, output);
            await host.WaitForStopAsync();
            return ExitCode.Stopped;
        }
        catch (Exception exception)
        {
            host.LogUnexpected(exception);
            return Fail(errors, ExitCode.Unexpected, ["CityGraph stopped by a mistake of its own; the log above has the details."]);
        }
    }

    private static ExitCode Fail(TextWriter errors, ExitCode code, ImmutableArray<string> problems)
    {
        foreach (var problem in problems) errors.WriteLine(problem);
        return code;
    }
}
