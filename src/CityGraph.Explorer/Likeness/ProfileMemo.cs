namespace CityGraph.Explorer.Likeness;

/// <summary>The profiles at the newest change number that was seen.</summary>
internal sealed class ProfileMemo
{
    private volatile Entry _newest = new(-1, null);

    public CityProfiles? Find(long changeNumber) => _newest is { } newest && newest.ChangeNumber == changeNumber ? newest.Profiles : null;

    public void Keep(long changeNumber, CityProfiles profiles)
    {
        if (changeNumber > _newest.ChangeNumber) _newest = new(changeNumber, profiles);
    }

    private sealed record Entry(long ChangeNumber, CityProfiles? Profiles);
}
