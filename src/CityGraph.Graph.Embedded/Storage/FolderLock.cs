namespace CityGraph.Graph.Embedded.Storage;

/// <summary>
/// Holds a folder for one process, by an exclusive lock on <c>citygraph.lock</c> that the operating system takes back when the process ends,
/// however it ends. The file itself stays: deleting it would let two processes hold locks on two files of one name.
/// </summary>
internal static class FolderLock
{
    public const string FileName = "citygraph.lock";

    private const int UnixWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    /// <summary>Null if another process holds it.</summary>
    /// <exception cref="IOException">The file cannot be made or opened; so for <see cref="UnauthorizedAccessException"/>.</exception>
    public static FileStream? TryTake(string folder)
    {
        try
        {
            return new(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (exception.HResult is UnixWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }
}
