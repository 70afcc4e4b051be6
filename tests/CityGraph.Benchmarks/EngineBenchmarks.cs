using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using CityGraph.GraphQL;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;

namespace CityGraph.Benchmarks;

/// <summary>One object and its properties, by the engine alone: what a request allocates must not depend on their number.</summary>
[InProcess]
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private GraphQLExecutor _executor = null!;
    private byte[] _text = [];
    private GraphQLRequest _request = null!;
    private int _documents;

    [Params(10, 100)]
    public int Fields { get; set; }

    [GlobalSetup]
    public void Build()
    {
        var names = Enumerable.Range(0, Fields).Select(i => $"f{i}").ToArray();
        var schema = SchemaBuilder.Build([SourceText.From($"type Query {{ item: Item! }} type Item {{ {string.Join(' ', names.Select(name => name + ": Int!"))} }}")]).GetSchemaOrThrow();
        var map = new ResolverMap((type, _) => type == schema.QueryType ? new PropertyResolver(root => root) : new PropertyResolver<int>(_ => 12345));
        _executor = new GraphQLExecutor(schema, map, _ => null, new ThrowingDiagnostics());
        _text = Encoding.UTF8.GetBytes($"{{ item {{ {string.Join(' ', names)} }} }}");
        _request = new GraphQLRequest(_text);
    }

    [Benchmark(Description = "document cached")]
    public int ExecuteCached() => Execute(_request);

    [Benchmark(Description = "document never seen")]
    public int ExecuteNew() => Execute(new GraphQLRequest((byte[])[.. _text, .. Encoding.UTF8.GetBytes($"#{_documents++}")]));

    private int Execute(GraphQLRequest request)
    {
        _output.ResetWrittenCount();
        var outcome = _executor.ExecuteAsync(request, this, _output, CancellationToken.None);
        if (!outcome.IsCompletedSuccessfully || outcome.Result.ErrorCount > 0) throw new InvalidOperationException("The operation has errors or waits.");
        return _output.WrittenCount;
    }
}
