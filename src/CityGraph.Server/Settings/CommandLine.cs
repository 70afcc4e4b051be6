using System.Collections.Immutable;
using CityGraph.Graph.Model;

namespace CityGraph.Server.Settings;

/// <summary>The arguments of the process: <c>--name value</c> or <c>--name=value</c>.</summary>
/// <param name="Settings">Configuration keys and values.</param>
/// <param name="WantsHelp">Only the help is wanted.</param>
/// <param name="Problems">What is not understood; then the settings may be checked, and are not to be used.</param>
internal sealed record CommandLine(
    ImmutableDictionary<string, string?> Settings, bool WantsHelp, ImmutableArray<string> Problems)
{
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["urls"] = SettingKeys.Urls,
        ["store"] = SettingKeys.Store,
        ["neo4j-uri"] = SettingKeys.Neo4jUri,
        ["neo4j-user"] = SettingKeys.Neo4jUser,
        ["neo4j-database"] = SettingKeys.Neo4jDatabase,
        ["data-folder"] = SettingKeys.DataFolder,
        ["dataset"] = SettingKeys.Dataset,
        ["operations"] = SettingKeys.Operations,
        ["texts"] = SettingKeys.TextsFolder,
        ["explain"] = SettingKeys.Explain,
        ["only-persisted-operations"] = SettingKeys.OnlyPersistedOperations,
        ["cors-origin"] = SettingKeys.CorsOrigins,
    };

    private static readonly string[] Sections = [SettingKeys.Section, SettingKeys.Neo4j, SettingKeys.Logging];

    private static readonly ImmutableDictionary<string, string?> Nothing = ImmutableDictionary.Create<string, string?>(StringComparer.OrdinalIgnoreCase);

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var settings = Nothing.ToBuilder();
        var problems = ImmutableArray.CreateBuilder<string>();
        var lists = new List<(string Key, string Value)>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (AsksForHelp(arguments[i])) return new(Nothing, WantsHelp: true, []);
            var (name, value) = Split(arguments[i]);
            if (value is null && IsName(name) && i + 1 < arguments.Count && !IsName(arguments[i + 1]) && !AsksForHelp(arguments[i + 1])) value = arguments[++i];
            if (KeyOf(name) is not { } key) problems.Add(Unknown(name));
            else if (value is null) problems.Add($"The argument \"{name}\" needs a value: {name} VALUE.");
            else if (SettingKeys.Lists.Contains(key)) lists.Add((key, value));
            else if (!settings.TryAdd(key, value)) problems.Add($"The argument \"{name}\" stands twice; remove one.");
        }

        foreach (var list in lists.GroupBy(entry => entry.Key))
        {
            foreach (var (index, (_, value)) in list.Index()) settings.Add($"{list.Key}:{index}", value);
        }

        return new(settings.ToImmutable(), WantsHelp: false, problems.ToImmutable());
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private static bool AsksForHelp(string argument) => argument is "--help" or "-h" or "-?";

    private static bool IsName(string argument) => argument.StartsWith("--", StringComparison.Ordinal);

    /// <summary>A short name, or any configuration key of a section that is read: <c>--Logging:LogLevel:Default</c>.</summary>
    private static string? KeyOf(string name)
    {
        if (!IsName(name)) return null;
        var key = name[2..];
        if (ShortNames.TryGetValue(key, out var known)) return known;
        return Array.Exists(Sections, section => key.StartsWith($"{section}:", StringComparison.OrdinalIgnoreCase)) ? key : null;
    }

    private static string Unknown(string name)
    {
        var key = name.TrimStart('-');
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var meant = colon < 0 ? Similarity.Closest(key, ShortNames.Keys) : Similarity.Closest(key[..colon], Sections);
        return $"Unknown argument \"{name}\".{(meant is null ? "" : $" Did you mean \"--{meant}{(colon < 0 ? "" : key[colon..])}\"?")} See --help.";
    }
}
