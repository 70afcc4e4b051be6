using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CityGraph.GraphQL.AspNetCore.Tests;

/// <summary>Keeps what was logged as a warning or worse, with the exception's text.</summary>
public sealed class RecordingLoggerProvider : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _entries = new();

    public IReadOnlyCollection<string> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) _entries.Enqueue($"{logLevel}: {formatter(state, exception)}: {exception?.Message}");
    }

    public void Dispose()
    {
    }
}
