using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.Testing;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.Tests;

public sealed class LoggingDiagnosticsTests : IDisposable
{
    private static readonly ObjectType Query = SchemaBuilder.Build([SourceText.From("type Query { city: Int }", "test.graphql")]).GetSchemaOrThrow().QueryType;

    private readonly RecordingLoggerProvider _log = new();
    private readonly ILoggerFactory _factory;
    private readonly FakeClock _clock = new();
    private readonly LoggingDiagnostics _diagnostics;

    public LoggingDiagnosticsTests()
    {
        _factory = LoggerFactory.Create(logging => logging.AddProvider(_log));
        _diagnostics = new LoggingDiagnostics(_factory.CreateLogger<LoggingDiagnostics>(), _clock);
    }

    public void Dispose() => _factory.Dispose();

    [Fact]
    public void ResolverFailed_ThatTheClientIsToldOf_IsOneLineInTenSeconds()
    {
        Fail(new FieldFailedException(new("Try again."), new TimeoutException("nobody answers")));
        _clock.Advance(TimeSpan.FromSeconds(9));
        Fail(new FieldFailedException(new("Try again."), new TimeoutException("still nobody")));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Fail(new FieldFailedException(new("Try again."), new TimeoutException("nobody at all")));

        Assert.Equal(["Warning: Resolving Query.city failed: nobody answers: ", "Warning: Resolving Query.city failed: nobody at all: "], _log.Entries);
    }

    [Fact]
    public void ResolverFailed_ThatTheClientIsNotToldOf_IsAlwaysLogged()
    {
        Fail(new FormatException("one"));
        Fail(new FormatException("two"));

        Assert.Equal(["Error: Resolving Query.city failed: one", "Error: Resolving Query.city failed: two"], _log.Entries);
    }

    private void Fail(Exception exception) => _diagnostics.ResolverFailed(Query, Query.Fields[0], exception);
}
