namespace CityGraph.Explorer.Jobs;

/// <summary>An analysis at one moment: what the API shows of it, and what the store keeps.</summary>
/// <param name="Id">The checksum of all that its result depends on.</param>
/// <param name="Kind">What its result is.</param>
/// <param name="Title">What it works out.</param>
/// <param name="State">How far it has come.</param>
/// <param name="CreatedAt">When it was asked for.</param>
internal sealed record AnalysisView(string Id, string Kind, string Title, AnalysisState State, DateTimeOffset CreatedAt)
{
    /// <summary>How much of it is done, from 0 to 1.</summary>
    public double Progress { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Until when the one that runs it is certainly there, unless it says so again.</summary>
    public DateTimeOffset AliveUntil { get; init; }

    /// <summary>Why there is no result, where it failed or was lost.</summary>
    public string? Problem { get; init; }

    /// <summary>The result, where it is done.</summary>
    public string? Content { get; init; }

    /// <summary>The result where it is done and of this kind; else null.</summary>
    public string? ContentOf(string kind) => State == AnalysisState.Done && Kind == kind ? Content : null;

    public bool HasEnded => State is not (AnalysisState.Waiting or AnalysisState.Running);

    /// <summary>How long it will still take, in seconds, if it goes on as until now; none before it has begun and while nothing is known.</summary>
    public double? SecondsLeft(DateTimeOffset now) =>
        State == AnalysisState.Running && StartedAt is { } started && Progress > 0 ? (now - started).TotalSeconds * (1 - Progress) / Progress : null;
}
