using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Tests.Shared.Tls;
using Camunda.Rest.Tests.Shared.Tokens;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration;

internal sealed class CamundaOAuthOptionsTests
{
    private static IEnumerable<TestCaseData> Mistakes =>
    [
        Mistake(o => o.TokenUrl = null, "Set either TokenUrl or Issuer"),
        Mistake(o => o.Issuer = new Uri("https://login.example"), "not both"),
        Mistake(o => o.TokenUrl = new Uri("/token", UriKind.Relative), "TokenUrl must be an absolute address"),
        Mistake(o => o.TokenUrl = new Uri("ftp://login.example/token"), "TokenUrl must be an absolute address"),
        Mistake(o => o.TokenUrl = new Uri("https://a:b@login.example/token"), "TokenUrl must not contain a user name"),
        Mistake(o => o.TokenUrl = new Uri("http://login.example/token?x=y"), "TokenUrl (http://login.example/token) uses http"),
        Mistake(o => (o.TokenUrl, o.Issuer) = (null, new Uri("http://login.example")), "Issuer (http://login.example/) uses http"),
        Mistake(o => o.ClientId = " ", "ClientId is missing"),
        Mistake(o => o.ClientId = "a\n", "ClientId is missing or contains control characters"),
        Mistake(o => o.ClientSecret = null, "Set either ClientSecret or ClientCertificate"),
        Mistake(o => o.ClientSecret = "s3cret\n", "ClientSecret contains control characters"),
        Mistake(o => o.ClientCredentialStyle = (CamundaClientCredentialStyle)7, "ClientCredentialStyle is 7"),
        Mistake(o => o.Resource = "api", "Resource must be an absolute URI"),
        Mistake(o => o.Timeout = TimeSpan.Zero, "Timeout is 00:00:00"),
        Mistake(o => o.Timeout = Timeout.InfiniteTimeSpan, "Timeout is -"),
        Mistake(o => o.RefreshAhead = TimeSpan.FromSeconds(-1), "RefreshAhead is -00:00:01"),
    ];

    private static IReadOnlyDictionary<string, Func<Task>> Effects => new Dictionary<string, Func<Task>>
    {
        ["TokenUrl"] = async () => Assert.That(
            (await AskAsync(o => o.TokenUrl = new Uri("https://tokens.example/t"))).LastUri!.Host, Is.EqualTo("tokens.example")),
        ["Issuer"] = async () => Assert.That(
            (await AskAsync(o => (o.TokenUrl, o.Issuer) = (null, new Uri("https://issuer.example")))).LastUri,
            Is.EqualTo(new Uri("https://issuer.example/.well-known/openid-configuration"))),
        ["ClientId"] = async () => Assert.That((await AskAsync(o => o.ClientId = "me")).LastBody, Does.Contain("client_id=me")),
        ["ClientSecret"] = async () => Assert.That(
            (await AskAsync(o => o.ClientSecret = "s3cret")).LastBody, Does.Contain("client_secret=s3cret")),
        ["ClientCertificate"] = async () =>
        {
            using var authority = new TestAuthority("demo");
            Assert.That(
                (await AskAsync(o => (o.ClientSecret, o.ClientCertificate) = (null, authority.Certificate))).LastBody,
                Does.Contain("client_assertion="));
        },
        ["ClientCredentialStyle"] = async () =>
            Assert.That(
                (await AskAsync(o => o.ClientCredentialStyle = CamundaClientCredentialStyle.Header)).LastAuthorization,
                Does.StartWith("Basic ")),
        ["Audience"] = async () => Assert.That((await AskAsync(o => o.Audience = "api")).LastBody, Does.Contain("audience=api")),
        ["Scope"] = async () => Assert.That((await AskAsync(o => o.Scope = "read")).LastBody, Does.Contain("scope=read")),
        ["Resource"] = async () => Assert.That((await AskAsync(o => o.Resource = "urn:api")).LastBody, Does.Contain("resource=urn%3Aapi")),
        ["Timeout"] = async () =>
        {
            var clock = new WorkClock();
            var asked = new TaskCompletionSource();
            using var provider = new FakeIdentityProvider { Answer = (_, cancellationToken) => HangAsync(asked, cancellationToken) };
            using var cluster = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
            await using var camunda = cluster.CreateClient(o => (o.Authentication, o.TimeProvider, o.Retry.MaxRetries)
                = (CamundaAuthentication.OAuth(provider.Options(oauth => oauth.Timeout = TimeSpan.FromSeconds(3))), clock, 0));
            var call = camunda.Cluster.GetTopologyAsync();
            await asked.Task;
            clock.Advance(TimeSpan.FromSeconds(3));
            Assert.That(async () => await call, Throws.TypeOf<CamundaTokenException>());
        },
        ["RefreshAhead"] = async () =>
        {
            var clock = new WorkClock();
            var asked = new TaskCompletionSource();
            using var provider = new FakeIdentityProvider();
            using var cluster = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
            await using var camunda = cluster.CreateClient(o => (o.Authentication, o.TimeProvider)
                = (CamundaAuthentication.OAuth(provider.Options(oauth => oauth.RefreshAhead = TimeSpan.FromSeconds(100))), clock));
            await camunda.Cluster.GetTopologyAsync();
            provider.Answer = (_, cancellationToken) => HangAsync(asked, cancellationToken);
            clock.Advance(TimeSpan.FromSeconds(200));
            await camunda.Cluster.GetTopologyAsync();
            await asked.Task.InTimeAsync();
        },
        ["AllowInsecureTokenUrl"] = async () =>
            Assert.That(
                (await AskAsync(o => (o.TokenUrl, o.AllowInsecureTokenUrl) = (new Uri("http://keycloak/t"), true))).LastUri!.Scheme,
                Is.EqualTo("http")),
        ["Transport"] = async () => Assert.That((await AskAsync(_ => { })).Asked, Is.EqualTo(1)),
    };

    private static IEnumerable<string> EffectNames => Effects.Keys;

    [Test]
    public void Options_AllOfThem_HaveAnEffectHere() =>
        Assert.That(typeof(CamundaOAuthOptions).GetProperties().Select(property => property.Name), Is.EquivalentTo(Effects.Keys));

    [TestCaseSource(nameof(EffectNames))]
    public Task Option_Set_HasItsEffect(string name) => Effects[name]();

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
        Assert.That(
            () => CamundaAuthentication.OAuth(
                Options(o => (o.TokenUrl, o.AllowInsecureTokenUrl) = (new Uri("http://keycloak/token"), true))),
            Throws.Nothing);

    [Test]
    public void ClientSecret_OnceSet_ComesOutNowhere()
    {
        var options = Options();

        Assert.That(options.ToString(), Does.Not.Contain("s3cret"));
        Assert.That(CamundaAuthentication.OAuth(options).ToString(), Is.EqualTo("OAuth"));
        Assert.That(typeof(CamundaOAuthOptions).GetProperty("ClientSecret")!.CanRead, Is.False);
        Assert.That(typeof(CamundaOAuthOptions).GetProperty("ClientCertificate")!.CanRead, Is.False);
        var values = typeof(CamundaOAuthOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead)
            .Select(property => property.GetValue(options));
        Assert.That(values, Has.None.EqualTo("s3cret"));
        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(options), Does.Not.Contain("s3cret"));
    }

    [Test]
    public void OAuth_CertificateWithAShortKey_Throws()
    {
        using var key = RSA.Create(1024);
        using var certificate = new CertificateRequest("CN=demo", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        var options = new CamundaOAuthOptions
        {
            TokenUrl = new Uri("https://tokens.example/t"),
            ClientId = "demo",
            ClientCertificate = certificate,
        };

        Assert.That(() => CamundaAuthentication.OAuth(options), Throws.ArgumentException.With.Message.Contains("an RSA key of 1024 bits"));
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
        using var cluster = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        var options = provider.Options();
        var authentication = CamundaAuthentication.OAuth(options);
        options.ClientId = "other";

        await using var camunda = cluster.CreateClient(o => o.Authentication = authentication);
        await camunda.Cluster.GetTopologyAsync();

        Assert.That(provider.LastBody, Does.Contain("client_id=demo"));
    }

    private static async Task<FakeIdentityProvider> AskAsync(Action<CamundaOAuthOptions> configure)
    {
        using var provider = new FakeIdentityProvider();
        using var cluster = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = cluster.CreateClient(
            o => (o.Authentication, o.Retry.MaxRetries) = (CamundaAuthentication.OAuth(provider.Options(configure)), 0));
        try
        {
            await camunda.Cluster.GetTopologyAsync();
        }
        catch (CamundaTokenException)
        {
            // What was asked is what counts.
        }

        return provider;
    }

    private static async Task<HttpResponseMessage?> HangAsync(TaskCompletionSource asked, CancellationToken cancellationToken)
    {
        asked.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return null;
    }

    private static CamundaOAuthOptions Options(Action<CamundaOAuthOptions>? configure = null)
    {
        var options = new CamundaOAuthOptions
        {
            TokenUrl = new Uri("https://login.example/token"),
            ClientId = "demo",
            ClientSecret = "s3cret",
        };
        configure?.Invoke(options);
        return options;
    }

    private static TestCaseData Mistake(Action<CamundaOAuthOptions> change, string sentence) =>
        new TestCaseData(change, sentence).SetArgDisplayNames(sentence);
}
