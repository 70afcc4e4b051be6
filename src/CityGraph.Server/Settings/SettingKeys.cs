namespace CityGraph.Server.Settings;

/// <summary>The settings' names as configuration has them: sections and keys separated by colons, case-insensitive.</summary>
internal static class SettingKeys
{
    public const string Section = "CityGraph";
    public const string Urls = "Urls";
    public const string DataFolder = $"{Section}:DataFolder";
    public const string Dataset = $"{Section}:Dataset";

    /// <summary>All of ours. Under <see cref="Dataset"/> numbers may follow.</summary>
    public static IReadOnlyList<string> Known { get; } = [Urls, DataFolder, Dataset, .. LimitSetting.All.Select(limit => limit.Key)];
}
