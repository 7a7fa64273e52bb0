using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Camunda.Rest.Testing.Http;

/// <summary>Kestrel with one request handler: no configuration files, no environment variables, no console.</summary>
internal sealed class ClusterServer : IAsyncDisposable
{
    /// <summary>Requests are ended by the cluster before, so this only bounds a handler that does not listen.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;
    private readonly TimeProvider _time = TimeProvider.System;

    private ClusterServer(WebApplication app)
    {
        _app = app;
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Where the server listens, with the port that it got.</summary>
    public Uri Address { get; }

    public static async Task<ClusterServer> StartAsync(
        IReadOnlyList<Uri> urls, ILoggerFactory? loggerFactory, RequestDelegate handle, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = typeof(ClusterServer).Assembly.GetName().Name,
        });
        builder.Services.AddSingleton(loggerFactory ?? NullLoggerFactory.Instance);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null; // BodyReader applies the API's limit, and responds with a problem.
            foreach (Uri url in urls)
            {
                Listen(kestrel, url);
            }
        });
        WebApplication app = builder.Build();
        app.Run(handle);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource limit = new(LongestStop, _time);
        await _app.StopAsync(limit.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>'localhost' is the IPv4 loopback: a free port cannot be had on both families at once.</summary>
    private static void Listen(KestrelServerOptions kestrel, Uri url) =>
        kestrel.Listen(IPAddress.TryParse(url.Host.Trim('[', ']'), out IPAddress? address) ? address : IPAddress.Loopback, url.Port);
}
