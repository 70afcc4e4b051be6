using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace CityGraph.Server.Settings;

/// <summary>Configuration by the names of settings, where each value stands, and what is wrong with it.</summary>
internal sealed class SettingSource(IConfigurationRoot configuration)
{
    /// <summary>One line each.</summary>
    public List<string> Problems { get; } = [];

    public IConfigurationRoot Configuration => configuration;

    /// <summary>Null where no place has it. The place that is read last wins, whichever of its names is used there.</summary>
    public string? this[string key]
    {
        get
        {
            var names = SettingKeys.NamesOf(key);
            foreach (var provider in configuration.Providers.Reverse())
            {
                foreach (var name in names)
                {
                    if (provider.TryGet(name, out var value)) return value;
                }
            }

            return null;
        }
    }

    public void Refuse(string key, string value, string allowed) =>
        Problems.Add($"The setting \"{key}\" is \"{value}\" ({PlaceOf(key)}); it must be {allowed}.");

    public bool IsOnCommandLine(string key) => this[key] is not null && PlaceOf(key) == "on the command line";

    public string PlaceOf(string key)
    {
        var names = SettingKeys.NamesOf(key);
        return configuration.Providers.LastOrDefault(provider => names.Any(name => provider.TryGet(name, out _) || provider.TryGet($"{name}:0", out _))) switch
        {
            FileConfigurationProvider file => $"in {file.Source.Path}",
            EnvironmentVariablesConfigurationProvider => "in the environment",
            null => "nowhere set",
            _ => "on the command line",
        };
    }
}
