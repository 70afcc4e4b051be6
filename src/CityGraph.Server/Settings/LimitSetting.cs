using CityGraph.Explorer;
using CityGraph.Explorer.Jobs;
using CityGraph.Graph.Embedded.Replay;
using CityGraph.GraphQL.AspNetCore;
using CityGraph.GraphQL.AspNetCore.ServerSentEvents;
using CityGraph.GraphQL.AspNetCore.WebSockets;
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
    private static readonly ExecutorOptions Execution = ExplorerApi.Limits;
    private static readonly GraphQLHttpOptions Transport = ServerSettings.DefaultTransport;
    private static readonly GraphQLWebSocketOptions Sockets = Transport.WebSockets;
    private static readonly GraphQLEventStreamOptions Events = Transport.EventStreams;
    private static readonly ConnectionLimits Connection = ConnectionLimits.Default;

    /// <summary>In the order of the help.</summary>
    public static IReadOnlyList<LimitSetting> All { get; } =
    [
        Of("RequestBytes", "largest body of a request", Transport.MaxRequestBytes, 1 << 30, (settings, value) =>
            settings with { Transport = settings.Transport with { MaxRequestBytes = (int)value } }),
        Of("DocumentBytes", "largest document, as UTF-8", Execution.Parser.MaxBytes, 1 << 30, (settings, value) =>
            settings with { Execution = settings.Execution with { Parser = settings.Execution.Parser with { MaxBytes = (int)value } } }),
        Of("Tokens", "most tokens of a document", Execution.Parser.MaxTokens, 10_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { Parser = settings.Execution.Parser with { MaxTokens = (int)value } } }),
        Of("Nesting", "deepest nesting of a document's text", Execution.Parser.MaxDepth, 1_000, (settings, value) =>
            settings with { Execution = settings.Execution with { Parser = settings.Execution.Parser with { MaxDepth = (int)value } } }),
        Of("Aliases", "most aliases of a document", Execution.Document.MaxAliases, 10_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { Document = settings.Execution.Document with { MaxAliases = (int)value } } }),
        Of("Directives", "most directives of a document", Execution.Document.MaxDirectives, 10_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { Document = settings.Execution.Document with { MaxDirectives = (int)value } } }),
        Of("DirectivesAtOnePlace", "most directives on one field, fragment, ...", Execution.Document.MaxDirectivesPerLocation, 10_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { Document = settings.Execution.Document with { MaxDirectivesPerLocation = (int)value } } }),
        Of("FragmentVisits", "how often fragments may be laid out", Execution.Document.MaxFragmentVisits, 10_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { Document = settings.Execution.Document with { MaxFragmentVisits = (int)value } } }),
        Of("InputListLength", "longest list of values in a request", Execution.Document.MaxInputListLength, 10_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { Document = settings.Execution.Document with { MaxInputListLength = (int)value } } }),
        Of("ValidationErrors", "errors after which a document is not read on", Execution.Validation.MaxErrors, 10_000, (settings, value) =>
            settings with { Execution = settings.Execution with { Validation = settings.Execution.Validation with { MaxErrors = (int)value } } }),
        Of("MergeComparisons", "most comparisons of fields of one name", Execution.Validation.MaxMergeComparisons, 1_000_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { Validation = settings.Execution.Validation with { MaxMergeComparisons = (int)value } } }),
        Of("ListSize", "longest list that an operation may ask for", Execution.Cost.MaxListSize, 10_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { Cost = settings.Execution.Cost with { MaxListSize = (int)value } } }),
        Of("FieldCost", "most work of an operation, see @cost", Execution.Cost.MaxFieldCost, 1L << 53, (settings, value) =>
            settings with { Execution = settings.Execution with { Cost = settings.Execution.Cost with { MaxFieldCost = value } } }),
        Of("TypeCost", "most objects of a response, see @listSize", Execution.Cost.MaxTypeCost, 1L << 53, (settings, value) =>
            settings with { Execution = settings.Execution with { Cost = settings.Execution.Cost with { MaxTypeCost = value } } }),
        Of("Depth", "most fields inside one another", Execution.MaxDepth, 200, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxDepth = (int)value } }),
        Of("Selections", "most fields of an operation, fragments laid out", Execution.MaxSelections, 10_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxSelections = (int)value } }),
        Of("Conditions", "most combinations of variables in @skip and @include", Execution.MaxConditions, 100_000, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxConditions = (int)value } }),
        Of("VariableBytes", "largest variables of a request", Execution.MaxVariableBytes, 1 << 30, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxVariableBytes = (int)value } }),
        Of("VariableDepth", "deepest nesting in a variable", Execution.MaxVariableDepth, 1_000, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxVariableDepth = (int)value } }),
        Of("VariableValues", "most values in the variables of a request", Execution.MaxVariableValues, 10_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxVariableValues = (int)value } }),
        Of("ListItems", "most items in all lists of a response", Execution.MaxListItems, 100_000_000, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxListItems = (int)value } }),
        Of("ResponseBytes", "largest response", Execution.MaxResponseSize, 1L << 31, (settings, value) =>
            settings with { Execution = settings.Execution with { MaxResponseSize = value } }),
        Of("ExecutionSeconds", "longest time of an operation", Seconds(Transport.MaxExecutionTime), 3600, (settings, value) =>
            settings with { Transport = settings.Transport with { MaxExecutionTime = TimeSpan.FromSeconds(value) } }),
        Of("RunningAnalyses", "most analyses that run at once", AnalysisJobsOptions.Default.MaxRunning, 1_000, (settings, value) =>
            settings with { Analyses = settings.Analyses with { MaxRunning = (int)value } }),
        Of("WaitingAnalyses", "most analyses that wait", AnalysisJobsOptions.Default.MaxWaiting, 10_000, (settings, value) =>
            settings with { Analyses = settings.Analyses with { MaxWaiting = (int)value } }),
        Of("AnalysesOfClient", "most analyses of one client that run and wait", AnalysisJobsOptions.Default.MaxOfClient, 10_000, (settings, value) =>
            settings with { Analyses = settings.Analyses with { MaxOfClient = (int)value } }),
        Of("AnalysisDays", "how many days the result of an analysis is kept", (long)AnalysisJobsOptions.Default.KeptFor.TotalDays, 3650, (settings, value) =>
            settings with { Analyses = settings.Analyses with { KeptFor = TimeSpan.FromDays(value) } }),
        Of("ReplayedElements", "most nodes and relationships that knownAt replays", ReplayLimits.Default.MaxReplayedElements, 1 << 30, (settings, value) =>
            settings with { Replay = settings.Replay with { MaxReplayedElements = (int)value } }),
        Of("ReplayedGraphs", "most graphs of the past that are kept", ReplayLimits.Default.MaxReplayedGraphs, 1_000, (settings, value) =>
            settings with { Replay = settings.Replay with { MaxReplayedGraphs = (int)value } }),
        Of("ConcurrentOperations", "most operations that run at once, on Neo4j 64", Transport.MaxConcurrentOperations, 100_000, (settings, value) =>
            settings with { Transport = settings.Transport with { MaxConcurrentOperations = (int)value } }),
        Of("OperationsOfClient", "most of them from one address", Transport.MaxConcurrentOperationsOfClient, 100_000, (settings, value) =>
            settings with { Transport = settings.Transport with { MaxConcurrentOperationsOfClient = (int)value } }),
        Of("WaitingOperations", "most operations that wait for their turn", Transport.MaxWaitingOperations, 1_000_000, (settings, value) =>
            settings with { Transport = settings.Transport with { MaxWaitingOperations = (int)value } }),
        Of("WaitingSeconds", "longest time that they wait", Seconds(Transport.MaxWaitingTime), 3600, (settings, value) =>
            settings with { Transport = settings.Transport with { MaxWaitingTime = TimeSpan.FromSeconds(value) } }),
        Of("BatchSize", "most requests in one body, as a JSON array", Transport.BatchSize, 1000, (settings, value) =>
            settings with { Transport = settings.Transport with { BatchSize = (int)value } }),
        Of("UnsentBytes", "most bytes of responses that wait for slow clients", Transport.MaxUnsentBytes, 1L << 40, (settings, value) =>
            settings with { Transport = settings.Transport with { MaxUnsentBytes = value } }),
        Of("Connections", "most open connections", Connection.MaxConnections, 1_000_000, (settings, value) =>
            settings with { Connections = settings.Connections with { MaxConnections = (int)value } }),
        Of("WebSockets", "most open WebSockets", Sockets.MaxConnections, 1_000_000, (settings, value) =>
            WithSockets(settings, sockets => sockets with { MaxConnections = (int)value })),
        Of("WebSocketsOfClient", "most of them from one address", Sockets.MaxConnectionsOfClient, 1_000_000, (settings, value) =>
            WithSockets(settings, sockets => sockets with { MaxConnectionsOfClient = (int)value })),
        Of("EventStreams", "most open streams of server-sent events", Events.MaxStreams, 1_000_000, (settings, value) =>
            WithEvents(settings, events => events with { MaxStreams = (int)value })),
        Of("EventStreamsOfClient", "most of them from one address", Events.MaxStreamsOfClient, 1_000_000, (settings, value) =>
            WithEvents(settings, events => events with { MaxStreamsOfClient = (int)value })),
        Of("OperationsOfStream", "most operations of one WebSocket or event stream", Sockets.MaxOperations, 100_000, (settings, value) =>
            WithEvents(
                WithSockets(settings, sockets => sockets with { MaxOperations = (int)value }),
                events => events with { MaxOperations = (int)value })),
        Of("SendBufferBytes", "most bytes that wait for the reader of one of them", Sockets.SendBufferBytes, 1 << 30, (settings, value) =>
            WithEvents(
                WithSockets(settings, sockets => sockets with { SendBufferBytes = (int)value }),
                events => events with { SendBufferBytes = (int)value })),
        Of("SlowReaderSeconds", "longest time that a reader may leave that many unread", Seconds(Sockets.SlowReaderTimeout), 3600, (settings, value) =>
            WithEvents(
                WithSockets(settings, sockets => sockets with { SlowReaderTimeout = TimeSpan.FromSeconds(value) }),
                events => events with { SlowReaderTimeout = TimeSpan.FromSeconds(value) })),
        Of("HeaderSeconds", "longest time to send the headers", Seconds(Connection.MaxHeadersTime), 3600, (settings, value) =>
            settings with { Connections = settings.Connections with { MaxHeadersTime = TimeSpan.FromSeconds(value) } }),
        Of("RequestBytesPerSecond", "slowest body of a request", Connection.MinRequestRate, 1 << 30, (settings, value) =>
            settings with { Connections = settings.Connections with { MinRequestRate = (int)value } }),
        Of("ResponseBytesPerSecond", "slowest reading of a response", Connection.MinResponseRate, 1 << 30, (settings, value) =>
            settings with { Connections = settings.Connections with { MinResponseRate = (int)value } }),
    ];

    private static ServerSettings WithSockets(ServerSettings settings, Func<GraphQLWebSocketOptions, GraphQLWebSocketOptions> change) =>
        settings with { Transport = settings.Transport with { WebSockets = change(settings.Transport.WebSockets) } };

    private static ServerSettings WithEvents(ServerSettings settings, Func<GraphQLEventStreamOptions, GraphQLEventStreamOptions> change) =>
        settings with { Transport = settings.Transport with { EventStreams = change(settings.Transport.EventStreams) } };

    private static long Seconds(TimeSpan time) => (long)time.TotalSeconds;

    private static LimitSetting Of(string name, string meaning, long @default, long maximum, Func<ServerSettings, long, ServerSettings> apply) =>
        new($"{SettingKeys.Section}:Limits:{name}", meaning, @default, maximum, apply);
}
