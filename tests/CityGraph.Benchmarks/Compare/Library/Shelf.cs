using System.Globalization;

namespace CityGraph.Benchmarks.Compare.Library;

/// <summary>Plain objects in three levels, always the same: texts of some words, a few beyond ASCII or with quotes, and numbers.</summary>
internal sealed record Shelf(Author[] Authors)
{
    private const int BooksEach = 2;
    private const int ChaptersEach = 3;

    private static readonly string[] Words = ["garden", "harbour", "\"winter\"", "letters", "Łódź", "northern", "sister", "a road", "paper", "the delta"];

    public Chapter[] Chapters { get; } = [.. Authors.SelectMany(author => author.Books).SelectMany(book => book.Chapters)];

    public static Shelf WithAuthors(int count) => new([.. Enumerable.Range(0, count).Select(MakeAuthor)]);

    private static Author MakeAuthor(int number) => new(
        Id("author", number),
        $"{Word(number)} {Word(number + 3)} of {Word(number * 7)}",
        1800 + (number % 200),
        [.. Enumerable.Range(number * BooksEach, BooksEach).Select(MakeBook)]);

    private static Book MakeBook(int number) => new(
        Id("book", number),
        $"On {Word(number)}, {Word(number * 3)} and the {Word(number + 5)}",
        number % 4 == 0 ? null : 1850 + (number % 170),
        [.. Enumerable.Range(number * ChaptersEach, ChaptersEach).Select(MakeChapter)]);

    private static Chapter MakeChapter(int number) => new(
        (number % ChaptersEach) + 1, $"How {Word(number)} became {Word(number * 11)}", 5 + (number % 40), number % 5 == 0);

    private static string Word(int number) => Words[number % Words.Length];

    private static string Id(string kind, int number) => kind + "-" + number.ToString(CultureInfo.InvariantCulture);
}

internal sealed record Author(string Id, string Name, int Born, Book[] Books);

internal sealed record Book(string Id, string Title, int? Year, Chapter[] Chapters);

internal sealed record Chapter(int Number, string Title, int Pages, bool IsDraft);
