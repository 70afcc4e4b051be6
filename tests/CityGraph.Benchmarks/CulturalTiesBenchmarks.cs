using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Validation;

namespace CityGraph.Benchmarks;

/// <summary>The parts of one <c>CulturalTies</c> for Denpasar, without HTTP.</summary>
[InProcess]
[MemoryDiagnoser]
public class CulturalTiesBenchmarks
{
    private readonly byte[] _text = SeedApi.CulturalTies;
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly JsonElement _variables = JsonElement.Parse("""{"city":"denpasar"}""");
    private SeedApi _api = null!;
    private DocumentNode _document = null!;
    private IReadOnlyList<ImmutableArray<GraphQuery>> _trips = [];
    private int _documents;

    /// <summary>Not async: BenchmarkDotNet does not wait for that in this process.</summary>
    [GlobalSetup]
    public void Open()
    {
        _api = SeedApi.OpenAsync().GetAwaiter().GetResult();
        _document = Parse();
        var recording = new RecordingStore(_api.Store);
        Execute(_text, new GraphReader(recording).NewRequest());
        _trips = recording.Trips;
    }

    [GlobalCleanup]
    public void Close() => _api.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Description = "whole request, document cached")]
    public int ExecuteCached() => Execute(_text, _api.NewRequest());

    [Benchmark(Description = "whole request, document never seen")]
    public int ExecuteNew() => Execute((byte[])[.. _text, .. Encoding.UTF8.GetBytes($"#{_documents++}")], _api.NewRequest());

    [Benchmark(Description = "parse")]
    public DocumentNode Parse() => Parser.Parse(new SourceText("CulturalTies", _text), ParserOptions.Default).Document
        ?? throw new InvalidOperationException("The operation does not parse.");

    [Benchmark(Description = "validate")]
    public ImmutableArray<GraphQLError> Validate() => Validator.Validate(_api.Executor.Schema, _document);

    [Benchmark(Description = "fetch, all trips")]
    public long Fetch()
    {
        var last = 0L;
        foreach (var queries in _trips)
        {
            var fetched = _api.Store.FetchAsync(queries, CancellationToken.None);
            if (!fetched.IsCompletedSuccessfully) throw new InvalidOperationException("The embedded store waits.");
            last = fetched.Result.ChangeNumber;
        }

        return last;
    }

    private int Execute(ReadOnlyMemory<byte> document, RequestState state)
    {
        _output.ResetWrittenCount();
        var outcome = _api.Executor.ExecuteAsync(new GraphQLRequest(document) { Variables = _variables }, state, _output, CancellationToken.None);
        if (!outcome.IsCompletedSuccessfully || outcome.Result.ErrorCount > 0) throw new InvalidOperationException("The operation has errors or waits.");
        return _output.WrittenCount;
    }
}
