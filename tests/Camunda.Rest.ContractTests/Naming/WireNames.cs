using Camunda.Rest.Contract.Lint;
using Camunda.Rest.Tests.Shared;

namespace Camunda.Rest.ContractTests.Naming;

/// <summary>The names that stand on the wire in any version of the API.</summary>
internal static class WireNames
{
    private static readonly Lazy<IReadOnlyList<ContractNames>> Contracts =
        new(() => [.. Repository.Contracts.All.Select(contract => new ContractNames(contract))]);

    /// <summary>The fields and the parameters in paths and queries.</summary>
    public static HashSet<string> Values => [.. Contracts.Value.SelectMany(names => names.Values).Select(value => value.Name)];

    /// <summary>The segments of paths.</summary>
    public static HashSet<string> Segments => [.. Contracts.Value.SelectMany(names => names.Segments).Select(segment => segment.Text)];
}
