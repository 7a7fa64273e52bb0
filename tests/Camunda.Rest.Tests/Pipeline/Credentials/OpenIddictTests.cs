using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Secrets;
using Microsoft.IdentityModel.JsonWebTokens;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Credentials;

/// <summary>The whole way, with a provider that nobody wrote for the occasion.</summary>
internal sealed class OpenIddictTests
{
    [TestCase(CamundaClientCredentialStyle.Body, "body")]
    [TestCase(CamundaClientCredentialStyle.Header, "header")]
    public async Task Call_Secret_IsLetIn(CamundaClientCredentialStyle style, string asked)
    {
        await using var provider = await OpenIddictProvider.StartAsync();
        await using var cluster = await CamundaTestCluster.StartAsync(new() { Intercept = provider.GuardAsync });
        await using var camunda = CreateClient(
            cluster, new() { TokenUrl = provider.TokenUrl, ClientSecret = OpenIddictProvider.Secret, ClientCredentialStyle = style });

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => camunda.Cluster.GetTopologyAsync()));

        Assert.That(provider.Asked, Is.EqualTo(new[] { asked }));
    }

    [Test]
    public async Task Call_CertificateAndIssuer_IsLetIn()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=demo", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        await using var provider = await OpenIddictProvider.StartAsync(certificate);
        await using var cluster = await CamundaTestCluster.StartAsync(new() { Intercept = provider.GuardAsync });
        await using var camunda = CreateClient(cluster, new() { Issuer = provider.Issuer, ClientCertificate = certificate });

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(provider.Asked, Is.EqualTo(new[] { "assertion" }));
    }

    [Test]
    public async Task Call_ScopeAndResource_AreInTheToken()
    {
        await using var provider = await OpenIddictProvider.StartAsync();
        using var cluster = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        var options = new CamundaOAuthOptions
        {
            TokenUrl = provider.TokenUrl,
            ClientId = OpenIddictProvider.ClientId,
            ClientSecret = OpenIddictProvider.Secret,
            Scope = "orchestration",
            Resource = "https://camunda.example/api",
        };
        await using var camunda = cluster.CreateClient(o => o.Authentication = CamundaAuthentication.OAuth(options));

        await camunda.Cluster.GetTopologyAsync();

        var token = new JsonWebToken(cluster.Requests.Single().Authorization!["Bearer ".Length..]);
        Assert.That(token.GetClaim("scope").Value, Is.EqualTo("orchestration"));
        Assert.That(token.Audiences, Is.EqualTo(new[] { "https://camunda.example/api" }));
    }

    [Test]
    public async Task Call_NotForTheClustersAudience_ThrowsUnauthorized()
    {
        await using var provider = await OpenIddictProvider.StartAsync();
        await using var cluster = await CamundaTestCluster.StartAsync(new() { Intercept = provider.GuardAsync });
        await using var camunda = cluster.CreateClient(o => o.Authentication = CamundaAuthentication.OAuth(
            new() { TokenUrl = provider.TokenUrl, ClientId = OpenIddictProvider.ClientId, ClientSecret = OpenIddictProvider.Secret }));

        Assert.That(async () => await camunda.Cluster.GetTopologyAsync(), Throws.TypeOf<CamundaUnauthorizedException>());
    }

    [Test]
    public async Task Call_WrongSecret_SaysWhatTheProviderSaysWithoutTheSecret()
    {
        await using var provider = await OpenIddictProvider.StartAsync();
        await using var cluster = await CamundaTestCluster.StartAsync(new() { Intercept = provider.GuardAsync });
        await using var camunda = CreateClient(cluster, new() { TokenUrl = provider.TokenUrl, ClientSecret = "hunter2" });

        Assert.That(
            async () => await camunda.Cluster.GetTopologyAsync(),
            Throws.TypeOf<CamundaTokenException>().With.Property("Error").EqualTo("invalid_client")
                .And.Message.Contains("returned 401 Unauthorized: invalid_client: The client 'demo' or its secret '***' is wrong."));
    }

    [Test]
    public async Task Call_ProviderGone_FailsFast()
    {
        var provider = await OpenIddictProvider.StartAsync();
        await provider.DisposeAsync();
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = CreateClient(cluster, new() { TokenUrl = provider.TokenUrl, ClientSecret = "hunter2" });

        Assert.That(
            async () => await camunda.With(new() { MaxRetries = 0 }).Cluster.GetTopologyAsync(),
            Throws.TypeOf<CamundaTokenException>()
                .With.Property("IsTransient")
                .True.And.Message.Contains($"{provider.TokenUrl} could not be reached"));
    }

    private static CamundaClient CreateClient(CamundaTestCluster cluster, CamundaOAuthOptions options)
    {
        options.ClientId = OpenIddictProvider.ClientId;
        options.Audience = OpenIddictProvider.Audience;
        SecretWatch.Keep("client secret", OpenIddictProvider.Secret);
        SecretWatch.Run.See((object)options);
        return cluster.CreateClient(
            o => (o.Authentication, o.LoggerFactory) = (CamundaAuthentication.OAuth(options), SecretWatch.Run.Loggers));
    }
}
