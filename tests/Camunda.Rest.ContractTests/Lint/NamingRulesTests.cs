using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Lint;
using Camunda.Rest.ContractTests.Snapshots;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Lint;

/// <summary>Where the API departs from its own conventions, so that a new departure is a diff that someone reads.</summary>
public sealed class NamingRulesTests
{
    [Test]
    public void Check_TheContract_MatchesSnapshot()
    {
        ContractDocument contract = Repository.Contracts.Find(ApiVersion.Parse(CamundaContract.ApiVersion))!;

        ContractSnapshot.Match(string.Join('\n', NamingRules.Check(contract)) + '\n', "Findings", SnapshotForm.Difference);
    }
}
