using CityGraph.Graph.Neo4j;

namespace CityGraph.Server.Settings;

/// <summary>Where the graph is kept.</summary>
internal abstract record StoreSettings
{
    private StoreSettings() { }

    /// <summary>What kind of place it is, as people read it.</summary>
    public abstract string Kind { get; }

    /// <summary>The place, as people read it; without secrets.</summary>
    public abstract string Place { get; }

    /// <summary>With a bound for what is sent to another process: an operation need not wait for less than it may take.</summary>
    public virtual StoreSettings WithStatementTimeout(TimeSpan timeout) => this;

    /// <summary>In this process.</summary>
    /// <param name="DataFolder">A full path; it need not exist.</param>
    public sealed record Embedded(string DataFolder) : StoreSettings
    {
        public override string Kind => "data folder";

        public override string Place => DataFolder;
    }

    /// <summary>In a database of Neo4j's.</summary>
    public sealed record Neo4j(Neo4jStoreOptions Options) : StoreSettings
    {
        public override string Kind => "Neo4j";

        public override string Place => $"{Options.Uri.GetLeftPart(UriPartial.Authority)}, database {Options.Database}";

        public override StoreSettings WithStatementTimeout(TimeSpan timeout) => this with { Options = Options with { StatementTimeout = timeout } };
    }
}
