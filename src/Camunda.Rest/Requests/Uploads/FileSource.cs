namespace Camunda.Rest;

/// <summary>A file, opened each time it is sent.</summary>
internal sealed class FileSource : UploadSource
{
    private readonly string _path;

    private FileSource(string path) => _path = path;

    public override long? Length => new FileInfo(_path).Length;

    /// <summary>The file's name without its folder.</summary>
    public string Name => Path.GetFileName(_path);

    /// <exception cref="ArgumentException">The path is empty or is a folder.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FileSource At(string path, string argument)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path, argument);
        string fullPath = Path.GetFullPath(path);
        if (Directory.Exists(fullPath))
            throw new ArgumentException($"'{path}' is a folder, and a file is needed. A deployment takes a folder with AddFolder.", argument);
        return File.Exists(fullPath)
            ? new FileSource(fullPath)
            : throw new FileNotFoundException($"There is no file '{path}' to send (looked in '{Path.GetDirectoryName(fullPath)}').", fullPath);
    }

    protected override Stream Open() =>
        new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
