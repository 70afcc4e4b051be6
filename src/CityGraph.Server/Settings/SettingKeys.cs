namespace CityGraph.Server.Settings;

/// <summary>The settings' names as configuration has them: sections and keys separated by colons, case-insensitive.</summary>
internal static class SettingKeys
{
    public const string Section = "CityGraph";
    /// <summary>The framework's own section: what is logged, and how it is written.</summary>
    public const string Logging = "Logging";

    public const string Urls = "Urls";
    public const string DataFolder = $"{Section}:DataFolder";
    public const string Dataset = $"{Section}:Dataset";
    public const string Operations = $"{Section}:Operations";
    public const string OnlyPersistedOperations = $"{Section}:OnlyPersistedOperations";
    public const string Explain = $"{Section}:Explain";
    public const string CompressResponses = $"{Section}:CompressResponses";
    public const string CorsOrigins = $"{Section}:Cors:Origins";

    public const string LogFormat = $"{Logging}:Console:FormatterName";

    /// <summary>OpenTelemetry's own.</summary>
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Those that hold one value or several; then numbers follow.</summary>
    public static IReadOnlyList<string> Lists { get; } = [Dataset, CorsOrigins];

    /// <summary>All of ours.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [Urls, DataFolder, Dataset, Operations, OnlyPersistedOperations, Explain, CompressResponses, CorsOrigins, .. LimitSetting.All.Select(limit => limit.Key)];
}
