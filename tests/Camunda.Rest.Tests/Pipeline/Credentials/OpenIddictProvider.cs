using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using Camunda.Rest.Tests.Shared.Time;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Camunda.Rest.Tests.Pipeline.Credentials;

/// <summary>A real identity provider on a loopback port, with one client and no store.</summary>
internal sealed class OpenIddictProvider : IAsyncDisposable
{
    public const string ClientId = "demo";
    public const string Secret = "pa ss/wörd+&=";
    public const string Audience = "camunda-api";

    private readonly WebApplication _app;
    private JsonWebKeySet _keys = new();

    private OpenIddictProvider(WebApplication app, bool isSecure)
    {
        _app = app;
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Issuer = isSecure ? new Uri($"https://localhost:{address.Port}") : address;
    }

    public Uri Issuer { get; }

    public Uri TokenUrl => new(Issuer, "connect/token");

    /// <summary>How each token was asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Starts it.</summary>
    /// <param name="certificate">What the client may sign assertions with.</param>
    /// <param name="tls">Its own certificate, for <c>localhost</c>; null to do without TLS.</param>
    public static async Task<OpenIddictProvider> StartAsync(X509Certificate2? certificate = null, X509Certificate2? tls = null)
    {
        OpenIddictProvider? provider = null;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (tls is not null)
                    listen.UseHttps(tls);
            }));
        builder.Services.AddRouting();
        builder.Services.AddAuthentication();
        builder.Services.AddLogging();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode().AllowClientCredentialsFlow().SetTokenEndpointUris("connect/token");
            server.AddEphemeralSigningKey().AddEphemeralEncryptionKey().DisableAccessTokenEncryption();
            server.RegisterScopes("orchestration").RegisterResources("https://camunda.example/api");
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ExtractTokenRequestContext>(handler => handler.SetOrder(int.MaxValue).UseInlineHandler(context =>
            {
                // As Camunda's SaaS does, and as the standard has it for token exchange only.
                if (context.Request?.GetAudiences() is [var audience])
                    context.Transaction.Properties["audience"] = audience;
                context.Request?.RemoveParameter(Parameters.Audience);
                return ValueTask.CompletedTask;
            }));
            server.AddEventHandler<ValidateTokenContext>(handler => handler.SetOrder(int.MinValue).UseInlineHandler(async context =>
            {
                // Without a store it is up to us to know the client's key.
                if (certificate is null || !context.ValidTokenTypes.Contains(TokenTypeIdentifiers.Private.ClientAssertion))
                    return;
                var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(
                    context.Token, new TokenValidationParameters
                    {
                        IssuerSigningKey = new X509SecurityKey(certificate),
                        ValidIssuer = ClientId,
                        ValidAudience = provider!.Issuer.AbsoluteUri,
                    });
                if (!result.IsValid)
                {
                    context.Reject(Errors.InvalidClient, "The assertion is not one of the client.");
                    return;
                }

                context.Principal = new ClaimsPrincipal(result.ClaimsIdentity)
                    .SetTokenType(TokenTypeIdentifiers.Private.ClientAssertion)
                    .SetAudiences(provider.Issuer.AbsoluteUri);
                context.Transaction.Properties["assertion"] = context.Principal;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                bool isAssertion = context.Transaction.Properties.ContainsKey("assertion");
                if (context.ClientId != ClientId || (context.ClientSecret != Secret && !isAssertion))
                {
                    context.Reject(
                        Errors.InvalidClient, $"The client '{context.ClientId}' or its secret '{context.ClientSecret}' is wrong.");
                }
                else
                {
                    provider!.Asked.Enqueue(isAssertion
                        ? "assertion"
                        : context.Transaction.GetHttpRequest()!.Headers.Authorization.Count > 0 ? "header" : "body");
                }
                return ValueTask.CompletedTask;
            }));
            server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
                identity.SetClaim(Claims.Subject, context.ClientId);
                identity.SetScopes(context.Request.GetScopes());
                identity.SetResources(context.Transaction.Properties.TryGetValue("audience", out object? audience)
                    ? [(string)audience!]
                    : context.Request.GetResources());
                context.SignIn(new ClaimsPrincipal(identity));
                return ValueTask.CompletedTask;
            }));
        });
        var app = builder.Build();
        app.UseAuthentication();
        await app.StartAsync();
        provider = new OpenIddictProvider(app, tls is not null);
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == tls!.GetCertHashString();
        using var http = new HttpClient(handler) { Timeout = Patience.Limit };
        provider._keys = new JsonWebKeySet(await http.GetStringAsync(new Uri(provider.Issuer, ".well-known/jwks")));
        return provider;
    }

    /// <summary>Lets requests pass that bring a token of this provider, and refuses others.</summary>
    public async Task GuardAsync(HttpContext context, Func<Task> next)
    {
        string[] header = context.Request.Headers.Authorization.ToString().Split(' ');
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(header[^1], new TokenValidationParameters
        {
            IssuerSigningKeys = _keys.GetSigningKeys(),
            ValidIssuer = Issuer.AbsoluteUri,
            ValidAudience = Audience,
            ValidTypes = ["at+jwt"],
        });
        if (header is ["Bearer", _] && result.IsValid)
            await next();
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
