using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Pipeline.Credentials;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Tls;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Quickstart;

/// <summary>
/// The first workflow as people have it in production: tokens from an OpenID provider, TLS of a private authority, and a client
/// certificate.
/// </summary>
internal sealed class QuickstartTests
{
    private const string Program = "Camunda.Rest.Quickstart";
    private const string LastStep = "8. Error mapped";

    private readonly TestAuthority _authority = new("Private root");
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Close()
    {
        _authority.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task Run_TokensAndMutualTls_GoesThroughTheWholeWorkflow()
    {
        using var certificate = _authority.Issue("localhost");
        await using var provider = await OpenIddictProvider.StartAsync(tls: certificate);
        await using var cluster = await CamundaTestCluster.StartAsync(new() { Intercept = provider.GuardAsync });
        await using var front = await KestrelFront.StartAsync(cluster.BaseAddress, certificate, _authority.Certificate);

        var (exitCode, output) = await RepositoryProgram.RunAsync(Program, Variables(front.Address, provider));

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain($"Camunda.Rest on {front.Address}v2/").And.Contain(LastStep));
        Assert.That(provider.Asked, Is.EqualTo(new[] { "body" }));
    }

    [Test]
    public async Task Run_OtherInstancesHaveJobsWaiting_GoesThroughTheWholeWorkflow()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        await camunda.Deployments.Create().AddFile(Repository.PathOf("src/Camunda.Rest.Quickstart/order.bpmn")).SendAsync();
        foreach (int number in Enumerable.Range(1, 40))
        {
            await camunda.ProcessInstances.Create("quickstart-order")
                .WithVariables(number % 2 == 0 ? new { orderId = $"B-{number}", total = 1m } : (object)new { unrelated = number })
                .SendAsync();
        }

        var (exitCode, output) = await RepositoryProgram.RunAsync(
            Program, new Dictionary<string, string> { ["CAMUNDA_REST_ADDRESS"] = cluster.BaseAddress.AbsoluteUri });

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("receipt R-A-42").And.Contain(LastStep));
    }

    [Test]
    public async Task Run_WithoutACluster_BringsItsOwn()
    {
        var (exitCode, output) = await RepositoryProgram.RunAsync(Program);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("on the embedded cluster").And.Contain(LastStep));
    }

    [Test]
    public async Task Run_WithoutTheAuthority_FailsAndSaysWhy()
    {
        using var certificate = _authority.Issue("localhost");
        await using var provider = await OpenIddictProvider.StartAsync(tls: certificate);
        var variables = Variables(provider.Issuer, provider);
        variables.Remove("CAMUNDA_MTLS_CA_PATH");

        var (exitCode, output) = await RepositoryProgram.RunAsync(Program, variables);

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("is not trusted").And.Not.Contain(OpenIddictProvider.Secret));
    }

    [Test]
    public async Task Run_BehindNginx_GoesThroughTheWholeWorkflow()
    {
        if (NginxFront.Binary is null)
        {
            Assert.Ignore(
                "Left out: the quickstart behind nginx. There is no nginx on this machine; with one in PATH or /usr/sbin, this test runs.");
        }
        using var certificate = _authority.Issue("localhost");
        await using var provider = await OpenIddictProvider.StartAsync(tls: certificate);
        await using var cluster = await CamundaTestCluster.StartAsync(new() { Intercept = provider.GuardAsync });
        await using var front = await NginxFront.StartAsync(cluster.BaseAddress, certificate, _authority);

        var (exitCode, output) = await RepositoryProgram.RunAsync(Program, Variables(front.Address, provider));

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain($"Camunda.Rest on {front.Address}v2/").And.Contain(LastStep));

        await using var stranger = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = front.Address,
            Tls = { CertificateAuthorityPem = _authority.Pem },
        });
        Assert.That(
            async () => await stranger.Cluster.GetTopologyAsync(),
            Throws.TypeOf<CamundaBadRequestException>().With.Message.Contains("No required SSL certificate was sent"));
    }

    private Dictionary<string, string> Variables(Uri address, OpenIddictProvider provider)
    {
        const string Passphrase = "open sesame";
        using var worker = _authority.Issue("worker");
        string name = Guid.NewGuid().ToString("N");
        return new()
        {
            ["CAMUNDA_REST_ADDRESS"] = address.AbsoluteUri,
            ["CAMUNDA_CLIENT_ID"] = OpenIddictProvider.ClientId,
            ["CAMUNDA_CLIENT_SECRET"] = OpenIddictProvider.Secret,
            ["CAMUNDA_OAUTH_URL"] = provider.TokenUrl.AbsoluteUri,
            ["CAMUNDA_TOKEN_AUDIENCE"] = OpenIddictProvider.Audience,
            ["CAMUNDA_MTLS_CA_PATH"] = _folder.Write($"{name}/ca.crt", _authority.Pem),
            ["CAMUNDA_MTLS_CERT_PATH"] = _folder.Write($"{name}/tls.crt", worker.ExportCertificatePem()),
            ["CAMUNDA_MTLS_KEY_PATH"] = _folder.Write($"{name}/tls.key", TestAuthority.KeyPemOf(worker, Passphrase)),
            ["CAMUNDA_MTLS_KEY_PASSPHRASE"] = Passphrase,
        };
    }
}
