using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Docs;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Operations;
using Camunda.Rest.Tests.Shared;

namespace Camunda.Rest.ContractTests.Versions;

/// <summary>The contract of one API version: as it is published, and as the generator sees it.</summary>
internal sealed class ContractVersion
{
    private ContractVersion(ApiVersion version)
    {
        Published = Repository.Contracts.Find(version)!;
        Composed = new(
            ComposeCommand.Compose(
                Repository.PathOf($"openapi/{version}/contract.yaml"),
                version,
                Documentation.Read(Repository.PathOf("openapi/docs.yaml")),
                BackportTable.Read(Repository.PathOf("openapi/backports.yaml")),
                OperationTable.Read(Repository.PathOf("openapi/operations.yaml"))),
            Published.File);
    }

    /// <summary>All versions up to the one that is tested, oldest first, so that the next one changes nothing about those before
    /// it.</summary>
    public static IReadOnlyList<ContractVersion> UpToThis { get; } =
    [
        .. Repository.Contracts.Versions
            .Where(version => version.CompareTo(ApiVersion.Parse(CamundaContract.ApiVersion)) <= 0)
            .Select(version => new ContractVersion(version)),
    ];

    public ApiVersion Version => Published.Version;

    public ContractDocument Published { get; }

    public ContractDocument Composed { get; }
}
