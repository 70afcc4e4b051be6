namespace CityGraph.GraphQL.AspNetCore.Streaming;

/// <summary>Bounds of an <see cref="Outbox"/>.</summary>
/// <param name="MaxBytes">Of all messages that wait, the one that is being sent included; positive.</param>
/// <param name="MaxMessages">Their number; positive.</param>
/// <param name="SlowReaderTimeout">How long it may be full without a break.</param>
internal readonly record struct OutboxLimits(long MaxBytes, int MaxMessages, TimeSpan SlowReaderTimeout);
