using System.Buffers;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Tests.Execution;

/// <summary>What a request of a cached operation allocates: a constant, whatever number of properties it reads.</summary>
public class AllocationTests
{
    private static readonly object Parent = new();

    [Fact]
    public async Task Request_PropertyFields_AllocateNothing()
    {
        var few = await AllocatedByRequest(fields: 10, parents: 10);
        var many = await AllocatedByRequest(fields: 100, parents: 10);

        Assert.Equal(few, many);
    }

    [Fact]
    public async Task Request_Parents_AllocateNoMoreThanAListOfChunks()
    {
        var few = await AllocatedByRequest(fields: 5, parents: 10);
        var many = await AllocatedByRequest(fields: 5, parents: 1000);

        Assert.InRange(many, few, few + 100);
    }

    private static async Task<long> AllocatedByRequest(int fields, int parents)
    {
        var schema = SchemaBuilder.Build(
            [SourceText.From($"type Query {{ items: [Item!]! }} type Item {{ {string.Join(' ', Enumerable.Range(0, fields).Select(i => $"f{i}: {TypeOf(i)}!"))} }}")])
            .GetSchemaOrThrow();
        var items = Enumerable.Repeat(Parent, parents).ToArray();
        var map = new ResolverMap((type, field) => type.Name == "Query" ? new PropertyResolver(_ => items) : Read(field.Type.Innermost.Name));
        var executor = new GraphQLExecutor(schema, map, _ => null, new NoDiagnostics());
        var request = new GraphQLRequest($"{{ items {{ {string.Join(' ', Enumerable.Range(0, fields).Select(i => $"f{i}"))} }} }}");
        var output = new ArrayBufferWriter<byte>(1 << 20);

        // The first requests compile the operation and fill the pools of this thread.
        long allocated = 0;
        for (var i = 0; i < 5; i++)
        {
            output.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var execution = executor.ExecuteAsync(request, Parent, output, TestContext.Current.CancellationToken);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(new ExecutionOutcome(ExecutionStatus.Executed, OperationType.Query, 0), (await execution) with { Price = default });
        }

        return allocated;
    }

    private static string TypeOf(int field) => (field % 4) switch
    {
        0 => "String",
        1 => "Int",
        2 => "Float",
        _ => "Boolean",
    };

    private static PropertyResolver Read(string type) => type switch
    {
        "Int" => new PropertyResolver<int>(_ => 12345),
        "Float" => new PropertyResolver<double?>(_ => 0.5),
        "Boolean" => new PropertyResolver<bool>(_ => true),
        _ => new PropertyResolver(_ => "value"),
    };

    private sealed class NoDiagnostics : IExecutionDiagnostics
    {
        public void ResolverFailed(ObjectType parentType, FieldDefinition field, Exception exception) => Assert.Fail(exception.Message);
    }
}
