using System.Reflection;
using Camunda.Rest.Tests.Tokens;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration;

internal sealed class CamundaOAuthOptionsTests
{
    private static IEnumerable<TestCaseData> Mistakes =>
    [
        Mistake(o => o.TokenUrl = null, "Give either TokenUrl or Issuer"),
        Mistake(o => o.Issuer = new Uri("https://login.example"), "not both"),
        Mistake(o => o.TokenUrl = new Uri("/token", UriKind.Relative), "TokenUrl is not an absolute address"),
        Mistake(o => o.TokenUrl = new Uri("ftp://login.example/token"), "TokenUrl is not an absolute address"),
        Mistake(o => o.TokenUrl = new Uri("https://a:b@login.example/token"), "TokenUrl has a user name"),
        Mistake(o => o.TokenUrl = new Uri("http://login.example/token?x=y"), "TokenUrl (http://login.example/token) is http"),
        Mistake(o => (o.TokenUrl, o.Issuer) = (null, new Uri("http://login.example")), "Issuer (http://login.example/) is http"),
        Mistake(o => o.ClientId = " ", "ClientId is missing"),
        Mistake(o => o.ClientId = "a\n", "ClientId is missing or has control characters"),
        Mistake(o => o.ClientSecret = null, "Give either ClientSecret or ClientCertificate"),
        Mistake(o => o.ClientSecret = "s3cret\n", "ClientSecret has control characters"),
        Mistake(o => o.ClientCredentialStyle = (CamundaClientCredentialStyle)7, "ClientCredentialStyle is 7"),
        Mistake(o => o.Resource = "api", "Resource is not an absolute URI"),
        Mistake(o => o.Timeout = TimeSpan.Zero, "Timeout is 00:00:00"),
        Mistake(o => o.Timeout = Timeout.InfiniteTimeSpan, "Timeout is -"),
        Mistake(o => o.RefreshAhead = TimeSpan.FromSeconds(-1), "RefreshAhead is -00:00:01"),
    ];

    [TestCaseSource(nameof(Mistakes))]
    public void OAuth_OptionThatCannotBeUsed_IsRefusedWithASentence(Action<CamundaOAuthOptions> change, string sentence)
    {
        var options = Options();
        change(options);

        var error = Assert.Throws<ArgumentException>(() => CamundaAuthentication.OAuth(options));

        Assert.That(error!.Message, Does.Contain(sentence).And.Not.Contain("s3cret"));
    }

    [TestCase("http://localhost:18080/token")]
    [TestCase("http://127.0.0.1/token")]
    [TestCase("http://[::1]/token")]
    public void OAuth_PlainHttpOnTheSameMachine_IsFine(string address) =>
        Assert.That(() => CamundaAuthentication.OAuth(Options(o => o.TokenUrl = new Uri(address))), Throws.Nothing);

    [Test]
    public void OAuth_PlainHttpAllowed_IsFine() =>
        Assert.That(() => CamundaAuthentication.OAuth(Options(o => (o.TokenUrl, o.AllowInsecureTokenUrl) = (new Uri("http://keycloak/token"), true))), Throws.Nothing);

    [Test]
    public void ClientSecret_OnceSet_ComesOutNowhere()
    {
        var options = Options();

        Assert.That(options.ToString(), Does.Not.Contain("s3cret"));
        Assert.That(CamundaAuthentication.OAuth(options).ToString(), Is.EqualTo("OAuth"));
        Assert.That(typeof(CamundaOAuthOptions).GetProperty("ClientSecret")!.CanRead, Is.False);
        Assert.That(typeof(CamundaOAuthOptions).GetProperty("ClientCertificate")!.CanRead, Is.False);
        var values = typeof(CamundaOAuthOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanRead).Select(property => property.GetValue(options));
        Assert.That(values, Has.None.EqualTo("s3cret"));
        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(options), Does.Not.Contain("s3cret"));
    }

    [Test]
    public void ForSaas_Credentials_AsksCamundasOwnProvider()
    {
        var options = CamundaOAuthOptions.ForSaas("demo", "s3cret");

        Assert.That(options.TokenUrl, Is.EqualTo(new Uri("https://login.cloud.camunda.io/oauth/token")));
        Assert.That(options.Audience, Is.EqualTo("zeebe.camunda.io"));
        Assert.That(() => CamundaAuthentication.OAuth(options), Throws.Nothing);
    }

    [Test]
    public async Task OAuth_OptionsChangedLater_HasNoEffect()
    {
        using var provider = new FakeIdentityProvider();
        using var cluster = new Http.StubTransport(System.Net.HttpStatusCode.OK, "{}");
        var options = provider.Options();
        var authentication = CamundaAuthentication.OAuth(options);
        options.ClientId = "other";

        await using var camunda = cluster.CreateClient(o => o.Authentication = authentication);
        await camunda.Cluster.GetTopologyAsync();

        Assert.That(provider.LastBody, Does.Contain("client_id=demo"));
    }

    private static CamundaOAuthOptions Options(Action<CamundaOAuthOptions>? configure = null)
    {
        var options = new CamundaOAuthOptions { TokenUrl = new Uri("https://login.example/token"), ClientId = "demo", ClientSecret = "s3cret" };
        configure?.Invoke(options);
        return options;
    }

    private static TestCaseData Mistake(Action<CamundaOAuthOptions> change, string sentence) => new TestCaseData(change, sentence).SetArgDisplayNames(sentence);
}
