using System.Net;
using System.Text;
using Camunda.Rest.Tests.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration;

internal sealed class CamundaEnvironmentTests
{
    [Test]
    public void ReadOptions_NothingSet_IsTheLocalDefaultWithoutAuthentication()
    {
        var options = CamundaEnvironment.ReadOptions(_ => null);

        Assert.That(options.BaseAddress, Is.EqualTo(new Uri("http://localhost:8080/v2/")));
        Assert.That(options.Authentication, Is.SameAs(CamundaAuthentication.None));
    }

    [Test]
    public void ReadOptions_BothAddresses_TheNewerNameWins()
    {
        var options = Read(("CAMUNDA_REST_ADDRESS", "http://one.example"), ("ZEEBE_REST_ADDRESS", "http://two.example"));

        Assert.That(options.BaseAddress.Host, Is.EqualTo("one.example"));
    }

    [Test]
    public void ReadOptions_LegacyAddressOnly_IsTaken() =>
        Assert.That(Read(("ZEEBE_REST_ADDRESS", "http://two.example")).BaseAddress.Host, Is.EqualTo("two.example"));

    [Test]
    public void ReadOptions_AddressIsNone_NamesTheVariable() =>
        Assert.That(() => Read(("ZEEBE_REST_ADDRESS", "not an address")), Throws.ArgumentException.With.Message.Contains("ZEEBE_REST_ADDRESS"));

    [TestCase(null)]
    [TestCase("basic")]
    public async Task ReadOptions_Credentials_AreSentAsBasic(string? strategy)
    {
        var options = Read(("CAMUNDA_AUTH_STRATEGY", strategy), ("CAMUNDA_BASIC_AUTH_USERNAME", "demo"), ("CAMUNDA_BASIC_AUTH_PASSWORD", "pass word "));
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        await using var camunda = transport.CreateClient(o => o.Authentication = options.Authentication);

        await camunda.Cluster.GetTopologyAsync();

        string expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("demo:pass word "));
        Assert.That(transport.Requests[0].Authorization, Is.EqualTo(expected));
    }

    [Test]
    public void ReadOptions_HalfOfTheCredentials_NamesTheMissingVariable() =>
        Assert.That(() => Read(("CAMUNDA_BASIC_AUTH_USERNAME", "demo")), Throws.ArgumentException.With.Message.Contains("CAMUNDA_BASIC_AUTH_PASSWORD is missing"));

    [Test]
    public void ReadOptions_StrategyNone_LeavesCredentialsAside() =>
        Assert.That(
            Read(("CAMUNDA_AUTH_STRATEGY", "NONE"), ("CAMUNDA_BASIC_AUTH_USERNAME", "demo"), ("CAMUNDA_BASIC_AUTH_PASSWORD", "x")).Authentication,
            Is.SameAs(CamundaAuthentication.None));

    [Test]
    public void ReadOptions_UnknownStrategy_NamesTheKnownOnes() =>
        Assert.That(() => Read(("CAMUNDA_AUTH_STRATEGY", "KERBEROS")), Throws.ArgumentException.With.Message.Contains("NONE and BASIC"));

    private static CamundaClientOptions Read(params (string Name, string? Value)[] variables) =>
        CamundaEnvironment.ReadOptions(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
