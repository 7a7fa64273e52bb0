using System.Net;
using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Filters;

internal sealed class VariableFilterTests
{
    [Test]
    public void Translate_TypedValues_AreJsonTexts()
    {
        string? missing = null;
        DateTimeOffset date = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        long large = long.MaxValue;
        Assert.Multiple(() =>
        {
            Value(p => p.Variables["x"] == "A-42", "\"A-42\"");
            Value(p => "A-42" == p.Variables["x"], "\"A-42\"");
            Value(p => p.Variables["x"] == "say \"hi\" \\ ü", "\"say \\\"hi\\\" \\\\ ü\"");
            Value(p => p.Variables["x"] == 5, "5");
            Value(p => 5 == p.Variables["x"], "5");
            Value(p => p.Variables["x"] == large, "9223372036854775807");
            Value(p => p.Variables["x"] == 99.50m, "99.50");
            Value(p => 0.1234567890123456789012345678m == p.Variables["x"], "0.1234567890123456789012345678");
            Value(p => p.Variables["x"] == 1.5, "1.5");
            Value(p => p.Variables["x"] == true, "true");
            Value(p => false == p.Variables["x"], "false");
            Value(p => p.Variables["x"] == date, "\"2026-01-02T03:04:05+00:00\"");
            Value(p => p.Variables["x"] == DayOfWeek.Friday, "\"Friday\"");
            Value(p => p.Variables["x"] == new { OrderId = "A-42", Lines = new[] { 1, 2 } }, """{"orderId":"A-42","lines":[1,2]}""");
            Value(p => p.Variables["x"] == JsonText.Parse("1.50"), "1.50");
            Value(p => p.Variables["x"] == null, "null");
            Value(p => p.Variables["x"] == missing, "null");
            Value(p => p.Variables["x"] == ProcessInstanceKey.Parse("1"), "\"1\"");
        });

        static void Value(System.Linq.Expressions.Expression<Func<ProcessInstanceFilter, bool>> condition, string json) =>
            Assert.That(
                (string?)JObject.Parse(FilterJson.Instances(condition))["variables"]![0]!["value"], Is.EqualTo(json), condition.ToString());
    }

    [Test]
    public void Translate_Operators_AreThoseOfTheValue()
    {
        string name = "orderId";
        string[] ids = ["A-1", "A-2"];
        object?[] mixed = [1, "a", null, true];
        Assert.Multiple(() =>
        {
            Sends(p => p.Variables[name] == "A-42", """[{"name":"orderId","value":"\"A-42\""}]""");
            Sends(p => p.Variables[name] != "A-42", """[{"name":"orderId","value":{"$neq":"\"A-42\""}}]""");
            Sends(p => !(p.Variables[name] == 5), """[{"name":"orderId","value":{"$neq":"5"}}]""");
            Sends(p => p.Variables[name] != null, """[{"name":"orderId","value":{"$neq":"null"}}]""");
            Sends(p => p.Variables[name].Exists(), """[{"name":"orderId","value":{"$exists":true}}]""");
            Sends(p => !p.Variables[name].Exists(), """[{"name":"orderId","value":{"$exists":false}}]""");
            Sends(p => ids.Contains(p.Variables[name]), """[{"name":"orderId","value":{"$in":["\"A-1\"","\"A-2\""]}}]""");
            Sends(p => !ids.Contains(p.Variables[name]), """[{"name":"orderId","value":{"$notIn":["\"A-1\"","\"A-2\""]}}]""");
            Sends(p => new[] { 1, 2 }.Contains(p.Variables[name]), """[{"name":"orderId","value":{"$in":["1","2"]}}]""");
            Sends(p => mixed.Contains(p.Variables[name]), """[{"name":"orderId","value":{"$in":["1","\"a\"","null","true"]}}]""");
            Sends(p => p.Variables[name].Like("\"A-*\""), """[{"name":"orderId","value":{"$like":"\"A-*\""}}]""");
            Sends(p => p.Variables[name].StartsWith("A-"), """[{"name":"orderId","value":{"$like":"\"A-*\""}}]""");
            Sends(p => p.Variables[name].EndsWith("42"), """[{"name":"orderId","value":{"$like":"\"*42\""}}]""");
            Sends(p => p.Variables[name].Contains("-4"), """[{"name":"orderId","value":{"$like":"\"*-4*\""}}]""");
        });
    }

    [Test]
    public void Translate_SeveralConditions_AreSentTogether() => Assert.Multiple(() =>
    {
        Sends(p => p.Variables["a"] == 1 && p.Variables["b"] == 2, """[{"name":"a","value":"1"},{"name":"b","value":"2"}]""");
        Sends(
            p => p.Variables["a"] != 1 && p.Variables["a"] != 1 && p.Variables["a"].Exists(),
            """[{"name":"a","value":{"$neq":"1","$exists":true}}]""");
        Sends(
            p => p.Variables["a"] != 1 && p.Variables["a"] != 2,
            """[{"name":"a","value":{"$neq":"1"}},{"name":"a","value":{"$neq":"2"}}]""");
    });

    [Test]
    public void Translate_EveryListOfVariables_TakesNames() => Assert.Multiple(() =>
    {
        Assert.That(
            FilterJson.Tasks(t => t.ProcessInstanceVariables["a"] == 1),
            Is.EqualTo("""{"processInstanceVariables":[{"name":"a","value":"1"}]}"""));
        Assert.That(FilterJson.Tasks(t => t.LocalVariables["a"] == 1), Is.EqualTo("""{"localVariables":[{"name":"a","value":"1"}]}"""));
        Assert.That(
            FilterJson.Of<ProcessDefinitionStatisticsFilter>(t => t.Variables["a"] == 1),
            Is.EqualTo("""{"variables":[{"name":"a","value":"1"}]}"""));
    });

    [Test]
    public void Translate_BadNamesAndForms_AreRefused()
    {
        string? name = null;
        Assert.Multiple(() =>
        {
            Assert.That(
                () => FilterJson.Instances(p => p.Variables[name!] == 1),
                Throws.ArgumentException.With.Message.Contains("ProcessInstanceFilter.Variables").And.Message.Contains("null or empty"));
            Assert.That(
                () => FilterJson.Instances(p => p.Variables[""] == 1), Throws.ArgumentException.With.Message.Contains("null or empty"));
            Assert.That(
                () => FilterJson.Instances(p => p.Variables["a"] == p.Variables["b"]),
                Throws.TypeOf<NotSupportedException>().With.Message.Contains("p.Variables[\"a\"] == p.Variables[\"b\"]"));
            Assert.That(
                () => FilterJson.Instances(p => p.Variables == null!),
                Throws.TypeOf<NotSupportedException>().With.Message.Contains("ProcessInstanceFilter.Variables"));
            Assert.That(
                () => FilterJson.Instances(p => !p.Variables["a"].Like("x")),
                Throws.TypeOf<NotSupportedException>().With.Message.Contains("ProcessInstanceFilter.Variables"));
            Assert.That(() => FilterJson.Instances(p => p.Variables[0].Name == "a"), Throws.TypeOf<NotSupportedException>());
        });
    }

    [Test]
    public async Task Where_ValueOfTheCallersType_IsWrittenByTheClientsSerializer()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient(options =>
            options.VariableSerialization = VariableSerialization.Newtonsoft(new JsonSerializerSettings
            {
                ContractResolver = new Newtonsoft.Json.Serialization.DefaultContractResolver
                {
                    NamingStrategy = new Newtonsoft.Json.Serialization.SnakeCaseNamingStrategy(),
                },
            }));

        await camunda.ProcessInstances.Search().Where(p => p.Variables["order"] == new { OrderId = 1 }).GetPageAsync();
        await camunda.UserTasks.Search().Where(t => t.LocalVariables["order"] == new { OrderId = 1 }).GetPageAsync();

        Assert.That(
            transport.Requests.Select(request => request.Body), Has.All.Contains("""{"name":"order","value":"{\"order_id\":1}"}"""));
    }

    [Test]
    public void Filter_WithoutLambda_IsBuiltByName()
    {
        var filter = new ProcessInstanceFilter
        {
            Variables = new()
            {
                ["orderId"] = "A-42",
                ["total"] = 99.50m,
                ["count"] = 3,
                ["paid"] = true,
                ["note"] = new() { Exists = false },
                ["state"] = new() { Neq = JsonText.From("new") },
            },
        };

        Assert.That(CamundaJson.Serialize(filter), Is.EqualTo(
            """{"variables":[{"name":"orderId","value":"\"A-42\""},{"name":"total","value":"99.50"},{"name":"count","value":"3"},{"name":"paid","value":"true"},{"name":"note","value":{"$exists":false}},{"name":"state","value":{"$neq":"\"new\""}}]}"""));
        Assert.That(
            CamundaJson.Serialize(CamundaJson.Deserialize<ProcessInstanceFilter>(CamundaJson.Serialize(filter))!),
            Is.EqualTo(CamundaJson.Serialize(filter)));
        Assert.That(filter.Variables["total"].Eq!.ToString(), Is.EqualTo("99.50"));
        Assert.That(filter.Variables[0].Name, Is.EqualTo("orderId"));
        Assert.That(() => filter.Variables["other"], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'other'"));
    }

    [Test]
    public void Conditions_AsAList_AreCopied()
    {
        List<VariableValueFilterProperty> items = [new() { Name = "a", Value = 1 }];
        var conditions = new VariableConditions(items);
        items.Clear();
        VariableConditions same = [new VariableValueFilterProperty { Name = "a", Value = 1 }];

        Assert.That(conditions.Select(condition => condition.Name), Is.EqualTo(new[] { "a" }));
        Assert.That(CamundaJson.Serialize(same), Is.EqualTo(CamundaJson.Serialize(conditions)));
        Assert.That(
            () => new VariableConditions() { ["a"] = (string)null! }, Throws.ArgumentNullException.With.Message.Contains("JsonText.Null"));
        Assert.That(() => new VariableConditions() { [""] = 1 }, Throws.ArgumentException);
        Assert.That(() => new VariableConditions([null!]), Throws.ArgumentNullException);
    }

    private static void Sends(System.Linq.Expressions.Expression<Func<ProcessInstanceFilter, bool>> condition, string variables) =>
        Assert.That(FilterJson.Instances(condition), Is.EqualTo($$"""{"variables":{{variables}}}"""), condition.ToString());
}
