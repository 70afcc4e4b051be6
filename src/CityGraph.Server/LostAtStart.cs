using CityGraph.Graph;
using CityGraph.Server.Settings;

namespace CityGraph.Server;

/// <summary>What the operator is told where Neo4j was there when the store was opened, and is not any more before the server is ready.</summary>
internal static class LostAtStart
{
    /// <summary>One line.</summary>
    /// <param name="exception">Why.</param>
    /// <param name="isLoading">Whether the dataset was being loaded.</param>
    public static string Describe(StoreUnavailableException exception, bool isLoading)
    {
        var load = isLoading ? "The load of the dataset was given up, and nothing of an unfinished change set is kept. " : "";
        return $"{exception.Message.TrimEnd('.', ' ')}. {load}Start again once Neo4j answers (setting {SettingKeys.Neo4jUri}).";
    }
}
