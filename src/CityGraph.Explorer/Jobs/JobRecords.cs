using System.Text.Json;
using System.Text.Json.Serialization;
using CityGraph.Graph;
using CityGraph.Graph.Results;

namespace CityGraph.Explorer.Jobs;

/// <summary>What the store keeps of analyses: each in a record of its own, from when it was asked for on.</summary>
internal sealed class JobRecords(IGraphStore store, TimeSpan keptFor, TimeProvider time)
{
    private static readonly JsonSerializerOptions Format = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="StoreUnavailableException">Neither could it.</exception>
    public ValueTask PutAsync(AnalysisView view, CancellationToken cancellationToken)
    {
        var content = JsonSerializer.Serialize(view, Format);
        if (content.Length > IKeptResults.MaxContentLength)
        {
            var problem = $"The result has more than {IKeptResults.MaxContentLength} characters: ask for less at once.";
            content = JsonSerializer.Serialize(view with { State = AnalysisState.Failed, Content = null, Problem = problem }, Format);
        }

        return store.Results.PutAsync(new(Key(view.Id), content, time.GetUtcNow() + keptFor), cancellationToken);
    }

    /// <summary>What is kept of an analysis; lost where it should be running and whoever ran it has not said so for too long.</summary>
    public async ValueTask<AnalysisView?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Length > IKeptResults.MaxKeyLength - Key("").Length) return null;
        if (await store.Results.FindAsync(Key(id), cancellationToken) is not { } kept) return null;
        var view = Read(kept.Content) ?? new(id, "", "An analysis that cannot be read", AnalysisState.Lost, kept.Until - keptFor) { Problem = "What is kept of it cannot be read: another version kept it, or it was damaged. Start it again." };
        return view.HasEnded || view.AliveUntil >= time.GetUtcNow() ? view : view with
        {
            State = AnalysisState.Lost,
            EndedAt = view.AliveUntil,
            Problem = "The server that worked on it ended before it was done. Start it again.",
        };
    }

    /// <summary>Null for what is no view.</summary>
    private static AnalysisView? Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<AnalysisView>(content, Format) is { Id: not null, Kind: not null, Title: not null } view ? view : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Key(string id) => $"analysis:{id}";
}
