namespace Camunda.Rest.Tests.Shared;

/// <summary>A folder that is there for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(params (string Name, string Text)[] files)
    {
        foreach ((string name, string text) in files)
        {
            Write(name, text);
        }
    }

    public string FullName { get; } = Directory.CreateTempSubdirectory("camunda-rest-").FullName;

    public string File(string name) => Path.Combine(FullName, name);

    /// <summary>Writes a file, and the folders on the way to it.</summary>
    public string Write(string name, string text)
    {
        string path = File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
