using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Tokens;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Credentials;

internal sealed class OAuthTokenSourceTests
{
    private static IEnumerable<TestCaseData> Refusals =>
    [
        new(400, """{"error":"invalid_scope"}""", false, "invalid_scope", "returned 400 BadRequest: invalid_scope."),
        new(
            401,
            """{"error":"invalid_client","error_description":"nope"}""",
            false,
            "invalid_client",
            "returned 401 Unauthorized: invalid_client: nope."),
        new(
            400,
            """{"error":"temporarily_unavailable"}""",
            true,
            "temporarily_unavailable",
            "returned 400 BadRequest: temporarily_unavailable."),
        new(403, "<html>forbidden</html>", false, null, "returned 403 Forbidden: the response is not an OAuth error."),
        new(302, "", false, null, "returned 302 Found"),
        new(429, "", true, null, "returned 429 TooManyRequests"),
        new(503, "<html>busy</html>", true, null, "returned 503 ServiceUnavailable"),
        new(200, "<html>sign in</html>", false, null, "returned 200 OK"),
        new(200, "{}", false, null, "is empty"),
        new(200, "[1]", false, null, "no access token"),
        new(200, """{"error":"invalid_request"}""", false, "invalid_request", "invalid_request"),
        new(200, """{"access_token":"a\r\nX-Other: b","token_type":"Bearer"}""", false, null, "contains an invalid character"),
        new(200, """{"access_token":"a b"}""", false, null, "contains an invalid character"),
        new(200, """{"access_token":"abc","token_type":"DPoP"}""", false, null, "has the type DPoP"),
        new(
            200,
            """{"access_token":12345678}""",
            false,
            null,
            "the access_token from https://login.example/oauth/token is a number instead of a string."),
        new(200, """{"access_token":{"value":"abc"}}""", false, null, "is an object instead of a string."),
        new(200, """{"access_token":["abc"]}""", false, null, "is an array instead of a string."),
        new(200, """{"access_token":true}""", false, null, "is true or false instead of a string."),
        new(200, """{"access_token":null}""", false, null, "is empty"),
        new(200, """{"error":{"code":7},"access_token":"abc"}""", false, """{"code":7}""", """{"code":7}"""),
        new(400, """{"error":"x\r\nforged","error_description":"y\nforged"}""", false, "x  forged", "x forged: y forged."),
    ];

    [TestCaseSource(nameof(Refusals))]
    public async Task Fetch_NoTokenInTheAnswer_SaysWhatCame(int status, string body, bool isTransient, string? code, string said)
    {
        var error = await FailAsync(_ => FakeIdentityProvider.Respond((HttpStatusCode)status, body));

        Assert.That(error.Message, Does.Contain(said));
        Assert.That(error.Message, Does.Not.Contain("\n").And.Not.Contain("acme"));
        Assert.That(error.IsTransient, Is.EqualTo(isTransient));
        Assert.That(error.Error, Is.EqualTo(code));
        Assert.That(error.StatusCode, Is.Null);
    }

    [Test]
    public async Task Fetch_ProviderEchoesTheSecret_ShowsItNowhere()
    {
        string header = Convert.ToBase64String(Encoding.UTF8.GetBytes($"demo:{Uri.EscapeDataString(FakeIdentityProvider.Secret)}"));
        string echo = $"{FakeIdentityProvider.Secret} {Uri.EscapeDataString(FakeIdentityProvider.Secret)} {header}";
        var log = new FakeLogCollector();

        var error = await FailAsync(
            _ => FakeIdentityProvider.Respond(
                HttpStatusCode.BadRequest, $$"""{"error":"bad {{echo}}","error_description":"You sent {{echo}}"}"""),
            log);

        string all = string.Join('\n', log.GetSnapshot().Select(record => record.Message)) + error + error.Error + error.ErrorDescription;
        Assert.That(all, Does.Contain("You sent *** *** ***").And.Contain("No access token could be obtained"));
        Assert.That(all, Does.Not.Contain("hunter2").And.Not.Contain(header));
    }

    [Test]
    public async Task Fetch_ProviderEchoesTheSecret_ShowsItNowhereInAnyEncoding(
        [ValueSource(nameof(Encodings))] string encoding, [Values("error", "error_description", "token_type", "both", "page")] string place)
    {
        string echoed = Failures.SecretRedactorTests.Encodings[encoding](FakeIdentityProvider.Secret);
        var log = new FakeLogCollector();
        var body = place == "token_type"
            ? new JObject { ["access_token"] = "abc", ["token_type"] = echoed }
            : new JObject { [place] = echoed };
        if (place == "both")
            body = new JObject { ["error"] = "invalid_client", ["error_description"] = $"client_secret={echoed}&x" };

        var error = await FailAsync(
            _ => FakeIdentityProvider.Respond(
                place == "token_type" ? HttpStatusCode.OK : HttpStatusCode.BadRequest,
                place == "page" ? $"<html>{echoed}" : body.ToString()),
            log);

        string all = string.Join('\n', log.GetSnapshot().Select(record => record.Message + record.Exception)) + error + error.Error
            + error.ErrorDescription;
        int length = (int)Math.Ceiling(8.0 * echoed.Length / FakeIdentityProvider.Secret.Length);
        for (int start = 0; start + length <= echoed.Length; start++)
            Assert.That(all, Does.Not.Contain(echoed.Substring(start, length)));
    }

    [TestCase("application/json; charset=utf8")]
    [TestCase("application/json; charset=\"utf-8\"")]
    [TestCase("application/json; charset=UTF_8")]
    [TestCase("application/json; charset=no-such-charset")]
    [TestCase("application/json; charset=utf-7")]
    [TestCase("application/json; charset=utf-16")]
    [TestCase("application/json; charset=\"\"")]
    [TestCase("application/json;charset")]
    [TestCase("text/plain; charset=iso-8859-1")]
    [TestCase("???")]
    [TestCase("")]
    public async Task Fetch_OddContentTypeBesideAGoodToken_TakesTheToken(string contentType)
    {
        using var provider = new FakeIdentityProvider
        {
            Answer = (_, _) => Task.FromResult<HttpResponseMessage?>(Respond(
                """{"access_token":"abc","token_type":"Bearer"}"""u8.ToArray(), contentType)),
        };

        Assert.That(await CallAsync(provider.Options()), Is.EqualTo("Bearer abc"));
    }

    [TestCase("""{"access_token":"abc","error":null,"error_description":null}""")]
    [TestCase("""{"access_token":"abc","error":""}""")]
    [TestCase("""{"access_token":"abc","token_type":null,"expires_in":null}""")]
    [TestCase("""{"access_token":"abc","token_type":"","expires_in":"soon"}""")]
    [TestCase("\uFEFF{\"access_token\":\"abc\"}")]
    [TestCase(" \r\n{\"access_token\":\"abc\"}\r\n")]
    public async Task Fetch_OddMembersBesideAGoodToken_TakesTheToken(string body)
    {
        using var provider = new FakeIdentityProvider
        {
            Answer = (_, _) => Task.FromResult<HttpResponseMessage?>(Respond(
                Encoding.UTF8.GetBytes(body), "application/json; charset=utf-8")),
        };

        Assert.That(await CallAsync(provider.Options()), Is.EqualTo("Bearer abc"));
    }

    [TestCase("utf-16", true)]
    [TestCase("utf-16", false)]
    [TestCase("utf-32", true)]
    public async Task Fetch_TokenInAnotherUnicode_IsTaken(string charset, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] body = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("""{"access_token":"abc"}""")];
        using var provider = new FakeIdentityProvider
        {
            Answer = (_, _) => Task.FromResult<HttpResponseMessage?>(Respond(
                body, hasMark ? "application/json" : $"application/json; charset={charset}")),
        };

        Assert.That(await CallAsync(provider.Options()), Is.EqualTo("Bearer abc"));
    }

    [Test]
    public async Task Fetch_SecretInTheBody_SendsTheForm()
    {
        using var provider = new FakeIdentityProvider();

        await CallAsync(
            provider.Options(o => (o.Audience, o.Scope, o.Resource) = ("zeebe.camunda.io", "a b", "https://camunda.example/api")));

        Assert.That(provider.LastAuthorization, Is.Null);
        Assert.That(provider.LastBody.Split('&'), Is.EquivalentTo(new[]
        {
            "grant_type=client_credentials",
            "client_id=demo",
            "client_secret=hunter2-and%2F%2Bmore",
            "audience=zeebe.camunda.io",
            "scope=a+b",
            "resource=https%3A%2F%2Fcamunda.example%2Fapi",
        }));
    }

    [Test]
    public async Task Fetch_SecretInTheHeader_SendsNoneInTheBody()
    {
        using var provider = new FakeIdentityProvider();

        await CallAsync(provider.Options(o => o.ClientCredentialStyle = CamundaClientCredentialStyle.Header));

        Assert.That(provider.LastBody, Is.EqualTo("grant_type=client_credentials"));
        Assert.That(provider.LastAuthorization, Is.EqualTo("Basic " + Convert.ToBase64String("demo:hunter2-and%2F%2Bmore"u8)));
    }

    [TestCase("RSA", "RS256")]
    [TestCase("P-256", "ES256")]
    [TestCase("P-384", "ES384")]
    [TestCase("P-521", "ES512")]
    public async Task Fetch_Certificate_SignsWhoTheClientIs(string key, string algorithm)
    {
        using var certificate = Create(key);
        using var provider = new FakeIdentityProvider();

        await CallAsync(provider.Options(o => (o.ClientSecret, o.ClientCertificate) = (null, certificate)));
        await CallAsync(provider.Options(o => (o.ClientSecret, o.ClientCertificate) = (null, certificate)));

        var form = provider.LastBody.Split('&').Select(pair => pair.Split('=')).ToDictionary(
            pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        Assert.That(form.Keys, Is.EquivalentTo(new[] { "grant_type", "client_id", "client_assertion_type", "client_assertion" }));
        var assertion = new JsonWebToken(form["client_assertion"]);
        Assert.That(assertion.Alg, Is.EqualTo(algorithm));
        Assert.That(assertion.Issuer, Is.EqualTo("demo"));
        Assert.That(assertion.Subject, Is.EqualTo("demo"));
        Assert.That(assertion.Audiences.Single(), Is.EqualTo(FakeIdentityProvider.TokenUrl.AbsoluteUri));
        Assert.That(assertion.Id, Is.Not.Empty);
        Assert.That(assertion.ValidTo - assertion.IssuedAt, Is.EqualTo(TimeSpan.FromMinutes(2)));
        Assert.That(
            assertion.GetHeaderValue<string>("x5t#S256"),
            Is.EqualTo(Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256))));
        Assert.That(
            assertion.X5t, Is.EqualTo(key == "RSA" ? Base64UrlEncoder.Encode(certificate.GetCertHash()) : ""), "Entra ID asks for it.");

        SecurityKey known = key == "RSA"
            ? new RsaSecurityKey(certificate.GetRSAPublicKey())
            : new ECDsaSecurityKey(certificate.GetECDsaPublicKey());
        var checkedOne = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            IssuerSigningKey = known,
            ValidIssuer = "demo",
            ValidAudience = FakeIdentityProvider.TokenUrl.AbsoluteUri,
        });
        Assert.That(checkedOne.IsValid, Is.True, checkedOne.Exception?.Message);
    }

    [Test]
    public async Task Fetch_ByIssuer_FindsTheTokenEndpointAndAsksForNoKeys()
    {
        var asked = new List<string>();
        using var provider = new StubTransport((request, _) =>
        {
            asked.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(request.Method == HttpMethod.Get
                ? StubTransport.Answer(HttpStatusCode.OK, """{"issuer":"https://login.example/realms/x","token_endpoint":"https://tokens.example/t","jwks_uri":"https://login.example/keys"}""")
                : StubTransport.Answer(HttpStatusCode.OK, """{"access_token":"abc","token_type":"bearer"}"""));
        });

        string? sent = await CallAsync(ByIssuer("https://login.example/realms/x/", provider));

        Assert.That(sent, Is.EqualTo("Bearer abc"));
        Assert.That(
            asked, Is.EqualTo(new[] { "https://login.example/realms/x/.well-known/openid-configuration", "https://tokens.example/t" }));
    }

    [TestCase("""{"issuer":"https://evil.example","token_endpoint":"https://tokens.example/t"}""", "Issuer name does not match")]
    [TestCase("""{"issuer":"https://login.example/realms/x"}""", "states no token endpoint")]
    [TestCase("""{"issuer":"https://login.example/realms/x","token_endpoint":"http://tokens.example/t"}""", "which exposes the secret")]
    [TestCase("<html>", "returned 200 OK")]
    public async Task Fetch_IssuerSaysSomethingElse_SendsNoSecret(string document, string said)
    {
        using var provider = new StubTransport(HttpStatusCode.OK, document);

        var error = await FailAsync(ByIssuer("https://login.example/realms/x", provider));

        Assert.That(error.Message, Does.Contain(said).IgnoreCase);
        Assert.That(provider.Requests.Single().Method, Is.EqualTo(HttpMethod.Get));
    }

    [Test]
    public async Task Fetch_AnswerWithoutEnd_IsNotTakenIn()
    {
        var error = await FailAsync(_ => FakeIdentityProvider.Respond(HttpStatusCode.OK, new string(' ', 2_000_000)));

        Assert.That(error.Message, Does.Contain("could not be reached"));
    }

    [Test]
    public async Task Fetch_DiscoveryWithoutEnd_IsNotTakenInAndSendsNoSecret()
    {
        using var provider = new StubTransport(HttpStatusCode.OK, new string(' ', 2_000_000));

        var error = await FailAsync(ByIssuer("https://login.example/realms/x", provider));

        Assert.That(error.Message, Does.Contain("could not be reached: The response exceeds the limit of 1048576 bytes"));
        Assert.That(error.IsTransient, Is.True);
        Assert.That(provider.Requests.Single().Method, Is.EqualTo(HttpMethod.Get));
    }

    [Test]
    public async Task Fetch_BodyBreaksOff_IsTransient()
    {
        var error = await FailAsync(_ => Task.FromResult<HttpResponseMessage?>(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(new BrokenStream()),
        }));

        Assert.That(error.IsTransient, Is.True);
        Assert.That(error.Message, Does.Contain("could not be reached: The body broke off."));
    }

    private static IEnumerable<string> Encodings => Failures.SecretRedactorTests.Encodings.Keys;

    private static HttpResponseMessage Respond(byte[] body, string contentType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static X509Certificate2 Create(string key)
    {
        if (key == "RSA")
        {
            using var rsa = RSA.Create(2048);
            return new CertificateRequest("CN=demo", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        }

        using var ecdsa = ECDsa.Create(key switch
        {
            "P-384" => ECCurve.NamedCurves.nistP384,
            "P-521" => ECCurve.NamedCurves.nistP521,
            _ => ECCurve.NamedCurves.nistP256,
        });
        return new CertificateRequest("CN=demo", ecdsa, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
    }

    private static CamundaOAuthOptions ByIssuer(string issuer, HttpMessageHandler provider) =>
        new() { Issuer = new Uri(issuer), ClientId = "demo", ClientSecret = "x", Transport = provider };

    private static async Task<string?> CallAsync(CamundaOAuthOptions options, FakeLogCollector? log = null)
    {
        using var cluster = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        using var loggers = LoggerFactory.Create(
            logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(log)));
        await using var camunda = cluster.CreateClient(
            o => (o.Authentication, o.Retry.MaxRetries, o.LoggerFactory) = (CamundaAuthentication.OAuth(options), 0, loggers));
        try
        {
            await camunda.Cluster.GetTopologyAsync();
        }
        catch (CamundaTokenException)
        {
            Assert.That(cluster.Requests, Is.Empty);
            throw;
        }

        return cluster.Requests.Single().Authorization;
    }

    private static async Task<CamundaTokenException> FailAsync(CamundaOAuthOptions options, FakeLogCollector? log = null)
    {
        try
        {
            await CallAsync(options, log);
        }
        catch (CamundaTokenException error)
        {
            return error;
        }

        throw new AssertionException("It did not fail.");
    }

    private static async Task<CamundaTokenException> FailAsync(Func<int, Task<HttpResponseMessage?>> answer, FakeLogCollector? log = null)
    {
        using var provider = new FakeIdentityProvider { Answer = (number, _) => answer(number) };
        return await FailAsync(provider.Options(), log);
    }
}
