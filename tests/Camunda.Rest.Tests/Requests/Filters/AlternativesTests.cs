using System.Linq.Expressions;
using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Filters;

internal sealed class AlternativesTests
{
    private static IEnumerable<TestCaseData> Alternatives()
    {
        bool always = true;
        yield return Case(
            p => p.HasIncident || p.State == ProcessInstanceState.Active,
            """{"$or":[{"hasIncident":true},{"state":"ACTIVE"}]}""");
        yield return Case(
            p => p.TenantId == "acme" && (p.ProcessDefinitionId == "a" || (p.ProcessDefinitionId == "b" && p.HasIncident)),
            """{"tenantId":"acme","$or":[{"processDefinitionId":"a"},{"hasIncident":true,"processDefinitionId":"b"}]}""");
        yield return Case(
            p => (p.TenantId == "acme" && (p.HasIncident || p.HasRetriesLeft)) || p.ProcessDefinitionId == "b",
            """{"$or":[{"hasIncident":true,"tenantId":"acme"},{"tenantId":"acme","hasRetriesLeft":true},{"processDefinitionId":"b"}]}""");
        yield return Case(
            p => (p.HasIncident || p.HasRetriesLeft) && (p.TenantId == "a" || p.ProcessDefinitionId == "b"),
            """{"$or":[{"hasIncident":true,"tenantId":"a"},{"hasIncident":true,"processDefinitionId":"b"},{"tenantId":"a","hasRetriesLeft":true},{"hasRetriesLeft":true,"processDefinitionId":"b"}]}""");
        yield return Case(
            p => (p.HasIncident || p.TenantId == "a") && (p.HasIncident || p.TenantId == "b"),
            null);
        yield return Case(
            p => !(p.HasIncident && p.TenantId == "a"),
            """{"$or":[{"hasIncident":false},{"tenantId":{"$neq":"a"}}]}""");
        yield return Case(
            p => p.TenantId == "a" || p.TenantId == "b" || p.TenantId == "c",
            """{"$or":[{"tenantId":"a"},{"tenantId":"b"},{"tenantId":"c"}]}""");
        yield return Case(
            p => p.Variables["orderId"] == "A-42" || p.Tags.Contains("vip"),
            """{"$or":[{"variables":[{"name":"orderId","value":"\"A-42\""}]},{"tags":["vip"]}]}""");
        yield return Case(p => p.HasIncident && (always || p.TenantId == "a"), """{"hasIncident":true}""");
        yield return Case(p => p.HasIncident && (!always || p.TenantId == "a"), """{"hasIncident":true,"tenantId":"a"}""");

        static TestCaseData Case(Expression<Func<ProcessInstanceFilter, bool>> condition, string? json) =>
            new TestCaseData(condition, json).SetArgDisplayNames(condition.ToString());
    }

    [TestCaseSource(nameof(Alternatives))]
    public void Translate_Or_IsDistributedOrRefused(Expression<Func<ProcessInstanceFilter, bool>> condition, string? expected)
    {
        if (expected is null)
        {
            Assert.That(
                () => FilterJson.Instances(condition),
                Throws.ArgumentException.With.Message.Contains("ProcessInstanceFilter.TenantId").And.Message.Contains("twice"));
        }
        else
        {
            Assert.That(FilterJson.Instances(condition), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Translate_TooManyAlternatives_AreRefusedWithTheirNumber() =>
        Assert.That(
            () => FilterJson.Instances(p =>
                (p.HasIncident || p.HasRetriesLeft || p.HasElementInstanceIncident)
                && (p.TenantId == "a" || p.TenantId == "b" || p.TenantId == "c")
                && (p.ElementId == "a" || p.ElementId == "b" || p.ElementId == "c")
                && (p.ErrorMessage == "a" || p.ErrorMessage == "b" || p.ErrorMessage == "c")),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("requires 81").And.Message.Contains("64"));

    [Test]
    public void Translate_OrAfterOr_CombinesBoth()
    {
        var before = FilterTranslator<ProcessInstanceFilter>.Translate(p => p.HasIncident || p.HasRetriesLeft, null);
        Assert.That(
            FilterJson.Of(p => p.TenantId == "a" || p.ElementId == "b", before),
            Is.EqualTo("""{"$or":[{"hasIncident":true,"tenantId":"a"},{"hasIncident":true,"elementId":"b"},{"tenantId":"a","hasRetriesLeft":true},{"hasRetriesLeft":true,"elementId":"b"}]}"""));
        Assert.That(FilterJson.Of(p => true, before), Is.EqualTo("""{"$or":[{"hasIncident":true},{"hasRetriesLeft":true}]}"""));
    }

    [Test]
    public void Translate_AndAfterAFilterWithAlternatives_KeepsThem() =>
        Assert.That(
            FilterJson.Of(
                p => p.TenantId == "a",
                new ProcessInstanceFilter { Or = [new() { HasIncident = true }, new() { State = ProcessInstanceState.Active }] }),
            Is.EqualTo("""{"tenantId":"a","$or":[{"hasIncident":true},{"state":"ACTIVE"}]}"""));

#if CAMUNDA_8_10_OR_GREATER
    [Test]
    public void Translate_OrOfElementInstances_IsSent() =>
        Assert.That(
            FilterJson.Of<ElementInstanceFilter>(e => e.ElementName.Contains("Order") || e.ElementId.StartsWith("order")),
            Is.EqualTo("""{"$or":[{"elementName":{"$like":"*Order*"}},{"elementId":{"$like":"order*"}}]}"""));
#endif
}
