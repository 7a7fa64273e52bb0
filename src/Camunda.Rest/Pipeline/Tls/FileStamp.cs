namespace Camunda.Rest;

/// <summary>Tells cheaply whether a file may have changed.</summary>
internal readonly record struct FileStamp(string? Path, DateTime Written, long Length)
{
    public static FileStamp Of(string? path)
    {
        if (path is null)
            return default;
        try
        {
            // Kubernetes swaps a folder behind links, and the link itself keeps its time.
            var file = (FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path);
            return file.Exists ? new FileStamp(file.FullName, file.LastWriteTimeUtc, file.Length) : default;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
