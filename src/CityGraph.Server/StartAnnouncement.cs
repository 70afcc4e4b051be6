using System.Globalization;
using CityGraph.Server.Settings;

namespace CityGraph.Server;

/// <summary>What the user reads when the server is ready.</summary>
internal static class StartAnnouncement
{
    public static string Text(string url, StoreSettings store, ServedGraph graph) =>
        string.Create(CultureInfo.InvariantCulture, $"""
            CityGraph is ready: {url}
              GraphQL      {url}/graphql
              {store.Kind,-11}  {store.Place}
              loaded       {graph.Contents}
            {(graph.Texts.Folder is null ? "" : $"  texts        {graph.Texts}\n")}Press Ctrl+C to stop.

            """);

    /// <summary>An address that a browser can open, where the server listens on every one.</summary>
    public static string UrlToOpen(string url)
    {
        var address = BindingAddress.Parse(url);
        var host = address.Host is "0.0.0.0" or "[::]" or "*" or "+" ? "localhost" : address.Host;
        return address.IsUnixPipe ? url : $"{address.Scheme}://{host}:{address.Port.ToString(CultureInfo.InvariantCulture)}";
    }
}
