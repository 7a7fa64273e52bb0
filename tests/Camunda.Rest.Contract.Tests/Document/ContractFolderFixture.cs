using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Tests.Document;

/// <summary>A folder of contracts on disk that goes with the test.</summary>
internal sealed class ContractFolderFixture : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("contracts-").FullName;

    public ContractFolder Folder => new(_root);

    public string FileOf(string version) => Path.Combine(_root, version, "contract.yaml");

    public string PathOf(string name) => Path.Combine(_root, name);

    public ContractFolderFixture With(string version, string paths = "", string schemas = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(version))!);
        File.WriteAllText(FileOf(version), ContractText.Of(version, paths, schemas));
        return this;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
