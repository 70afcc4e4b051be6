namespace CityGraph.Explorer.Api;

/// <summary>The arguments of every root field that say which graph is asked: they hold for everything below the field.</summary>
internal static class TimeArguments
{
    public const string Description =
        """
        What can be asked. Every field takes three arguments that hold for all that is selected below it:
        `asOf`, a date: the world as it was then. What is dated counts from its date on (an event, a paper, a signature, an agreement from its first
        event or paper) or while it lasted (an office, a membership). An agreement's stage is the one it had reached; dates of stages and
        milestones that were to come are missing. What has no time of its own always counts: places and what they are part of, people, sectors,
        names, sources and claims. A date to come shows what is planned for until then, too, and what lasts without a known end.
        `dates`: how to take dates that are not exact; what should have a date and has none is possibly there, never certainly. So are activities,
        which sources do not date, and an agreement before its first date, if any of its events and signed papers has none.
        `knownAt`: the graph as it was known, at a time or after a change set, whatever has been learnt since; at a time to come, as it is now.
        """;

    public static string[] All { get; } = [$"{ApiNames.AsOf}: PartialDate", $"{ApiNames.Dates}: AsOfDates = POSSIBLE", $"{ApiNames.KnownAt}: KnownAt"];

    public static string Text { get; } = string.Join(", ", All);

    public static void WriteTypes(SchemaText text)
    {
        text.Begin("enum", "AsOfDates", "What counts as there at a date, given that dates may be inexact.");
        text.Member("POSSIBLE", "What was there for some choice of days; what is not answered was certainly not there.");
        text.Member("CERTAIN", "What was there whatever the days: what POSSIBLE answers beyond it is only possibly there.");
        text.End();
        text.Begin("input", "KnownAt", "A moment in the life of the graph.", " @oneOf");
        text.Member("time: DateTime", "With the change sets that were recorded up to then; before the first one the graph is empty, at a time to come it is as now.");
        text.Member("change: Long", "With the change sets up to this number, as `ChangeSet.number` counts them; 0 is the empty graph.");
        text.End();
    }
}
