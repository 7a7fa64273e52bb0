#if CAMUNDA_8_9_OR_GREATER
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class ClusterVariableTests
{
    [TestCase("cluster-variables/global", "GLOBAL")]
    [TestCase("cluster-variables/tenants/north", "TENANT")]
    public async Task Variable_CreatedChangedDeleted_ShowsEachStep(string path, string scope)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer created = await connection.PostAsync(path, """{"name":"limit","value":{"max":10}}""");
        TestAnswer again = await connection.PostAsync(path, """{"name":"limit","value":1}""");
        TestAnswer changed = await connection.SendAsync(HttpMethod.Put, $"{path}/limit", """{"value":20}""");
        JsonNode found = await connection.FindOneAsync("cluster-variables", $$$"""{"filter":{"scope":"{{{scope}}}"}}""");
        TestAnswer deleted = await connection.SendAsync(HttpMethod.Delete, $"{path}/limit", null);
        TestAnswer gone = await connection.GetAsync($"{path}/limit");

        Assert.Multiple(() =>
        {
            Assert.That(created.Summary, Is.EqualTo("200"));
            Assert.That(created.Text("value"), Is.EqualTo("""{"max":10}"""));
            Assert.That(again.Summary, Does.StartWith("409 ALREADY_EXISTS"));
            Assert.That(changed.Text("value"), Is.EqualTo("20"));
            Assert.That(found["name"]!.ToString(), Is.EqualTo("limit"));
            Assert.That(deleted.Summary, Is.EqualTo("204"));
            Assert.That(gone.Summary, Does.StartWith("404 NOT_FOUND"));
        });
    }

    [Test]
    public async Task Expression_OfClusterVariables_SeesThem()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        await connection.PostAsync("cluster-variables/global", """{"name":"limit","value":{"max":10}}""");
        await connection.PostAsync("cluster-variables/global", """{"name":"region","value":"north"}""");
        await connection.PostAsync("cluster-variables/tenants/t", """{"name":"region","value":"south"}""");

        TestAnswer answer = await connection.PostAsync(
            "expression/evaluation",
            """{"expression":"= [camunda.vars.cluster.limit.max, camunda.vars.cluster.region, camunda.vars.env.region]","tenantId":"t"}""");

        Assert.That(answer.Json!["result"]!.ToJsonString(), Is.EqualTo("""[10,"north","south"]"""));
    }

    [Test]
    public async Task Change_VariableThatDoesNotExist_IsA404()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await connection.SendAsync(HttpMethod.Put, "cluster-variables/global/limit", """{"value":20}""");

        Assert.That(answer.Summary, Is.EqualTo("404 NOT_FOUND: There is no global cluster variable 'limit'."));
    }
}
#endif
