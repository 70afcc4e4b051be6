using System.Collections.Immutable;
using System.Globalization;
using CityGraph.Explorer;
using CityGraph.Graph.Model;
using CityGraph.GraphQL.AspNetCore;
using Microsoft.Extensions.Logging.Console;

namespace CityGraph.Server.Settings;

/// <summary>Reads the settings from configuration. All that is wrong with them is reported at once.</summary>
internal sealed class SettingsReader
{
    private static readonly string[] LogFormats = [ConsoleFormatterNames.Simple, ConsoleFormatterNames.Json, ConsoleFormatterNames.Systemd];

    private readonly IConfigurationRoot _configuration;
    private readonly List<string> _problems = [];

    private SettingsReader(IConfigurationRoot configuration) => _configuration = configuration;

    public static SettingsResult Read(IConfigurationRoot configuration) => new SettingsReader(configuration).Read();

    private SettingsResult Read()
    {
        RefuseUnknownKeys();
        CheckTelemetryEndpoint();
        CheckLogging();
        var settings = new ServerSettings(
            ReadUrls(), ReadDataFolder(), ReadDataset(), ReadOperationsFolder(), ReadTransport(), ExplorerApi.Limits, ConnectionLimits.Default);
        foreach (var limit in LimitSetting.All) settings = ReadLimit(limit, settings);
        return _problems.Count == 0 ? new(settings, []) : new(null, [.. _problems]);
    }

    private void RefuseUnknownKeys()
    {
        foreach (var (key, value) in _configuration.GetSection(SettingKeys.Section).AsEnumerable())
        {
            if (value is null || IsKnown(key)) continue;
            var meant = Similarity.Closest(key, SettingKeys.Known);
            _problems.Add($"Unknown setting \"{key}\" ({PlaceOf(key)}).{(meant is null ? "" : $" Did you mean \"{meant}\"?")} See --help.");
        }
    }

    /// <summary>OpenTelemetry passes over what it cannot read, and nobody would know why nothing arrives.</summary>
    private void CheckTelemetryEndpoint()
    {
        if (_configuration[SettingKeys.OtlpEndpoint] is not { Length: > 0 } text) return;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url?.Scheme is "http" or "https") return;
        Refuse(SettingKeys.OtlpEndpoint, text, "an address such as http://localhost:4317");
    }

    /// <summary>The framework throws at a level that it does not know, and passes over such a format.</summary>
    private void CheckLogging()
    {
        foreach (var (key, value) in _configuration.GetSection(SettingKeys.Logging).AsEnumerable())
        {
            if (value is null || !key.Contains(":LogLevel:", StringComparison.OrdinalIgnoreCase)) continue;
            if (!Enum.TryParse<LogLevel>(value, ignoreCase: true, out _)) Refuse(key, value, $"one of {string.Join(", ", Enum.GetNames<LogLevel>())}");
        }

        if (_configuration[SettingKeys.LogFormat] is not { } format || LogFormats.Contains(format, StringComparer.OrdinalIgnoreCase)) return;
        Refuse(SettingKeys.LogFormat, format, $"one of {string.Join(", ", LogFormats)}");
    }

    /// <summary>A section with nothing in it is known: JSON writes it with an empty value.</summary>
    private static bool IsKnown(string key) => SettingKeys.Known.Any(known =>
        key.Equals(known, StringComparison.OrdinalIgnoreCase)
        || known.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase)
        || (SettingKeys.Lists.Contains(known) && key.StartsWith($"{known}:", StringComparison.OrdinalIgnoreCase)));

    private ImmutableArray<string> ReadUrls()
    {
        var text = _configuration[SettingKeys.Urls] ?? "";
        var urls = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length == 0 || !Array.TrueForAll(urls, IsUrl))
        {
            Refuse(SettingKeys.Urls, text, "one or more addresses such as http://localhost:5080, separated by semicolons (for https, put a proxy in front)");
        }
        else if (Array.Exists(urls, url => BindingAddress.Parse(url) is { Port: 0, Host: "localhost" }))
        {
            Refuse(SettingKeys.Urls, text, "with an address in place of localhost where the port is 0 (any free one): http://127.0.0.1:0");
        }

        return [.. urls];
    }

    private static bool IsUrl(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http", Port: <= ushort.MaxValue, PathBase: "" } address && address.Host.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private string ReadDataFolder()
    {
        if (_configuration[SettingKeys.DataFolder] is { } text)
        {
            if (!string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal)) return Path.GetFullPath(text);
            Refuse(SettingKeys.DataFolder, text, "the path of a folder");
            return "";
        }

        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (folder.Length > 0) return Path.Combine(folder, OperatingSystem.IsLinux() ? "citygraph" : "CityGraph");
        _problems.Add($"The user has no folder for data; set one: --data-folder PATH, or \"{SettingKeys.DataFolder}\".");
        return "";
    }

    private ImmutableArray<string> ReadDataset() =>
        ReadList(SettingKeys.Dataset) is { } paths
            ? [.. paths.Select(Path.GetFullPath)]
            : [Path.Combine(AppContext.BaseDirectory, "schema", "dataset", "reference"), Path.Combine(AppContext.BaseDirectory, "schema", "dataset", "seed")];

    /// <summary>Null where an empty value says that there is none.</summary>
    private string? ReadOperationsFolder()
    {
        if (_configuration[SettingKeys.Operations] is not { } text) return Path.Combine(AppContext.BaseDirectory, "schema", "operations");
        return text.Length == 0 ? null : Path.GetFullPath(text);
    }

    private GraphQLHttpOptions ReadTransport()
    {
        var origins = ReadList(SettingKeys.CorsOrigins) ?? [];
        foreach (var wrong in origins.Where(origin => !OriginPolicy.IsOrigin(origin)))
        {
            Refuse(SettingKeys.CorsOrigins, wrong, "an origin such as https://example.com, without a path, or * for every one");
        }

        return ServerSettings.DefaultTransport with
        {
            Origins = origins.Count == 0 ? OriginPolicy.SameOrigin : new OriginPolicy(origins.Where(OriginPolicy.IsOrigin)),
            ServerTiming = ReadSwitch(SettingKeys.Explain, false),
            OnlyPersistedOperations = ReadSwitch(SettingKeys.OnlyPersistedOperations, false),
            CompressResponses = ReadSwitch(SettingKeys.CompressResponses, true),
        };
    }

    private bool ReadSwitch(string key, bool @default)
    {
        if (_configuration[key] is not { } text) return @default;
        if (!bool.TryParse(text, out var value)) Refuse(key, text, "true or false");
        return value;
    }

    /// <summary>
    /// One value, or a list; an empty value names nothing. Only the nearest place that says anything of it counts, so that lists are not mixed.
    /// Null where none does.
    /// </summary>
    private List<string>? ReadList(string key)
    {
        var nearest = _configuration.Providers.LastOrDefault(provider => provider.TryGet(key, out _) || provider.GetChildKeys([], key).Any());
        if (nearest is null) return null;
        var values = new List<string>();
        if (nearest.TryGet(key, out var single) && !string.IsNullOrEmpty(single)) values.Add(single);
        foreach (var index in nearest.GetChildKeys([], key).Distinct())
        {
            if (nearest.TryGet($"{key}:{index}", out var value) && !string.IsNullOrEmpty(value)) values.Add(value);
        }

        return values;
    }

    private ServerSettings ReadLimit(LimitSetting limit, ServerSettings settings)
    {
        if (_configuration[limit.Key] is not { } text) return settings;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= limit.Maximum)
        {
            return limit.Apply(settings, value);
        }

        Refuse(limit.Key, text, $"a whole number from 1 to {limit.Maximum}");
        return settings;
    }

    private void Refuse(string key, string value, string allowed) =>
        _problems.Add($"The setting \"{key}\" is \"{value}\" ({PlaceOf(key)}); it must be {allowed}.");

    private string PlaceOf(string key) =>
        _configuration.Providers.LastOrDefault(provider => provider.TryGet(key, out _) || provider.TryGet($"{key}:0", out _)) switch
        {
            FileConfigurationProvider file => $"in {file.Source.Path}",
            Microsoft.Extensions.Configuration.EnvironmentVariables.EnvironmentVariablesConfigurationProvider => "in the environment",
            null => "nowhere set",
            _ => "on the command line",
        };
}
