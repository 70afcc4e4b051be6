using CityGraph.GraphQL.Execution;

namespace CityGraph.Server.Settings;

/// <summary>One bound that can be set: a whole number from 1 to a maximum.</summary>
/// <param name="Key">Its name in configuration.</param>
/// <param name="Meaning">What it bounds, for the help.</param>
/// <param name="Default">The value where none is set.</param>
/// <param name="Maximum">The largest value allowed.</param>
/// <param name="Apply">Gives settings with this bound.</param>
internal sealed record LimitSetting(
    string Key, string Meaning, long Default, long Maximum, Func<ServerSettings, long, ServerSettings> Apply)
{
    private static readonly ExecutorOptions Execution = ExecutorOptions.Default;

    /// <summary>In the order of the help.</summary>
    public static IReadOnlyList<LimitSetting> All { get; } =
    [
        Of("RequestBytes", "largest body of a request", GraphQL.AspNetCore.GraphQLHttpOptions.DefaultMaxRequestBytes, 1 << 30, (settings, value) =>
            settings with { Transport = settings.Transport with { MaxRequestBytes = (int)value } }),
        Of("Depth", "most fields inside one another", Execution.MaxDepth, 200, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxDepth = (int)value } }),
        Of("Selections", "most fields of an operation, fragments laid out", Execution.MaxSelections, 10_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxSelections = (int)value } }),
        Of("VariableValues", "most values in the variables of a request", Execution.MaxVariableValues, 10_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxVariableValues = (int)value } }),
        Of("ListItems", "most items in all lists of a response", Execution.MaxListItems, 100_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxListItems = (int)value } }),
        Of("ResponseBytes", "largest response", Execution.MaxResponseSize, 1L << 31, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxResponseSize = value } }),
    ];

    private static LimitSetting Of(string name, string meaning, long @default, long maximum, Func<ServerSettings, long, ServerSettings> apply) =>
        new($"{SettingKeys.Section}:Limits:{name}", meaning, @default, maximum, apply);
}
