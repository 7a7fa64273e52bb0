using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Identity;

/// <summary>Tenants, groups, roles, users and mapping rules, over HTTP.</summary>
public sealed class IdentityTests
{
    private static readonly object[] Kinds =
    [
        new object[]
        {
            "tenants",
            "tenantId",
            """{"tenantId":"north","name":"North","description":"cold"}""",
            """{"name":"South","description":"warm"}""",
        },
        new object[]
        {
            "groups",
            "groupId",
            """{"groupId":"north","name":"North","description":"cold"}""",
            """{"name":"South","description":"warm"}""",
        },
        new object[]
        {
            "roles",
            "roleId",
            """{"roleId":"north","name":"North","description":"cold"}""",
            """{"name":"South","description":"warm"}""",
        },
        new object[]
        {
            "users",
            "username",
            """{"username":"north","password":"p","name":"North","email":"n@example.org"}""",
            """{"name":"South","email":"s@example.org"}""",
        },
        new object[]
        {
            "mapping-rules",
            "mappingRuleId",
            """{"mappingRuleId":"north","name":"North","claimName":"dept","claimValue":"n"}""",
            """{"name":"South","claimName":"dept","claimValue":"s"}""",
        },
    ];

    [TestCaseSource(nameof(Kinds))]
    public async Task Kind_CreatedChangedDeleted_ShowsEachStep(string path, string id, string created, string changed)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer create = await connection.PostAsync(path, created);
        TestAnswer again = await connection.PostAsync(path, created);
        TestAnswer read = await connection.GetAsync($"{path}/north");
        TestAnswer update = await connection.SendAsync(HttpMethod.Put, $"{path}/north", changed);
        TestAnswer found = await connection.PostAsync($"{path}/search", """{"filter":{"name":"South"}}""");
        TestAnswer delete = await connection.SendAsync(HttpMethod.Delete, $"{path}/north", null);
        TestAnswer gone = await connection.GetAsync($"{path}/north");

        Assert.Multiple(() =>
        {
            Assert.That(create.Summary, Is.EqualTo("201"));
            Assert.That(again.Summary, Does.StartWith("409 ALREADY_EXISTS").And.Contain("'north'"));
            Assert.That(Members(read.Json!), Is.EquivalentTo(Expected(created)), "what is read");
            Assert.That(Members(read.Json!), Does.Contain($"{id}=north"));
            Assert.That(Members(update.Json!), Is.SupersetOf(Expected(changed)), "what the change answers");
            Assert.That(found.Items.Single()![id]!.ToString(), Is.EqualTo("north"));
            Assert.That(delete.Summary, Is.EqualTo("204"));
            Assert.That(gone.Summary, Does.StartWith("404 NOT_FOUND").And.Contain("'north'"));
        });
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task Kind_ThatIsMissing_IsA404(string path, string id, string created, string changed)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer update = await connection.SendAsync(HttpMethod.Put, $"{path}/north", changed);
        TestAnswer delete = await connection.SendAsync(HttpMethod.Delete, $"{path}/north", null);

        Assert.That(
            (update.Summary, delete.Summary),
            Is.EqualTo(($"404 NOT_FOUND: There is no {Noun()} 'north'.", $"404 NOT_FOUND: There is no {Noun()} 'north'.")));

        string Noun() => path.TrimEnd('s').Replace('-', ' ');
    }

    [TestCase("tenants", """{"tenantId":"north","name":" "}""", "$.name: must not be blank.")]
    [TestCase("users", """{"username":"north","password":""}""", "$.password: must not be blank.")]
    [TestCase(
        "mapping-rules", """{"mappingRuleId":"north","name":"North","claimName":"","claimValue":"n"}""", "$.claimName: must not be blank.")]
    public async Task Create_BlankText_IsA400ThatNamesIt(string path, string body, string expected)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await connection.PostAsync(path, body);
        TestAnswer found = await connection.GetAsync($"{path}/north");

        Assert.That(answer.Summary, Is.EqualTo($"400 INVALID_ARGUMENT: {expected}"));
        Assert.That((int)found.Status, Is.EqualTo(404), "Nothing was created.");
    }

    [Test]
    public async Task UpdateUser_OneAttribute_KeepsTheOthers()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        await connection.PostAsync("users", """{"username":"ada","password":"p","name":"Ada","email":"ada@example.org"}""");

        await connection.SendAsync(HttpMethod.Put, "users/ada", """{"name":"Ada L."}""");
        TestAnswer read = await connection.GetAsync("users/ada");

        Assert.That((read.Text("name"), read.Text("email")), Is.EqualTo(("Ada L.", "ada@example.org")));
    }

    [Test]
    public async Task Search_Users_FiltersSortsAndPages()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        foreach (string name in new[] { "carl", "ada", "bob", "zoe" })
        {
            await connection.PostAsync("users", $$"""{"username":"{{name}}","password":"p","email":"{{name}}@example.org"}""");
        }

        const string Query = """{"filter":{"email":{"$like":"*@example.org"},"username":{"$neq":"zoe"}},"sort":[{"field":"username","order":"DESC"}],"page":{"limit":2""";
        TestAnswer first = await connection.PostAsync("users/search", Query + "}}");
        TestAnswer second = await connection.PostAsync(
            "users/search", $$$"""{{{Query}}},"after":"{{{first.Json!["page"]!["endCursor"]}}}"}}""");

        Assert.That(Ids(first, "username"), Is.EqualTo(new[] { "carl", "bob" }));
        Assert.That(Ids(second, "username"), Is.EqualTo(new[] { "ada" }));
        Assert.That(first.Json!["page"]!["totalItems"]!.GetValue<long>(), Is.EqualTo(3));
    }

    [Test]
    public async Task DeleteTenant_TheDefaultOne_IsRefused()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer delete = await connection.SendAsync(HttpMethod.Delete, "tenants/%3Cdefault%3E", null);

        Assert.That(delete.Summary, Is.EqualTo("400 INVALID_ARGUMENT: The default tenant is always there and cannot be deleted."));
        Assert.That((await connection.GetAsync("tenants/%3Cdefault%3E")).Text("name"), Is.EqualTo("Default"));
    }

    [Test]
    public async Task CreateAdminUser_OnAFreshCluster_WorksOnce()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer first = await connection.PostAsync("setup/user", """{"username":"root","password":"p"}""");
        TestAnswer second = await connection.PostAsync("setup/user", """{"username":"other","password":"p"}""");

        Assert.That(first.Summary, Is.EqualTo("201"));
        Assert.That(second.Summary, Does.StartWith("403 FORBIDDEN").And.Contain("'admin'"));
        Assert.That(Ids(await connection.PostAsync("roles/admin/users/search", "{}"), "username"), Is.EqualTo(new[] { "root" }));
        Assert.That((int)(await connection.GetAsync("users/other")).Status, Is.EqualTo(404), "Who is refused is not created either.");
    }

    private static IEnumerable<string> Ids(TestAnswer answer, string id) => answer.Items.Select(item => item![id]!.ToString());

    /// <summary>What is sent and comes back: all but the password.</summary>
    private static IEnumerable<string> Expected(string json) =>
        Members(JsonNode.Parse(json)!).Where(member => !member.StartsWith("password=", StringComparison.Ordinal));

    private static string[] Members(JsonNode json) => [.. json.AsObject().Select(member => $"{member.Key}={member.Value}")];
}
