using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Lint;
using Camunda.Rest.ContractTests.Document;
using Camunda.Rest.ContractTests.Snapshots;
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

    [Test]
    public void All_HoldsEveryRuleOnce() =>
        Assert.That(
            NamingRules.All.Select(rule => rule.GetType()),
            Is.EquivalentTo(typeof(INamingRule).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(INamingRule)))));

    [Test]
    public void All_EveryRule_HasTestsOfItsName() =>
        Assert.That(
            NamingRules.All.Select(rule => $"Camunda.Rest.ContractTests.Lint.Rules.{rule.GetType().Name}Tests").Where(name => typeof(NamingRulesTests).Assembly.GetType(name) is null),
            Is.Empty);
}
