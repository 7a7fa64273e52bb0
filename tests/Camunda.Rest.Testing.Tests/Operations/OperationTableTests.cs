using System.Text;
using Camunda.Rest.Testing.Contracts;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Operations;
using Camunda.Rest.Testing.Tests.Contracts;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Operations;

/// <summary>The README says which operations work and which answer 501, and it is right.</summary>
public sealed class OperationTableTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(ContractFiles.Root, "src", "Camunda.Rest.Testing", "README.md"));

    private static readonly HashSet<string> Implemented = ReadTable();

    [Test]
    public void Create_Always_ImplementsOperationsOfTheContracts()
    {
        IEnumerable<string> known = ContractFiles.Versions
            .SelectMany(version => ContractFiles.Read(version).Operations)
            .Select(operation => operation.OperationId);

        Assert.That(Implemented.Except(known), Is.Empty);
    }

    [Test]
    public void Readme_ImplementedOperations_AreThoseOfTheTable() =>
        Assert.That(Section("implemented"), Is.EqualTo(Describe(operation => Implemented.Contains(operation.OperationId))));

    [Test]
    public void Readme_OperationsThatAnswer501_AreTheOthersOfTheContracts() =>
        Assert.That(Section("not implemented"), Is.EqualTo(Describe(operation => !Implemented.Contains(operation.OperationId))));

    /// <summary>Operations per resource, in the contract's order; one that came after the oldest version says with which.</summary>
    private static string Describe(Func<ApiOperation, bool> select)
    {
        string[] versions = [.. ContractFiles.Versions];
        Dictionary<string, List<string>> resources = [];
        HashSet<string> seen = [];
        foreach (string version in versions)
        {
            foreach (ApiOperation operation in ContractFiles.Read(version)
                .Operations.Where(select)
                .Where(operation => seen.Add(operation.OperationId)))
            {
                string resource = operation.Path.Split('/').Skip(1).First(segment => segment is not ("v2" or "cluster"));
                List<string> operations = resources.TryGetValue(resource, out List<string>? list) ? list : resources[resource] = [];
                operations.Add(version == versions[0] ? $"`{operation.OperationId}`" : $"`{operation.OperationId}` ({version})");
            }
        }

        StringBuilder text = new();
        foreach ((string resource, List<string> operations) in resources.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append($"- {resource}: {string.Join(", ", operations)}\n");
        }

        return text.ToString();
    }

    private static string Section(string name)
    {
        string begin = $"<!-- {name}: begin -->\n";
        int start = Readme.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return Readme[start..Readme.IndexOf($"<!-- {name}: end -->", StringComparison.Ordinal)];
    }

    private static HashSet<string> ReadTable()
    {
        OperationTable table = OperationTable.Create(
            new EngineCluster(TimeProvider.System),
            new(TimeProvider.System),
            new(TimeProvider.System),
            () => new("http://127.0.0.1"),
            null,
            0);
        return [.. table.Handlers.Keys];
    }
}
