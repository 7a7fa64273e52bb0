namespace Camunda.Rest.Contract.Document;

/// <summary>The folder that holds one <c>VERSION/contract.yaml</c> per API version; each is read when it is first asked for.</summary>
internal sealed class ContractFolder
{
    private const string FileName = "contract.yaml";

    private readonly SortedDictionary<ApiVersion, Lazy<ContractDocument>> _contracts = [];

    /// <param name="folder">The folder, such as <c>openapi</c>.</param>
    public ContractFolder(string folder)
    {
        foreach (string child in Directory.Exists(folder) ? Directory.GetDirectories(folder) : [])
        {
            string file = Path.Combine(child, FileName);
            if (File.Exists(file))
            {
                _contracts.Add(ApiVersion.Parse(Path.GetFileName(child)), new(() => ContractFile.Read(file)));
            }
        }
    }

    /// <summary>The versions that have a contract, oldest first.</summary>
    public IReadOnlyCollection<ApiVersion> Versions => _contracts.Keys;

    /// <summary>All contracts, oldest first.</summary>
    public IEnumerable<ContractDocument> All => _contracts.Values.Select(contract => contract.Value);

    /// <summary>The folder that a contract file is in the version folder of.</summary>
    public static ContractFolder Around(string contractFile) =>
        new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(contractFile))!, ".."));

    /// <summary>The contract of a version, or null when there is none.</summary>
    public ContractDocument? Find(ApiVersion version) =>
        _contracts.TryGetValue(version, out Lazy<ContractDocument>? contract) ? contract.Value : null;
}
