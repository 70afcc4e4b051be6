using CityGraph.Graph.Neo4j;

namespace CityGraph.Server.Settings;

/// <summary>Reads where the graph is kept. A password is never repeated, also where it stands in the wrong place.</summary>
internal static class StoreSettingsReader
{
    private const string Embedded = "embedded";
    private const string OnNeo4j = "neo4j";

    /// <summary>Something, and problems, where it is wrong.</summary>
    public static StoreSettings Read(SettingSource source)
    {
        var store = source[SettingKeys.Store] ?? Embedded;
        if (store.Equals(OnNeo4j, StringComparison.OrdinalIgnoreCase)) return new StoreSettings.Neo4j(ReadNeo4j(source));
        if (!store.Equals(Embedded, StringComparison.OrdinalIgnoreCase)) source.Refuse(SettingKeys.Store, store, $"{Embedded} or {OnNeo4j}");
        return new StoreSettings.Embedded(ReadDataFolder(source));
    }

    private static Neo4jStoreOptions ReadNeo4j(SettingSource source)
    {
        var password = source[SettingKeys.Neo4jPassword] ?? "";
        if (password.Length == 0)
        {
            source.Problems.Add(
                $"The setting \"{SettingKeys.Neo4jPassword}\" is missing; set it in the environment (CITYGRAPH__NEO4J__PASSWORD) or in user secrets.");
        }

        return new(ReadUri(source), ReadName(source, SettingKeys.Neo4jUser), password, ReadDatabase(source));
    }

    private static Uri ReadUri(SettingSource source)
    {
        var local = new Uri("http://localhost:7474");
        if (source[SettingKeys.Neo4jUri] is not { } text) return local;
        if (text.Contains('@', StringComparison.Ordinal))
        {
            source.Problems.Add(
                $"The setting \"{SettingKeys.Neo4jUri}\" ({source.PlaceOf(SettingKeys.Neo4jUri)}) holds a user or password; "
                + $"they belong to \"{SettingKeys.Neo4jUser}\" and \"{SettingKeys.Neo4jPassword}\".");
            return local;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "" }) return uri;
        source.Refuse(
            SettingKeys.Neo4jUri, text, "the address of Neo4j's HTTP server, such as http://localhost:7474 or https://name.databases.neo4j.io, without a path");
        return local;
    }

    private static string ReadName(SettingSource source, string key)
    {
        var name = source[key] ?? "neo4j";
        if (string.IsNullOrWhiteSpace(name)) source.Refuse(key, name, "a name");
        return name;
    }

    /// <summary>It becomes a part of the address, where servers take some signs for parts of their own, however they are written.</summary>
    private static string ReadDatabase(SettingSource source)
    {
        var name = ReadName(source, SettingKeys.Neo4jDatabase);
        if (name is "." or ".." || name.AsSpan().ContainsAny("/\\;%")) source.Refuse(SettingKeys.Neo4jDatabase, name, "the name of a database, without / \\ ; %");
        return name;
    }

    private static string ReadDataFolder(SettingSource source)
    {
        if (source[SettingKeys.DataFolder] is { } text)
        {
            if (!string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal)) return Path.GetFullPath(text);
            source.Refuse(SettingKeys.DataFolder, text, "the path of a folder");
            return "";
        }

        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (folder.Length > 0) return Path.Combine(folder, OperatingSystem.IsLinux() ? "citygraph" : "CityGraph");
        source.Problems.Add($"The user has no folder for data; set one: --data-folder PATH, or \"{SettingKeys.DataFolder}\".");
        return "";
    }
}
