using System.Text;
using CityGraph.GraphQL;
using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;

namespace CityGraph.Benchmarks.Compare.Library;

/// <summary>Shelves over GraphQL: schema and resolvers as a host writes them.</summary>
internal static class LibraryApi
{
    private static readonly byte[] Definition = Encoding.UTF8.GetBytes("""
        type Query { authors(shelf: String!): [Author!]!  chapters(shelf: String!): [Chapter!]! }
        type Author { id: ID!  name: String!  born: Int!  books: [Book!]! }
        type Book { id: ID!  title: String!  year: Int  chapters: [Chapter!]! }
        type Chapter { number: Int!  title: String!  pages: Int!  isDraft: Boolean! }
        """);

    public static GraphQLExecutor Create(IReadOnlyDictionary<string, Shelf> shelves) => new(
        SchemaBuilder.Build([Parser.Parse(new SourceText("library.graphql", Definition)).Document!]).GetSchemaOrThrow(),
        new ResolverMap(
            (_, _) => null,
            new("Query", "authors", OfShelf(shelves, shelf => shelf.Authors)),
            new("Query", "chapters", OfShelf(shelves, shelf => shelf.Chapters)),
            Read<Author>("Author", "id", author => author.Id),
            Read<Author>("Author", "name", author => author.Name),
            Read<Author>("Author", "born", author => author.Born),
            Read<Author>("Author", "books", author => author.Books),
            Read<Book>("Book", "id", book => book.Id),
            Read<Book>("Book", "title", book => book.Title),
            Read<Book>("Book", "year", book => book.Year),
            Read<Book>("Book", "chapters", book => book.Chapters),
            Read<Chapter>("Chapter", "number", chapter => chapter.Number),
            Read<Chapter>("Chapter", "title", chapter => chapter.Title),
            Read<Chapter>("Chapter", "pages", chapter => chapter.Pages),
            Read<Chapter>("Chapter", "isDraft", chapter => chapter.IsDraft)),
        _ => null,
        new ThrowingDiagnostics());

    private static BatchResolver OfShelf(IReadOnlyDictionary<string, Shelf> shelves, Func<Shelf, object?> read) => new((context, _, results) =>
        results.Fill(shelves.TryGetValue(context.Arguments.Get<string>("shelf"), out var shelf)
            ? read(shelf)
            : new FieldError($"There is no shelf \"{context.Arguments.Get<string>("shelf")}\".")));

    private static ResolverBinding Read<T>(string type, string field, Func<T, object?> read) =>
        new(type, field, new PropertyResolver(parent => read((T)parent)));
}
