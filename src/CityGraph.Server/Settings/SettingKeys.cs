namespace CityGraph.Server.Settings;

/// <summary>The settings' names as configuration has them: sections and keys separated by colons, case-insensitive.</summary>
internal static class SettingKeys
{
    public const string Section = "CityGraph";

    /// <summary>What <see cref="Brief"/> has beside <see cref="Store"/>, outside of our section.</summary>
    public const string Neo4j = "Neo4j";

    /// <summary>The framework's own section: what is logged, and how it is written.</summary>
    public const string Logging = "Logging";

    public const string Urls = "Urls";
    public const string Store = $"{Section}:Store";
    public const string Neo4jUri = $"{Section}:Neo4j:Uri";
    public const string Neo4jUser = $"{Section}:Neo4j:User";
    public const string Neo4jPassword = $"{Section}:Neo4j:Password";
    public const string Neo4jDatabase = $"{Section}:Neo4j:Database";
    public const string DataFolder = $"{Section}:DataFolder";
    public const string Dataset = $"{Section}:Dataset";
    public const string Operations = $"{Section}:Operations";
    public const string OnlyPersistedOperations = $"{Section}:OnlyPersistedOperations";
    public const string Explain = $"{Section}:Explain";
    public const string CompressResponses = $"{Section}:CompressResponses";
    public const string TextsFolder = $"{Section}:Texts:Folder";
    public const string CorsOrigins = $"{Section}:Cors:Origins";

    public const string LogFormat = $"{Logging}:Console:FormatterName";

    /// <summary>OpenTelemetry's own.</summary>
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Those that hold one value or several; then numbers follow.</summary>
    public static IReadOnlyList<string> Lists { get; } = [Dataset, CorsOrigins];

    /// <summary>Those that may also stand outside of our section: <c>Store</c>, <c>Neo4j:Uri</c>, ...</summary>
    public static IReadOnlyList<string> Brief { get; } = [Store, Neo4jUri, Neo4jUser, Neo4jPassword, Neo4jDatabase];

    /// <summary>All of ours.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [Urls, .. Brief, DataFolder, Dataset, Operations, OnlyPersistedOperations, Explain, CompressResponses, TextsFolder, CorsOrigins, .. LimitSetting.All.Select(limit => limit.Key)];

    /// <summary>The names of a setting; the first one wins where a place has both.</summary>
    public static IReadOnlyList<string> NamesOf(string key) => Brief.Contains(key) ? [key, key[(Section.Length + 1)..]] : [key];
}
