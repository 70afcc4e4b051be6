using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CityGraph.Benchmarks.Compare.Library;

/// <summary>What somebody writes who wants these answers only: the body read where it lies, the answer by <see cref="Utf8JsonWriter"/>.</summary>
internal static class LibraryByHand
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Answers <c>authors</c> with everything below.</summary>
    public static Task AuthorsAsync(HttpContext context, IReadOnlyDictionary<string, Shelf> shelves) => AnswerAsync(context, shelves, WriteAuthors);

    /// <summary>Answers <c>chapters</c>.</summary>
    public static Task ChaptersAsync(HttpContext context, IReadOnlyDictionary<string, Shelf> shelves) =>
        AnswerAsync(context, shelves, (json, shelf) => WriteChapters(json, shelf.Chapters));

    private static async Task AnswerAsync(HttpContext context, IReadOnlyDictionary<string, Shelf> shelves, Action<Utf8JsonWriter, Shelf> write)
    {
        var name = await ReadShelfAsync(context.Request);
        if (name is null || !shelves.TryGetValue(name, out var shelf))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var response = context.Response;
        response.ContentType = "application/graphql-response+json; charset=utf-8";
        Write(response.BodyWriter, shelf, write);
        response.ContentLength = response.BodyWriter.UnflushedBytes;
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static void Write(IBufferWriter<byte> output, Shelf shelf, Action<Utf8JsonWriter, Shelf> write)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        write(json, shelf);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static async ValueTask<string?> ReadShelfAsync(HttpRequest request)
    {
        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(request.HttpContext.RequestAborted);
            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var shelf = FindShelf(read.Buffer);
            body.AdvanceTo(read.Buffer.End);
            return shelf;
        }
    }

    /// <summary>The variable, wherever it stands: the same request is sent to both.</summary>
    private static string? FindShelf(in ReadOnlySequence<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("shelf"u8)) continue;
            reader.Read();
            return reader.GetString();
        }

        return null;
    }

    private static void WriteAuthors(Utf8JsonWriter json, Shelf shelf)
    {
        json.WriteStartArray("authors"u8);
        foreach (var author in shelf.Authors)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, author.Id);
            json.WriteString("name"u8, author.Name);
            json.WriteNumber("born"u8, author.Born);
            json.WriteStartArray("books"u8);
            foreach (var book in author.Books) WriteBook(json, book);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBook(Utf8JsonWriter json, Book book)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, book.Id);
        json.WriteString("title"u8, book.Title);
        if (book.Year is { } year) json.WriteNumber("year"u8, year);
        else json.WriteNull("year"u8);
        WriteChapters(json, book.Chapters);
        json.WriteEndObject();
    }

    private static void WriteChapters(Utf8JsonWriter json, Chapter[] chapters)
    {
        json.WriteStartArray("chapters"u8);
        foreach (var chapter in chapters)
        {
            json.WriteStartObject();
            json.WriteNumber("number"u8, chapter.Number);
            json.WriteString("title"u8, chapter.Title);
            json.WriteNumber("pages"u8, chapter.Pages);
            json.WriteBoolean("isDraft"u8, chapter.IsDraft);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
