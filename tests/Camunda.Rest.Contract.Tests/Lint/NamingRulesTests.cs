using Camunda.Rest.Contract.Lint;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint;

/// <summary>The list of the rules is complete, and so are their tests.</summary>
public sealed class NamingRulesTests
{
    [Test]
    public void All_HoldsEveryRuleOnce() =>
        Assert.That(
            NamingRules.All.Select(rule => rule.GetType()),
            Is.EquivalentTo(typeof(INamingRule).Assembly.GetTypes()
                .Where(type => type.IsClass && type.IsAssignableTo(typeof(INamingRule)))));

    [Test]
    public void All_EveryRule_HasTestsOfItsName() =>
        Assert.That(
            NamingRules.All
                .Select(rule => $"Camunda.Rest.Contract.Tests.Lint.Rules.{rule.GetType().Name}Tests")
                .Where(name => typeof(NamingRulesTests).Assembly.GetType(name) is null),
            Is.Empty);
}
