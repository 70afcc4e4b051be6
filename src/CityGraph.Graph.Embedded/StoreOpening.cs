using CityGraph.Graph.Embedded.Memory;
using CityGraph.Graph.Embedded.Storage;
using CityGraph.Graph.Model;

namespace CityGraph.Graph.Embedded;

/// <summary>Opens a store step by step. The one place where failures of files become values.</summary>
internal sealed class StoreOpening(GraphModel model, EmbeddedStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
{
    public const string FileName = "citygraph.db";

    private readonly string _path = Path.Combine(options.Folder, FileName);

    public OpenResult Open()
    {
        FileStream? folderLock = null;
        try
        {
            Directory.CreateDirectory(options.Folder);
            folderLock = FolderLock.TryTake(options.Folder);
            if (folderLock is null) return InUse();
            var result = OpenDatabase(folderLock);
            if (result is OpenResult.Opened) folderLock = null;
            return result;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return FolderUnusable(exception.Message);
        }
        finally
        {
            folderLock?.Dispose();
        }
    }

    private OpenResult OpenDatabase(FileStream folderLock)
    {
        if (File.Exists(_path) && DatabaseSchema.CheckFile(_path) is { } refused) return Refused(refused);
        SqliteConnection? connection = null;
        try
        {
            connection = SqliteConnection.Open(_path, create: true);
            if (connection.IsReadOnly) return FolderUnusable($"'{_path}' is read-only");
            if (DatabaseSchema.Prepare(connection) is { } foreign) return Refused(foreign);
            var store = Load(connection, folderLock);
            connection = null;
            return new OpenResult.Opened(store);
        }
        catch (DamagedRecordException damage)
        {
            return Damaged(damage.Message);
        }
        catch (ModelMismatchException mismatch)
        {
            return Failed(
                OpenFailure.ModelMismatch,
                $"The database '{_path}' does not fit the schema: {mismatch.Message}. Put it back into the schema, or choose another folder and load the data again.");
        }
        catch (SqliteErrorException error) when (error.IsNotADatabase)
        {
            return Refused(OpenFailure.NotOurs);
        }
        catch (SqliteErrorException error)
        {
            return error.IsDamage ? Damaged(error.Message) : FolderUnusable($"SQLite answers \"{error.Message}\" for '{_path}'");
        }
        finally
        {
            connection?.Dispose();
        }
    }

    private EmbeddedGraphStore Load(SqliteConnection connection, FileStream folderLock)
    {
        connection.Execute("PRAGMA journal_mode=WAL");
        connection.Execute("PRAGMA synchronous=FULL");
        connection.Execute("PRAGMA cell_size_check=ON");
        if (options.MaxDatabaseBytes is { } bytes) connection.Execute($"PRAGMA max_page_count={Math.Max(1, bytes / connection.ReadInteger("PRAGMA page_size"))}");
        var layout = new ModelLayout(model);
        var symbols = new SymbolTable();
        symbols.Load(connection);
        var codec = new ElementCodec(layout, symbols);
        var state = StoreState.Read(connection);
        var version = GraphLoader.Load(connection, layout, codec, state, cancellationToken);
        var files = new StoreFiles(_path, folderLock, connection, symbols, codec, new KnownWords());
        if (state.FullText != FullTextIndex.Coverage(layout)) files.Writer.CoverFullText(version);
        return new(version, time, files);
    }

    private OpenResult.Failed InUse() => Failed(
        OpenFailure.InUse,
        $"The store in '{options.Folder}' is in use by another process, which holds '{Path.Combine(options.Folder, FolderLock.FileName)}'. End that process, or choose another folder.");

    private OpenResult.Failed FolderUnusable(string why) => Failed(
        OpenFailure.FolderUnusable,
        $"The folder '{options.Folder}' cannot be used: {why.TrimEnd('.')}. Give its permissions or space, or choose another folder.");

    private OpenResult.Failed Damaged(string what) => Failed(
        OpenFailure.Damaged,
        $"The database '{_path}' is damaged: {what}. Restore it from a copy, or move it away and load the data again.");

    private OpenResult.Failed Refused(OpenFailure failure) => failure == OpenFailure.Newer
        ? Failed(failure, $"The database '{_path}' was written by a newer version of CityGraph. Use that version, or choose another folder.")
        : Failed(failure, $"'{_path}' is not a database of CityGraph, or its beginning is damaged. Move it away, or choose another folder.");

    private static OpenResult.Failed Failed(OpenFailure failure, string message) => new(failure, message);
}
