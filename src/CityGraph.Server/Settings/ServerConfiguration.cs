namespace CityGraph.Server.Settings;

/// <summary>
/// Where settings come from, the later winning: <c>appsettings.json</c> beside the binaries; in development the user's secrets
/// (<c>dotnet user-secrets</c>); the environment, with two underscores for a colon (<c>CITYGRAPH__DATAFOLDER</c>), and <c>ASPNETCORE_URLS</c>;
/// the command line. Read once: a change needs a new start.
/// </summary>
internal static class ServerConfiguration
{
    /// <exception cref="InvalidDataException">A file is not JSON; the message says where.</exception>
    public static IConfigurationRoot Build(CommandLine commandLine)
    {
        var builder = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false);
        if (IsDevelopment()) builder.AddUserSecrets(typeof(ServerConfiguration).Assembly, optional: true, reloadOnChange: false);
        return builder
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddInMemoryCollection(commandLine.Settings)
            .Build();
    }

    /// <summary>As ASP.NET tells it: <c>dotnet run</c> takes it from <c>Properties/launchSettings.json</c>.</summary>
    private static bool IsDevelopment()
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
        return string.Equals(environment, Environments.Development, StringComparison.OrdinalIgnoreCase);
    }
}
