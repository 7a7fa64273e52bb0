using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Camunda.Rest.Tests.Shared.Secrets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest.Tests.Shared.Tls;

/// <summary>A cluster and an identity provider behind TLS, for clients with a certificate of an authority, or for all.</summary>
internal sealed class TlsServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TlsServer(WebApplication app) => _app = app;

    /// <summary>The path of each request, and the name in its client's certificate.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public int Port =>
        new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

    public Uri Address => new($"https://localhost:{Port}");

    public static async Task<TlsServer> StartAsync(X509Certificate2 certificate, X509Certificate2? clientAuthority = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(https =>
            {
                https.ServerCertificate = certificate;
                https.ClientCertificateMode = clientAuthority is null
                    ? ClientCertificateMode.NoCertificate
                    : ClientCertificateMode.RequireCertificate;
                https.ClientCertificateValidation = (shown, chain, _) => IsOf(clientAuthority!, shown, chain!);
            })));
        var app = builder.Build();
        var server = new TlsServer(app);
        app.Run(async context =>
        {
            server.Requests.Enqueue($"{context.Request.Path} {context.Connection.ClientCertificate?.Subject ?? "nobody"}");
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(context.Request.Path == "/oauth/token" ? """{"access_token":"abc"}""" : """{"brokers":[]}""");
        });
        await app.StartAsync();
        return server;
    }

    public CamundaClient CreateClient(Action<CamundaTlsOptions> tls, Action<CamundaClientOptions>? configure = null)
    {
        var options = new CamundaClientOptions { BaseAddress = Address, LoggerFactory = SecretWatch.Run.Loggers };
        options.Retry.MaxRetries = 0;
        tls(options.Tls);
        configure?.Invoke(options);
        SecretWatch.Run.See((object)options);
        return CamundaClient.Create(options);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static bool IsOf(X509Certificate2 authority, X509Certificate2 shown, X509Chain chain)
    {
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.Add(authority);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ExtraStore.AddRange(chain.ChainPolicy.ExtraStore);
        return own.Build(shown);
    }
}
