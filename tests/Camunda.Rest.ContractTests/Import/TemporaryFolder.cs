namespace Camunda.Rest.ContractTests.Import;

/// <summary>A folder with the given files, gone at the end of the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(params (string Name, string Text)[] files)
    {
        FullName = Directory.CreateTempSubdirectory("camunda-rest-").FullName;
        foreach ((string name, string text) in files)
        {
            string file = File(name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            System.IO.File.WriteAllText(file, text);
        }
    }

    public string FullName { get; }

    public string File(string name) => Path.Combine(FullName, name);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
