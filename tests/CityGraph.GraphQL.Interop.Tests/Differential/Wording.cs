using System.Text.RegularExpressions;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>
/// Where our messages and those of the reference implementation say the same in other words: its version 17 changed many that we keep
/// as version 16 had them. The specification prescribes no wording.
/// </summary>
internal static class Wording
{
    private static readonly Phrase[] Phrases =
    [
        // Syntax.
        new(
            "^Syntax Error: Unexpected character: \"\\.\"\\.$",
            "^Syntax Error: (?:Unexpected character: \"\\.\"\\.|Unexpected \"\\.\\.\"|Invalid number, expected digit before \"\\.\").*",
            "a lone dot"),
        new("^(Syntax Error: .*String) \".*", "^(Syntax Error: .*String) \".*", "$1"),
        new("^(Syntax Error: Invalid Unicode escape sequence).*", "^(Syntax Error: Invalid Unicode escape sequence).*", "$1"),

        // One conflict is found at many places; which of them are reported is left to implementations (5.3.2).
        new("^Fields \".+\" conflict because .*", "^Fields \".+\" conflict because .*", "fields conflict") { Place = Place.None },
        new(
            "^(.+) must not use `@(?:skip|include)` directive.*",
            "^(.+) must not use `@skip` or `@include` directives.*",
            "$1 has a condition") { Place = Place.None },
        new("^The schema has no (\\w+) type, so .*", "^The (\\w+) operation is not supported by the schema\\.$", "no $1 type"),
        new(
            "^(Unknown argument .*) on field \"\\w+\\.(__\\w+)\"\\..*$",
            "^(Unknown argument .*) on field \"(?:\\w+|<meta>)\\.(__\\w+)\"\\..*$",
            "$1 $2"),
        new(
            "^(?:Field|Directive) \"@?(.+)\" argument \"(.+)\" of type \"(.+)\" is required, but it was not provided\\.$",
            "^Argument \"(?:\\w+\\.|<meta>\\.|@)(\\w+)\\((\\w+):\\)\" of type \"(.+)\" is required, but it was not provided\\.$",
            "required: $1 $2 $3"),

        // Values, in a document or in variables.
        new(
            "^Field \"(?:\\w+\\.)?(.+)\" of required type .* was not provided\\.$",
            "^Expected value of type \".+\" to include required field \"(.+)\", found: .*",
            "required: $1"),
        new(
            "^Field \"(.+)\" is not defined by type \".+\"\\.( Did you mean .*\\?)?$",
            "^Expected value of type \".+\" not to include unknown field \"(.+?)\"(?:\\. Did you mean .*\\? Found|, found): .*",
            "unknown field: $1"),
        new(
            "^Expected (?:value of|non-nullable) type \"(.+!)\"(?:, found null| not to be null)\\.$",
            "^Expected value of non-null type \"(.+)\" not to be null\\.$",
            "null: $1"),
        new(
            "^Expected (?:value of )?type \"\\[*(\\w+).*\"(?:, found .*| to be an object)\\.$",
            "^Expected value of type \"(.+)\" to be an object, found: .*\\.$",
            "no object: $1"),
        new(
            "^OneOf Input Object \"(.+)\" must specify exactly one key\\.$|^Field \"(?:(.+)\\.)?.+\" must be non-null\\.$|^Exactly one key must be specified for OneOf type \"(.+)\"\\.$",
            "^Within OneOf Input Object type \".+\", exactly one field must be specified.*",
            "one of"),
        new("^(\\w+|Enum \"\\w+\") (cannot represent .*?): .*", "^(\\w+|Enum \"\\w+\") (cannot represent .*?): .*", "$1 $2"),

        // Arguments whose variable turns out wrong.
        new("^Argument \"(.+?)\" .*", "^Argument \"\\w+\\.\\w+\\((.+?):\\)\" .*", "argument $1") { Place = Place.Path },
    ];

    private static readonly Phrase VariableOf = new(
        "^Variable \"(.+?)\" got invalid value .*?(?: at \"\\w+(\\S*)\")?; (.*)$", "^Variable \"(.+?)\" has invalid value(?: at (\\S+))?: (.*)$", "$1$2: ");

    private static readonly Phrase Missing = new(
        "^Variable \"(\\$\\w+)\" of (?:required|non-null) type \"(.+)\" (?:was not provided|must not be null)\\.$",
        "^Variable \"(\\$\\w+)\" has invalid value: Expected (?:a )?value of non-null type \"(.+)\" (?:to be provided|not to be null)\\.$", "no $1 of $2");

    /// <summary>Says again what another error says.</summary>
    private static readonly Regex Repeated = new("^Variable \".+\" must be non-nullable to be used for OneOf Input Object \".+\"\\.$");

    /// <summary>After one of these, which definition counts, and so what else is wrong, is not prescribed.</summary>
    private static readonly Regex Ambiguous = new("^There can be only one (?:fragment|variable|operation|argument|input field) named ");

    /// <summary>
    /// Root fields of a subscription cannot be counted where a condition may exclude them; version 17 does not count unknown fields of a
    /// oneOf input object; we do not look at the uses of a variable that cannot be one.
    /// </summary>
    private static readonly (string Cause, string Error)[] Following =
        [(" has a condition", " top level field."), ("unknown field: ", "one of"), (" cannot be non-input type ", " used in position expecting type ")];

    /// <param name="message">One of ours.</param>
    /// <param name="place">Locations and path as text.</param>
    /// <returns>Null where the other side says nothing of the kind.</returns>
    public static string? OfOurs(string message, string place) => Repeated.IsMatch(message) ? null : Shared(message, place, one => one.Ours);

    /// <param name="message">One of theirs.</param>
    /// <param name="place">Locations and path as text.</param>
    public static string OfTheirs(string message, string place) => Shared(message, place, one => one.Theirs);

    /// <summary>
    /// Without the errors that follow from others: <see cref="Ambiguous"/> and <see cref="Following"/>.
    /// </summary>
    public static IEnumerable<string> Comparable(IReadOnlyList<string> errors)
    {
        if (errors.Any(error => Ambiguous.IsMatch(error))) return errors.Where(error => Ambiguous.IsMatch(error));
        return errors.Where(error => !Following.Any(one => error.Contains(one.Error, StringComparison.Ordinal) && errors.Any(other => other.Contains(one.Cause, StringComparison.Ordinal))));
    }

    private static string Shared(string message, string place, Func<Phrase, Regex> side)
    {
        var missing = side(Missing).Match(message);
        if (missing.Success) return missing.Result(Missing.Shared) + place;
        var variable = side(VariableOf).Match(message);
        if (variable.Success) return variable.Result(VariableOf.Shared) + Shared(variable.Groups[3].Value, place, side);

        foreach (var one in Phrases)
        {
            var match = side(one).Match(message);
            if (match.Success) return match.Result(one.Shared) + Part(place, one.Place);
        }

        return message + place;
    }

    private static string Part(string place, Place part) => part switch
    {
        Place.None => "",
        Place.Path => place.IndexOf(" in ", StringComparison.Ordinal) is >= 0 and var start ? place[start..] : "",
        _ => place,
    };

    /// <summary>What agrees beside the message.</summary>
    private enum Place
    {
        All,
        Path,
        None,
    }

    /// <param name="ours">Matches our message.</param>
    /// <param name="theirs">Matches that of the reference implementation.</param>
    /// <param name="shared">What both become; <c>$1</c> and so on are groups.</param>
    private sealed class Phrase(string ours, string theirs, string shared)
    {
        public Regex Ours { get; } = new(ours, RegexOptions.Singleline);

        public Regex Theirs { get; } = new(theirs, RegexOptions.Singleline);

        public string Shared { get; } = shared;

        public Place Place { get; init; }
    }
}
