namespace Camunda.Rest;

/// <summary>A cheap check whether a file may have changed.</summary>
internal readonly record struct FileStamp(string? Path, DateTime Written, long Length)
{
    public static FileStamp Of(string? path)
    {
        if (path is null)
            return default;
        try
        {
            // Kubernetes swaps a directory behind symbolic links, and the link itself keeps its timestamp.
            var file = (FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path);
            return file.Exists ? new FileStamp(file.FullName, file.LastWriteTimeUtc, file.Length) : default;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
