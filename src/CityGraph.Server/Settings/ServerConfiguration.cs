namespace CityGraph.Server.Settings;

/// <summary>
/// Where settings come from, the later winning: <c>appsettings.json</c> beside the binaries; the environment, with two underscores
/// for a colon (<c>CITYGRAPH__DATAFOLDER</c>), and <c>ASPNETCORE_URLS</c>; the command line. Read once: a change needs a new start.
/// </summary>
internal static class ServerConfiguration
{
    /// <exception cref="InvalidDataException">The file is not JSON; the message says where.</exception>
    public static IConfigurationRoot Build(CommandLine commandLine) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddEnvironmentVariables()
        .AddInMemoryCollection(commandLine.Settings)
        .Build();
}
