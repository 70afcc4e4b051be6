using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CityGraph.Server.Settings;

/// <summary>The settings, or everything that is wrong with them, one line each; and what is better done otherwise.</summary>
internal sealed record SettingsResult(ServerSettings? Settings, ImmutableArray<string> Problems, ImmutableArray<string> Warnings)
{
    [MemberNotNullWhen(true, nameof(Settings))]
    public bool IsValid => Settings is not null;
}
