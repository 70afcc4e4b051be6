namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>One entry of <c>merges:</c>: an id that is no longer used.</summary>
/// <param name="Former">That id; files may still use it.</param>
/// <param name="Into">What it is merged into; as written, so it may be merged too.</param>
/// <param name="Because">Why both are one.</param>
internal sealed record MergeDecision(Reference Former, Reference Into, string Because);
