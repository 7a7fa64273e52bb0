using Camunda.Rest.Json;
using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Filters;

/// <summary>The kinds of fields that only later API versions filter by.</summary>
[RequiresContract("searchAgentInstances")]
internal sealed class LaterFieldsTests
{
    [Test]
    public void Translate_Metadata_IsAskedByName()
    {
        string[] teams = ["a", "b"];
        double least = 2.5;
        Assert.Multiple(() =>
        {
            Sends(v => v.Metadata["team"] == "a", """{"team":{"$eq":"a"}}""");
            Sends(v => "a" == v.Metadata["team"], """{"team":{"$eq":"a"}}""");
            Sends(v => v.Metadata["level"] == 2, """{"level":{"$eq":2}}""");
            Sends(v => v.Metadata["level"] >= least && v.Metadata["level"] < 9, """{"level":{"$gte":2.5,"$lt":9.0}}""");
            Sends(v => 9 > v.Metadata["level"], """{"level":{"$lt":9.0}}""");
            Sends(v => v.Metadata["team"] != "a" && v.Metadata["level"].Exists(), """{"team":{"$neq":"a"},"level":{"$exists":true}}""");
            Sends(v => v.Metadata["team"] == null, """{"team":{"$exists":false}}""");
            Sends(v => teams.Contains(v.Metadata["team"]), """{"team":{"$in":["a","b"]}}""");
            Sends(v => v.Metadata["team"].StartsWith("a"), """{"team":{"$like":"a*"}}""");
            Assert.That(() => Sends(v => !teams.Contains(v.Metadata["team"]), ""), Throws.TypeOf<NotSupportedException>()
                .With.Message.Contains("ClusterVariableSearchQueryFilterRequest.Metadata")
                .And.Message.Contains("$notIn"));
            Assert.That(
                () => Sends(v => v.Metadata["team"] == true, ""),
                Throws.ArgumentException.With.Message.Contains("ClusterVariableSearchQueryFilterRequest.Metadata")
                    .And.Message.Contains("true"));
            Assert.That(
                () => Sends(v => v.Metadata["team"] == "a" && v.Metadata["team"] == "b", ""),
                Throws.ArgumentException.With.Message.Contains("Metadata[\"team\"]"));
        });

        static void Sends(
            System.Linq.Expressions.Expression<Func<ClusterVariableSearchQueryFilterRequest, bool>> condition, string metadata) =>
            Assert.That(FilterJson.Of(condition), Is.EqualTo($$"""{"metadata":{{metadata}}}"""), condition.ToString());
    }

    [Test]
    public void Metadata_WithoutLambda_IsBuiltByName() =>
        Assert.That(
            CamundaJson.Serialize(new ClusterVariableSearchQueryFilterRequest
            {
                Metadata = new Dictionary<string, AdvancedMetadataValueFilter>
                {
                    ["level"] = new() { Gte = 2.5, Neq = JsonText.From("x") },
                },
            }),
            Is.EqualTo("""{"metadata":{"level":{"$neq":"x","$gte":2.5}}}"""));

    [Test]
    public void Translate_ListOfKeys_AllHaveToMatch()
    {
        var first = ElementInstanceKey.Parse("1");
        Assert.That(
            FilterJson.Of<AgentInstanceFilter>(
                a => a.ElementInstanceKeys.Contains(first) && a.ElementInstanceKeys.Contains(ElementInstanceKey.Parse("2"))),
            Is.EqualTo("""{"elementInstanceKeys":["1","2"]}"""));
    }

    [Test]
    public void Translate_TextsForIds_AreTaken()
    {
        string[] processes = ["order", "refund"];
        List<string> none = [];
        Assert.That(
            FilterJson.Tasks(t => processes.Contains(t.ProcessDefinitionId)),
            Is.EqualTo("""{"processDefinitionId":{"$in":["order","refund"]}}"""));
        Assert.That(
            FilterJson.Tasks(t => !processes.Contains(t.ProcessDefinitionId)),
            Is.EqualTo("""{"processDefinitionId":{"$notIn":["order","refund"]}}"""));
        Assert.That(
            FilterJson.Tasks(t => !none.Contains(t.ProcessDefinitionId) && t.ProcessDefinitionId == "order"),
            Is.EqualTo("""{"processDefinitionId":"order"}"""));
        Assert.That(
            FilterJson.Tasks(t => new ProcessDefinitionId[] { "order" }.Contains(t.ProcessDefinitionId)),
            Is.EqualTo("""{"processDefinitionId":{"$in":["order"]}}"""));
    }
}
