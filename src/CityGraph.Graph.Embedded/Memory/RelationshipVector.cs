namespace CityGraph.Graph.Embedded.Memory;

/// <summary>The relationships of a version by index: what changed since the store was opened, over what it was opened with. Immutable.</summary>
internal sealed class RelationshipVector
{
    private static readonly RelationshipRecord Deleted = new(-1, "", new(-1, "", []), -1, -1, []);

    private readonly PackedRelationships _stored;
    private readonly PagedVector<RelationshipRecord> _changed;

    private RelationshipVector(PackedRelationships stored, PagedVector<RelationshipRecord> changed) => (_stored, _changed) = (stored, changed);

    public static RelationshipVector Empty { get; } = Of(PackedRelationships.Empty);

    public RelationshipRecord? this[int index] => NotDeleted(_changed[index] ?? _stored[index]);

    public static RelationshipVector Of(PackedRelationships stored) => new(stored, PagedVector<RelationshipRecord>.Empty);

    private static RelationshipRecord? NotDeleted(RelationshipRecord? record) => ReferenceEquals(record, Deleted) ? null : record;

    public sealed class Builder(RelationshipVector source)
    {
        private readonly PagedVector<RelationshipRecord>.Builder _changed = new(source._changed);

        public RelationshipRecord? this[int index]
        {
            get => NotDeleted(_changed[index] ?? source._stored[index]);
            set => _changed[index] = value ?? Deleted;
        }

        public RelationshipVector ToVector() => new(source._stored, _changed.ToVector());
    }
}
