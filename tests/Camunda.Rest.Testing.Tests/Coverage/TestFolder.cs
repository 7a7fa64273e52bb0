namespace Camunda.Rest.Testing.Tests.Coverage;

/// <summary>A folder that is deleted at the end of a test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("coverage").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
