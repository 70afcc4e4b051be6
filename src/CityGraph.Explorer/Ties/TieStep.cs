namespace CityGraph.Explorer.Ties;

/// <summary>One step of the way in the graph from one place to another.</summary>
/// <param name="FromId">The node that it leaves.</param>
/// <param name="ToId">The node that it leads to.</param>
/// <param name="RelationshipId">What it goes along.</param>
/// <param name="Type">The type of that relationship.</param>
/// <param name="IsForward">Whether the relationship points the way that is gone.</param>
internal sealed record TieStep(string FromId, string ToId, string RelationshipId, string Type, bool IsForward)
{
    public TieStep Back() => new(ToId, FromId, RelationshipId, Type, !IsForward);
}
