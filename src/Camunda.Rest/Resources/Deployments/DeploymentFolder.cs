namespace Camunda.Rest;

/// <summary>Finds the files of a directory that match a pattern.</summary>
internal static class DeploymentFolder
{
    /// <summary>Returns the files by their relative path, with '/' on every system, in ordinal order.</summary>
    /// <exception cref="ArgumentException">The path is a file, the pattern contains a directory, or no file matches.</exception>
    /// <exception cref="DirectoryNotFoundException">The directory does not exist.</exception>
    public static IReadOnlyList<DeploymentFile> Find(string path, string pattern, bool recursive)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        if (pattern.AsSpan().IndexOfAny('/', '\\') >= 0)
        {
            throw new ArgumentException($"The pattern '{pattern}' contains a directory. "
                + "Pass the directory as the path, and a pattern for file names, such as *.bpmn.", nameof(pattern));
        }

        string folder = Path.GetFullPath(path);
        if (File.Exists(folder))
            throw new ArgumentException($"'{path}' is a file, but a directory is required. To add a file, use AddFile.", nameof(path));
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"The directory '{path}' does not exist (full path '{folder}').");

        var options = new EnumerationOptions { RecurseSubdirectories = recursive, IgnoreInaccessible = false };
        DeploymentFile[] files = Directory.EnumerateFiles(folder, pattern, options)
            .Select(file => new DeploymentFile(
                Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), FileSource.At(file, nameof(path))))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToArray();
        return files.Length > 0 ? files : throw new ArgumentException(
            $"No file in the directory '{path}' matches '{pattern}'"
                + (recursive ? ", including subdirectories." : "; subdirectories were not searched (pass recursive: true)."),
            nameof(pattern));
    }
}
