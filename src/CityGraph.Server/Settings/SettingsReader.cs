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

    /// <summary>The folders of facts beside the binaries that are loaded unless others are named.</summary>
    private static readonly string[] ShippedFacts = ["reference", "seed", "articles"];

    private readonly SettingSource _source;

    private SettingsReader(IConfigurationRoot configuration) => _source = new(configuration);

    public static SettingsResult Read(IConfigurationRoot configuration) => new SettingsReader(configuration).Read();

    private SettingsResult Read()
    {
        RefuseUnknownKeys();
        CheckTelemetryEndpoint();
        CheckLogging();
        var store = StoreSettingsReader.Read(_source);
        var transport = ReadTransport(store is StoreSettings.Neo4j ? ServerSettings.DefaultTransportOnNeo4j : ServerSettings.DefaultTransport);
        var settings = new ServerSettings(
            ReadUrls(), store, ReadDataset(), ReadOperationsFolder(), transport, ExplorerApi.Limits, ConnectionLimits.Default)
        {
            TextsFolder = ReadTextsFolder(),
        };
        foreach (var limit in LimitSetting.All) settings = ReadLimit(limit, settings);
        settings = settings with { Store = settings.Store.WithStatementTimeout(settings.Transport.MaxExecutionTime) };
        return _source.Problems.Count == 0 ? new(settings, [], Warnings()) : new(null, [.. _source.Problems], []);
    }

    /// <summary>Whoever may list the processes of this machine can read what stands on the command line.</summary>
    private ImmutableArray<string> Warnings() => _source.IsOnCommandLine(SettingKeys.Neo4jPassword)
        ? [$"The setting \"{SettingKeys.Neo4jPassword}\" stands on the command line, where others can read it; set it in the environment or in user secrets."]
        : [];

    private void RefuseUnknownKeys()
    {
        foreach (var (key, value) in Section(SettingKeys.Section)) RefuseUnknown(key, key, value);
        foreach (var (key, value) in Section(SettingKeys.Neo4j)) RefuseUnknown(key, $"{SettingKeys.Section}:{key}", value);
    }

    private void RefuseUnknown(string name, string key, string? value)
    {
        if (value is null || IsKnown(key)) return;
        var meant = Similarity.Closest(key, SettingKeys.Known);
        _source.Problems.Add($"Unknown setting \"{name}\" ({_source.PlaceOf(name)}).{(meant is null ? "" : $" Did you mean \"{meant}\"?")} See --help.");
    }

    private IEnumerable<KeyValuePair<string, string?>> Section(string name) => _source.Configuration.GetSection(name).AsEnumerable();

    /// <summary>OpenTelemetry passes over what it cannot read, and nobody would know why nothing arrives.</summary>
    private void CheckTelemetryEndpoint()
    {
        if (_source[SettingKeys.OtlpEndpoint] is not { Length: > 0 } text) return;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url?.Scheme is "http" or "https") return;
        _source.Refuse(SettingKeys.OtlpEndpoint, text, "an address such as http://localhost:4317");
    }

    /// <summary>The framework throws at a level that it does not know, and passes over such a format.</summary>
    private void CheckLogging()
    {
        foreach (var (key, value) in Section(SettingKeys.Logging))
        {
            if (value is null || !key.Contains(":LogLevel:", StringComparison.OrdinalIgnoreCase)) continue;
            if (!Enum.TryParse<LogLevel>(value, ignoreCase: true, out _)) _source.Refuse(key, value, $"one of {string.Join(", ", Enum.GetNames<LogLevel>())}");
        }

        if (_source[SettingKeys.LogFormat] is not { } format || LogFormats.Contains(format, StringComparer.OrdinalIgnoreCase)) return;
        _source.Refuse(SettingKeys.LogFormat, format, $"one of {string.Join(", ", LogFormats)}");
    }

    /// <summary>A section with nothing in it is known: JSON writes it with an empty value.</summary>
    private static bool IsKnown(string key) => SettingKeys.Known.Any(known =>
        key.Equals(known, StringComparison.OrdinalIgnoreCase)
        || known.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase)
        || (SettingKeys.Lists.Contains(known) && key.StartsWith($"{known}:", StringComparison.OrdinalIgnoreCase)));

    private ImmutableArray<string> ReadUrls()
    {
        var text = _source[SettingKeys.Urls] ?? "";
        var urls = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length == 0 || !Array.TrueForAll(urls, IsUrl))
        {
            _source.Refuse(SettingKeys.Urls, text, "one or more addresses such as http://localhost:5080, separated by semicolons (for https, put a proxy in front)");
        }
        else if (Array.Exists(urls, url => BindingAddress.Parse(url) is { Port: 0, Host: "localhost" }))
        {
            _source.Refuse(SettingKeys.Urls, text, "with an address in place of localhost where the port is 0 (any free one): http://127.0.0.1:0");
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

    private ImmutableArray<string> ReadDataset() =>
        ReadList(SettingKeys.Dataset) is { } paths
            ? [.. paths.Select(Path.GetFullPath)]
            : [.. ShippedFacts.Select(folder => Path.Combine(AppContext.BaseDirectory, "schema", "dataset", folder))];

    /// <summary>Null where an empty value says that there is none.</summary>
    private string? ReadOperationsFolder()
    {
        if (_source[SettingKeys.Operations] is not { } text) return Path.Combine(AppContext.BaseDirectory, "schema", "operations");
        return text.Length == 0 ? null : Path.GetFullPath(text);
    }

    private string? ReadTextsFolder() => _source[SettingKeys.TextsFolder] is { Length: > 0 } text ? Path.GetFullPath(text) : null;

    private GraphQLHttpOptions ReadTransport(GraphQLHttpOptions defaults)
    {
        var origins = ReadList(SettingKeys.CorsOrigins) ?? [];
        foreach (var wrong in origins.Where(origin => !OriginPolicy.IsOrigin(origin)))
        {
            _source.Refuse(SettingKeys.CorsOrigins, wrong, "an origin such as https://example.com, without a path, or * for every one");
        }

        return defaults with
        {
            Origins = origins.Count == 0 ? OriginPolicy.SameOrigin : new OriginPolicy(origins.Where(OriginPolicy.IsOrigin)),
            ServerTiming = ReadSwitch(SettingKeys.Explain, false),
            OnlyPersistedOperations = ReadSwitch(SettingKeys.OnlyPersistedOperations, false),
            CompressResponses = ReadSwitch(SettingKeys.CompressResponses, true),
        };
    }

    private bool ReadSwitch(string key, bool @default)
    {
        if (_source[key] is not { } text) return @default;
        if (!bool.TryParse(text, out var value)) _source.Refuse(key, text, "true or false");
        return value;
    }

    /// <summary>
    /// One value, or a list; an empty value names nothing. Only the nearest place that says anything of it counts, so that lists are not mixed.
    /// Null where none does.
    /// </summary>
    private List<string>? ReadList(string key)
    {
        var nearest = _source.Configuration.Providers.LastOrDefault(provider => provider.TryGet(key, out _) || provider.GetChildKeys([], key).Any());
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
        if (_source[limit.Key] is not { } text) return settings;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= limit.Maximum)
        {
            return limit.Apply(settings, value);
        }

        _source.Refuse(limit.Key, text, $"a whole number from 1 to {limit.Maximum}");
        return settings;
    }
}
