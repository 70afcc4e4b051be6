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
            new("Author", "id", new PropertyResolver(author => ((Author)author).Id)),
            new("Author", "name", new PropertyResolver(author => ((Author)author).Name)),
            new("Author", "born", new PropertyResolver<int>(author => ((Author)author).Born)),
            new("Author", "books", new PropertyResolver(author => ((Author)author).Books)),
            new("Book", "id", new PropertyResolver(book => ((Book)book).Id)),
            new("Book", "title", new PropertyResolver(book => ((Book)book).Title)),
            new("Book", "year", new PropertyResolver<int?>(book => ((Book)book).Year)),
            new("Book", "chapters", new PropertyResolver(book => ((Book)book).Chapters)),
            new("Chapter", "number", new PropertyResolver<int>(chapter => ((Chapter)chapter).Number)),
            new("Chapter", "title", new PropertyResolver(chapter => ((Chapter)chapter).Title)),
            new("Chapter", "pages", new PropertyResolver<int>(chapter => ((Chapter)chapter).Pages)),
            new("Chapter", "isDraft", new PropertyResolver<bool>(chapter => ((Chapter)chapter).IsDraft))),
        _ => null,
        new ThrowingDiagnostics());

    private static BatchResolver OfShelf(IReadOnlyDictionary<string, Shelf> shelves, Func<Shelf, object?> read) => new((context, _, results) =>
        results.Fill(shelves.TryGetValue(context.Arguments.Get<string>("shelf"), out var shelf)
            ? read(shelf)
            : new FieldError($"There is no shelf \"{context.Arguments.Get<string>("shelf")}\".")));
}
