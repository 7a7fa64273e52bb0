namespace Camunda.Rest;

/// <summary>The files of a folder that match a pattern.</summary>
internal static class DeploymentFolder
{
    /// <summary>The files by their path from the folder on, with '/' on every system, in ordinal order.</summary>
    /// <exception cref="ArgumentException">The folder is a file, the pattern names a folder, or no file matches.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<DeploymentFile> Find(string path, string pattern, bool recursive)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        if (pattern.AsSpan().IndexOfAny('/', '\\') >= 0)
            throw new ArgumentException($"The pattern '{pattern}' has a folder in it. Give the folder as the path, and a pattern for file names, such as *.bpmn.", nameof(pattern));
        string folder = Path.GetFullPath(path);
        if (File.Exists(folder))
            throw new ArgumentException($"'{path}' is a file, and a folder is needed. Add a file with AddFile.", nameof(path));
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder '{path}' to deploy (looked for '{folder}').");

        var options = new EnumerationOptions { RecurseSubdirectories = recursive, IgnoreInaccessible = false };
        DeploymentFile[] files = Directory.EnumerateFiles(folder, pattern, options)
            .Select(file => new DeploymentFile(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), FileSource.At(file, nameof(path))))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToArray();
        return files.Length > 0 ? files : throw new ArgumentException(
            $"No file in the folder '{path}' matches '{pattern}'{(recursive ? ", in its subfolders neither" : "; its subfolders were not searched (recursive: true does)")}.",
            nameof(pattern));
    }
}
