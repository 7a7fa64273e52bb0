using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Identity;

/// <summary>Assignments to tenants, groups and roles, over HTTP.</summary>
public sealed class MembershipTests
{
    /// <summary>Each pair: where a member is assigned, and where it is found.</summary>
    private static readonly object[] Pairs =
    [
        new[] { "tenants/t/users/u", "tenants/t/users/search", "username", "u" },
        new[] { "tenants/t/clients/c", "tenants/t/clients/search", "clientId", "c" },
        new[] { "tenants/t/groups/g", "tenants/t/groups/search", "groupId", "g" },
        new[] { "tenants/t/roles/r", "tenants/t/roles/search", "roleId", "r" },
        new[] { "tenants/t/mapping-rules/m", "tenants/t/mapping-rules/search", "mappingRuleId", "m" },
        new[] { "groups/g/users/u", "groups/g/users/search", "username", "u" },
        new[] { "groups/g/clients/c", "groups/g/clients/search", "clientId", "c" },
        new[] { "groups/g/mapping-rules/m", "groups/g/mapping-rules/search", "mappingRuleId", "m" },
        new[] { "roles/r/users/u", "roles/r/users/search", "username", "u" },
        new[] { "roles/r/clients/c", "roles/r/clients/search", "clientId", "c" },
        new[] { "roles/r/groups/g", "roles/r/groups/search", "groupId", "g" },
        new[] { "roles/r/groups/g", "groups/g/roles/search", "roleId", "r" },
        new[] { "roles/r/mapping-rules/m", "roles/r/mapping-rules/search", "mappingRuleId", "m" },
    ];

    [TestCaseSource(nameof(Pairs))]
    public async Task Member_AssignedAndUnassigned_IsFoundMeanwhile(string assignment, string search, string id, string member)
    {
        await using TestConnection connection = await OpenAsync();

        TestAnswer assign = await connection.SendAsync(HttpMethod.Put, assignment, null);
        TestAnswer again = await connection.SendAsync(HttpMethod.Put, assignment, null);
        TestAnswer found = await connection.PostAsync(search, $$"""{"sort":[{"field":"{{id}}"}]}""");
        TestAnswer unassign = await connection.SendAsync(HttpMethod.Delete, assignment, null);
        TestAnswer unassignAgain = await connection.SendAsync(HttpMethod.Delete, assignment, null);
        TestAnswer empty = await connection.PostAsync(search, "{}");

        Assert.Multiple(() =>
        {
            Assert.That(assign.Summary, Is.EqualTo("204"));
            Assert.That(again.Summary, Does.StartWith("409 ALREADY_EXISTS").And.Contain("is assigned to the"));
            Assert.That(found.Items.Single()![id]!.ToString(), Is.EqualTo(member));
            Assert.That(unassign.Summary, Is.EqualTo("204"));
            Assert.That(unassignAgain.Summary, Does.StartWith("404 NOT_FOUND").And.Contain("is not assigned to the"));
            Assert.That(empty.Items, Is.Empty);
        });
    }

    [TestCase("tenants/none/users/u", "There is no tenant 'none'.")]
    [TestCase("tenants/t/users/none", "There is no user 'none'.")]
    [TestCase("groups/none/clients/c", "There is no group 'none'.")]
    [TestCase("groups/g/mapping-rules/none", "There is no mapping rule 'none'.")]
    [TestCase("roles/none/groups/g", "There is no role 'none'.")]
    [TestCase("roles/r/groups/none", "There is no group 'none'.")]
    public async Task Assign_OneOfTheTwoIsMissing_IsA404ThatNamesIt(string assignment, string expected)
    {
        await using TestConnection connection = await OpenAsync();

        TestAnswer assign = await connection.SendAsync(HttpMethod.Put, assignment, null);
        TestAnswer unassign = await connection.SendAsync(HttpMethod.Delete, assignment, null);

        Assert.That(assign.Summary, Is.EqualTo($"404 NOT_FOUND: {expected}"));
        Assert.That(unassign.Summary, Is.EqualTo($"404 NOT_FOUND: {expected}"));
    }

    [TestCase("groups/none/users/search")]
    [TestCase("groups/none/roles/search")]
    [TestCase("roles/none/groups/search")]
    [TestCase("tenants/none/users/search")]
    public async Task Search_OwnerIsMissing_FindsNothing(string path)
    {
        await using TestConnection connection = await OpenAsync();

        TestAnswer answer = await connection.PostAsync(path, "{}");

        Assert.That(answer.Summary, Is.EqualTo("200"));
        Assert.That(answer.Items, Is.Empty);
    }

    [Test]
    public async Task Delete_MemberAndOwner_EndsTheirAssignments()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.SendAsync(HttpMethod.Put, "groups/g/users/u", null);
        await connection.SendAsync(HttpMethod.Put, "tenants/t/groups/g", null);

        await connection.SendAsync(HttpMethod.Delete, "users/u", null);
        TestAnswer users = await connection.PostAsync("groups/g/users/search", "{}");
        await connection.SendAsync(HttpMethod.Delete, "groups/g", null);
        TestAnswer groups = await connection.PostAsync("tenants/t/groups/search", "{}");
        await connection.PostAsync("groups", """{"groupId":"g","name":"G"}""");
        TestAnswer reborn = await connection.PostAsync("tenants/t/groups/search", "{}");

        Assert.That((users.Items.Count, groups.Items.Count, reborn.Items.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public async Task Search_RolesOfATenant_ShowsAndFiltersTheirAttributes()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.SendAsync(HttpMethod.Put, "tenants/t/roles/admin", null);
        await connection.SendAsync(HttpMethod.Put, "tenants/t/roles/r", null);

        TestAnswer found = await connection.PostAsync("tenants/t/roles/search", """{"filter":{"name":"Clerks"}}""");

        JsonNode role = found.Items.Single()!;
        Assert.That((role["roleId"]!.ToString(), role["name"]!.ToString()), Is.EqualTo(("r", "Clerks")));
    }

    [Test]
    public async Task GetAuthentication_UserOfTheCluster_ShowsWhatTheUserHasAlsoByGroups()
    {
        await using TestConnection connection = await TestConnection.OpenAsync(new() { Username = "demo", Password = "demo" });
        connection.Http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("demo:demo"u8));
        await FillAsync(connection);
        await connection.SendAsync(HttpMethod.Put, "groups/g/users/demo", null);
        await connection.SendAsync(HttpMethod.Put, "roles/r/groups/g", null);
        await connection.SendAsync(HttpMethod.Put, "tenants/t/roles/r", null);

        TestAnswer me = await connection.GetAsync("authentication/me");

        Assert.Multiple(() =>
        {
            Assert.That(me.Text("username"), Is.EqualTo("demo"));
            Assert.That(me.Json!["groups"]!.ToJsonString(), Is.EqualTo("""["g"]"""));
            Assert.That(me.Json!["roles"]!.ToJsonString(), Is.EqualTo("""["admin","r"]"""));
            Assert.That(
                me.Json!["tenants"]!.AsArray().Select(tenant => tenant!["tenantId"]!.ToString()), Is.EqualTo(new[] { "<default>", "t" }));
        });
    }

    [Test]
    public async Task Fluent_UserInGroupAndTenant_IsFoundInBoth()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        await using CamundaClient camunda = connection.Cluster.CreateClient();

        await camunda.Users.CreateAsync("ada", "secret", "Ada Lovelace");
        await camunda.Groups.CreateAsync("accounting", "Accounting");
        await camunda.Tenants.CreateAsync("acme", "Acme");
        await camunda.Groups["accounting"].Users.AddAsync("ada");
        await camunda.Tenants["acme"].Users.AddAsync("ada");

        Assert.That((await camunda.Groups["accounting"].Users.Search().ToListAsync()).Single().Username, Is.EqualTo(Username.Parse("ada")));
        Assert.That((await camunda.Tenants["acme"].Users.Search().ToListAsync()).Single().Username, Is.EqualTo(Username.Parse("ada")));
        Assert.That(() => camunda.Groups["accounting"].Users.AddAsync("ada"), Throws.TypeOf<CamundaConflictException>());
        Assert.That(() => camunda.Groups["sales"].Users.AddAsync("ada"), Throws.TypeOf<CamundaNotFoundException>());
    }

    private static async Task<TestConnection> OpenAsync()
    {
        TestConnection connection = await TestConnection.OpenAsync();
        await FillAsync(connection);
        return connection;
    }

    private static async Task FillAsync(TestConnection connection)
    {
        await connection.PostAsync("tenants", """{"tenantId":"t","name":"Acme"}""");
        await connection.PostAsync("groups", """{"groupId":"g","name":"Accounting"}""");
        await connection.PostAsync("roles", """{"roleId":"r","name":"Clerks"}""");
        await connection.PostAsync("users", """{"username":"u","password":"p"}""");
        await connection.PostAsync("mapping-rules", """{"mappingRuleId":"m","name":"Staff","claimName":"dept","claimValue":"staff"}""");
    }
}
