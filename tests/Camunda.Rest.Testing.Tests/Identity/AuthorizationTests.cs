using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Identity;

/// <summary>Authorizations, over HTTP.</summary>
public sealed class AuthorizationTests
{
    private const string Read =
        """{"ownerId":"ann","ownerType":"USER","resourceType":"TENANT","resourceId":"north","permissionTypes":["READ"]}""";

    private const string ReadAndDelete =
        """{"ownerId":"ann","ownerType":"USER","resourceType":"TENANT","resourceId":"north","permissionTypes":["READ","DELETE"]}""";

    [Test]
    public async Task Authorization_CreatedChangedDeleted_ShowsEachStep()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer created = await connection.PostAsync("authorizations", Read);
        string path = $"authorizations/{created.Text("authorizationKey")}";
        TestAnswer changed = await connection.SendAsync(HttpMethod.Put, path, ReadAndDelete);
        JsonNode found = await connection.FindOneAsync(
            "authorizations", """{"filter":{"ownerId":"ann","resourceIds":["north","south"]}}""");
        TestAnswer deleted = await connection.SendAsync(HttpMethod.Delete, path, null);
        TestAnswer gone = await connection.GetAsync(path);

        Assert.Multiple(() =>
        {
            Assert.That(created.Summary, Is.EqualTo("201"));
            Assert.That(changed.Summary, Is.EqualTo("204"));
            Assert.That(found["permissionTypes"]!.ToJsonString(), Is.EqualTo("""["READ","DELETE"]"""));
            Assert.That(deleted.Summary, Is.EqualTo("204"));
            Assert.That(gone.Summary, Does.StartWith("404 NOT_FOUND"));
        });
    }

    [Test]
    public async Task Create_SecondForTheSameResource_IsA409()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        await connection.PostAsync("authorizations", Read);

        Assert.That((await connection.PostAsync("authorizations", ReadAndDelete)).Summary, Does.StartWith("409 ALREADY_EXISTS"));
    }

    [Test]
    public async Task Create_WithoutPermissions_IsA400()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await connection.PostAsync("authorizations", Read.Replace("\"READ\"", "", StringComparison.Ordinal));

        Assert.That(answer.Summary, Does.StartWith("400").And.Contain("permissionTypes"));
    }
}
