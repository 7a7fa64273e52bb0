namespace Camunda.Rest;

/// <summary>A file, opened each time it is sent.</summary>
internal sealed class FileSource : UploadSource
{
    private readonly string _path;

    private FileSource(string path) => _path = path;

    public override long? Length => new FileInfo(_path).Length;

    /// <summary>The name of the file without its directory.</summary>
    public string Name => Path.GetFileName(_path);

    /// <exception cref="ArgumentException">The path is empty or is a directory.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static FileSource At(string path, string argument)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path, argument);
        string fullPath = Path.GetFullPath(path);
        if (Directory.Exists(fullPath))
        {
            throw new ArgumentException($"'{path}' is a directory, but a file is required. "
                + "To deploy a directory, use AddFolder.", argument);
        }

        return File.Exists(fullPath)
            ? new FileSource(fullPath)
            : throw new FileNotFoundException($"The file '{path}' does not exist (in '{Path.GetDirectoryName(fullPath)}').", fullPath);
    }

    protected override Stream Open() =>
        new FileStream(
            _path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
