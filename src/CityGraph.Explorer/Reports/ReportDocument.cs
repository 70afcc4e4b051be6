using System.Collections.Immutable;
using System.Globalization;

namespace CityGraph.Explorer.Reports;

/// <summary>A report before it is written in any format. Its texts may come from anywhere: writers clean and escape them.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Lead">The first sentences.</param>
/// <param name="Sections">In reading order.</param>
internal sealed record ReportDocument(string Title, string Lead, ImmutableArray<ReportSection> Sections);

/// <summary>A heading and what stands below it.</summary>
/// <param name="Title">Of the heading.</param>
/// <param name="Blocks">Before the parts.</param>
/// <param name="Parts">One level down.</param>
internal sealed record ReportSection(string Title, ImmutableArray<ReportBlock> Blocks, ImmutableArray<ReportSection> Parts)
{
    public ReportSection(string title, params ImmutableArray<ReportBlock> blocks)
        : this(title, blocks, [])
    {
    }

    /// <summary>How to have the same numbers again.</summary>
    /// <param name="text">What the request does.</param>
    /// <param name="request">In GraphQL.</param>
    /// <param name="checksum">Of the result.</param>
    /// <param name="changeNumber">Of the graph.</param>
    /// <param name="facts">What else it depends on.</param>
    public static ReportSection OfRepeating(string text, string request, string checksum, long changeNumber, params ImmutableArray<Fact> facts) => new(
        "The same numbers again",
        new ReportBlock.Facts([new("Checksum", checksum, true), new("Change number", changeNumber.ToString(CultureInfo.InvariantCulture), true), .. facts]),
        new ReportBlock.Paragraph(text),
        new ReportBlock.Code("graphql", request));
}

/// <summary>What a section is made of.</summary>
internal abstract record ReportBlock
{
    /// <param name="Text">One paragraph.</param>
    public sealed record Paragraph(string Text) : ReportBlock;

    /// <param name="Texts">One item each; a list without any is not written.</param>
    /// <param name="Kind">How they are marked.</param>
    public sealed record Items(ImmutableArray<string> Texts, ItemKind Kind = ItemKind.Plain) : ReportBlock;

    /// <param name="All">Terms and what they are.</param>
    public sealed record Facts(ImmutableArray<Fact> All) : ReportBlock;

    /// <param name="Caption">Above the table.</param>
    /// <param name="Columns">The first names the rows.</param>
    /// <param name="Rows">Each with a cell a column.</param>
    public sealed record Table(string Caption, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<string>> Rows) : ReportBlock
    {
        /// <summary>Below the table: what its dashes stand for.</summary>
        public ImmutableArray<string> Notes { get; init; } = [];
    }

    /// <param name="Picture">A table beside it has the same numbers.</param>
    public sealed record Figure(Chart Picture) : ReportBlock;

    /// <param name="Language">Of the text, as Markdown names it.</param>
    /// <param name="Text">To be copied as it is.</param>
    public sealed record Code(string Language, string Text) : ReportBlock;
}

/// <summary>How the items of a list are marked.</summary>
internal enum ItemKind
{
    Plain,
    Numbered,

    /// <summary>What a reader must not miss.</summary>
    Warning,
}

/// <param name="Term">What is told.</param>
/// <param name="Text">What it is.</param>
/// <param name="IsExact">Whether every letter matters: an id, a checksum.</param>
internal readonly record struct Fact(string Term, string Text, bool IsExact = false);

/// <param name="Title">Above its cells.</param>
/// <param name="IsNumber">Whether its cells are numbers, to be set flush right.</param>
internal readonly record struct Column(string Title, bool IsNumber = true);
