using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Tests.Shared.Tls;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Faults;

/// <summary>The rows of the matrix.</summary>
internal static class FaultCases
{
    private const string Unavailable = "`CamundaUnavailableException`";
    private const string Lost = "`CamundaConnectionException`";
    private const string LateAnswer = "`CamundaTimeoutException`";
    private const string Unreadable = "`CamundaUnreadableResponseException`";
    private const string NoToken = "`CamundaTokenException`";

    private static readonly TimeSpan ShortLifetime = TimeSpan.FromMilliseconds(100);

    public static IReadOnlyList<FaultCase> All { get; } =
    [
        Answers("503 storm", e => e.AnswerAsync(HttpStatusCode.ServiceUnavailable, FaultStage.Problem, "application/problem+json"))
            with { Search = Unavailable, SearchTries = "4", Create = Unavailable, CreateTries = "4" },
        new(
            "429 with `Retry-After: 2`, twice",
            stage => stage.Cluster.Script = Times(2, e => e.AnswerAsync(HttpStatusCode.TooManyRequests, "", headers: "Retry-After: 2\r\n")))
            { SearchTries = "3", CreateTries = "3" },
        Answers("429 with `Retry-After: 60`", e => e.AnswerAsync(HttpStatusCode.TooManyRequests, "", headers: "Retry-After: 60\r\n"))
            with { Search = "`CamundaTooManyRequestsException`", Create = "`CamundaTooManyRequestsException`" },
        CarriesOut("Reset before the response", (_, e) => Done(e.Reset)) with
        {
            Search = Lost,
            SearchTries = "4",
            Create = Lost + FaultCase.Unsure,
        },
        CarriesOut("Reset within the body", async (_, e) =>
        {
            await e.BeginAsync(FaultStage.AnswerTo(e));
            e.Reset();
        }) with { Search = Lost, SearchTries = "4", Create = Lost + FaultCase.Unsure },
        new("Reset after the body", _ => { }) { Before = stage => CallAndEndConnectionsAsync(stage, isReset: true) },
        CarriesOut("Connection closed within the body", async (_, e) =>
        {
            await e.BeginAsync(FaultStage.AnswerTo(e));
            e.Close();
        }) with { Search = Lost, SearchTries = "4", Create = Lost + FaultCase.Unsure },
        CarriesOut("Headers that never arrive", async (stage, e) =>
        {
            stage.LetTheTryTimeOut();
            await e.StayAsync();
        }) with { Search = LateAnswer, SearchTries = "4", Create = LateAnswer + FaultCase.Unsure },
        CarriesOut("Body that stalls", async (stage, e) =>
        {
            await e.BeginAsync(FaultStage.AnswerTo(e));
            stage.LetTheTryTimeOut();
            await e.StayAsync();
        }) with { Search = LateAnswer, SearchTries = "4", Create = LateAnswer + FaultCase.Unsure },
        CarriesOut("Truncated JSON", (_, e) => e.AnswerAsync(HttpStatusCode.OK, Cut(FaultStage.AnswerTo(e)))) with
        {
            Search = Unreadable,
            Create = Unreadable + FaultCase.Unsure,
        },
        CarriesOut("Malformed JSON", (_, e) => e.AnswerAsync(HttpStatusCode.OK, $"{{\"items\": oops {e.Request.Authorization}"))
            with { Search = Unreadable, Create = Unreadable + FaultCase.Unsure },
        CarriesOut("Empty body with status 200", (_, e) => e.AnswerAsync(HttpStatusCode.OK, "")) with
        {
            Search = Unreadable,
            Complete = FaultCase.Result,
            Create = Unreadable + FaultCase.Unsure,
        },
        CarriesOut(
            "HTML page from a proxy (502)",
            (_, e) => e.AnswerAsync(HttpStatusCode.BadGateway, $"<html><title>502</title>{e.Request.Authorization}</html>", "text/html"))
            with { Search = "`CamundaServerException`", SearchTries = "4", Create = "`CamundaServerException`" + FaultCase.Unsure },
        CarriesOut("Reset within the body of a failure (500)", async (_, e) =>
        {
            await e.BeginAsync(FaultStage.Problem, HttpStatusCode.InternalServerError);
            e.Reset();
        }) with { Search = "`CamundaServerException`", SearchTries = "4", Create = "`CamundaServerException`" + FaultCase.Unsure },
        Answers(
            "HTML page with status 200",
            e => e.AnswerAsync(HttpStatusCode.OK, $"<html><title>Log in</title>{e.Request.Authorization}</html>", "text/html"))
            with { Search = Unreadable, Create = Unreadable + FaultCase.Unsure },
        Answers("Redirect", e => e.AnswerAsync(HttpStatusCode.Found, "", headers: "Location: /login\r\n")) with
        {
            Search = "`CamundaException`",
            Create = "`CamundaException`" + FaultCase.Unsure,
        },
        Answers("413", e => e.AnswerAsync(HttpStatusCode.RequestEntityTooLarge, Said(413), "application/problem+json"))
            with { Search = "`CamundaPayloadTooLargeException`", Create = "`CamundaPayloadTooLargeException`" },
        Answers("413 from a proxy", e => e.AnswerAsync(HttpStatusCode.RequestEntityTooLarge, "<html/>", "text/html"))
            with { Search = "`CamundaPayloadTooLargeException`", Create = "`CamundaPayloadTooLargeException`" + FaultCase.Unsure },
        CarriesOut(
            "503 from a proxy with `Retry-After: 0`",
            (_, e) => e.AnswerAsync(HttpStatusCode.ServiceUnavailable, "<html/>", "text/html", "Retry-After: 0\r\n"))
            with { Search = Unavailable, SearchTries = "4", Create = Unavailable + FaultCase.Unsure },
        CarriesOut(
            "503 from a gateway in JSON",
            (_, e) => e.AnswerAsync(HttpStatusCode.ServiceUnavailable, """{"message":"Service Unavailable"}"""))
            with { Search = Unavailable, SearchTries = "4", Create = Unavailable + FaultCase.Unsure },
        CarriesOut("503 without a body", (_, e) => e.AnswerAsync(HttpStatusCode.ServiceUnavailable, "")) with
        {
            Search = Unavailable,
            SearchTries = "4",
            Create = Unavailable + FaultCase.Unsure,
        },
        Answers("404 from a gateway without a route", e => e.AnswerAsync(HttpStatusCode.NotFound, "default backend - 404", "text/plain"))
            with { Search = "`CamundaNotFoundException`", Create = "`CamundaNotFoundException`" + FaultCase.Unsure },
        CarriesOut("JSON from a gateway with status 200", (_, e) => e.AnswerAsync(HttpStatusCode.OK, """{"message":"no route"}"""))
            with { Search = Unreadable, Create = Unreadable + FaultCase.Unsure },
        new("DNS change, after the lifetime of connections", AddressOfTheDay) { Before = MoveAsync },
        new("Token that expires in transit", stage =>
        {
            stage.UseTokens();
            stage.Cluster.Script = e => e.Request.Authorization.StartsWith("Bearer token-1-", StringComparison.Ordinal)
                ? e.AnswerAsync(HttpStatusCode.Unauthorized, "")
                : FaultStage.ServeAsync(e);
        }) { SearchTries = "2", CreateTries = "2" },
        new("Token endpoint down for a minute", stage =>
        {
            stage.UseTokens();
            stage.Tokens.Script = e => Done(e.Reset);
        }) { Search = NoToken, SearchTries = "0", Create = NoToken, CreateTries = "0", Mend = WaitForTokensAsync },
        new("Token revoked, and all later tokens", stage =>
        {
            stage.UseTokens();
            stage.Cluster.Script = e => e.AnswerAsync(HttpStatusCode.Unauthorized, "");
        }) { Search = "`CamundaUnauthorizedException`", SearchTries = "2", Create = "`CamundaUnauthorizedException`", CreateTries = "2" },
        new("Server certificate of an unknown authority", stage => Secure(stage, isServerTrusted: false, isClientExpired: false))
            { Search = Lost, SearchTries = "0", Create = Lost, CreateTries = "0", Mend = RotateAsync },
        new("Client certificate expired", stage => Secure(stage, isServerTrusted: true, isClientExpired: true))
            {
                // With TLS 1.3 the server looks at the client's certificate when the request is on its way already.
                Search = Lost, SearchTries = "0", Create = Lost + FaultCase.Unsure, CreateTries = "0", Mend = RotateAsync,
            },
        new("Idle connections closed by the server", _ => { }) { Before = stage => CallAndEndConnectionsAsync(stage, isReset: false) },
        new("Idle connection reset as a request arrives", _ => { })
        {
            Before = async stage =>
            {
                await CallAsync(stage);
                stage.Cluster.Script = Times(1, e =>
                {
                    e.CarryOut();
                    e.Reset();
                    return Task.CompletedTask;
                });
            },
            SearchTries = "2",
            Create = Lost + FaultCase.Unsure,
        },
        new("100 callers at once, the first 20 requests rejected with 429", stage =>
        {
            stage.UseTokens();
            stage.Options.Retry.MaxRetries = 20;

            // The row is about load: the clock skips each of the many pauses, and limits would run out with it.
            (stage.Options.RequestTimeout, stage.Options.CallTimeout) = (Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            stage.Cluster.Script = Times(20, e => e.AnswerAsync(HttpStatusCode.TooManyRequests, ""));
        })
        {
            Callers = 100,
            Search = "100 × its result",
            SearchTries = "120",
            Create = "100 × its result",
            CreateTries = "120",
            Mend = stage =>
            {
                Assert.That(stage.Tokens.Requests, Has.Count.EqualTo(1));
                return Task.CompletedTask;
            },
        },
    ];

    /// <summary>A cluster that answers instead of doing anything.</summary>
    private static FaultCase Answers(string fault, Func<FaultExchange, Task> script) => new(fault, stage => stage.Cluster.Script = script);

    /// <summary>A cluster that does what it is asked for, and whose answer comes to harm.</summary>
    private static FaultCase CarriesOut(
        string fault, Func<FaultStage, FaultExchange, Task> script) => new(fault, stage => stage.Cluster.Script = e =>
        {
            e.CarryOut();
            return script(stage, e);
        });

    private static Func<FaultExchange, Task> Times(int times, Func<FaultExchange, Task> script)
    {
        int left = times;
        return e => Interlocked.Decrement(ref left) >= 0 ? script(e) : FaultStage.ServeAsync(e);
    }

    private static string Cut(string body) => body[..Math.Min(20, body.Length - 1)];

    /// <summary>What the cluster says under a status of failure.</summary>
    private static string Said(int status) =>
        $$"""{"type":"about:blank","title":"Some title","status":{{status}},"detail":"Some detail.","instance":"/v2"}""";

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static async Task CallAsync(FaultStage stage) => await stage.Camunda.Cluster.GetTopologyAsync();

    private static async Task CallAndEndConnectionsAsync(FaultStage stage, bool isReset)
    {
        await CallAsync(stage);
        await stage.Cluster.EndConnectionsAsync(isReset);
    }

    /// <summary>
    /// The client's own transport, with a host name whose address changes, and connections that last for a moment instead of
    /// minutes.
    /// </summary>
    private static void AddressOfTheDay(FaultStage stage)
    {
        _ = stage.Cluster;
        var transport = stage.Own(CamundaPipeline.CreateSockets(new SslClientAuthenticationOptions()));
        transport.PooledConnectionLifetime = ShortLifetime;
        transport.ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, stage.Cluster.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        stage.Options.Transport = transport;
        (stage.Options.BaseAddress, stage.Options.AllowInsecureTransport) = (new Uri("http://camunda.example/"), true);
    }

    /// <summary>The old address goes on answering, so that only the end of its connections leads away from it.</summary>
    private static async Task MoveAsync(FaultStage stage)
    {
        await CallAsync(stage);
        var former = stage.Cluster;
        stage.Own(new Former(former));
        stage.Cluster = new FaultServer { Script = FaultStage.ServeAsync };
        long moved = TimeProvider.System.GetTimestamp();
        while (stage.Cluster.Requests.Count == 0)
        {
            Assert.That(TimeProvider.System.GetElapsedTime(moved), Is.LessThan(Patience.Limit), "The new address was never used.");
            await CallAsync(stage);
        }

        Assert.That(former.Accepted, Is.EqualTo(1));
    }

    /// <summary>A minute of calls, one each second, that the identity provider sees little of.</summary>
    private static async Task WaitForTokensAsync(FaultStage stage)
    {
        for (int second = 0; second < 60; second++)
        {
            stage.Clock.Advance(TimeSpan.FromSeconds(1));
            try
            {
                await stage.Camunda.With(new CamundaCallOptions { MaxRetries = 0 }).Cluster.GetTopologyAsync();
                Assert.Fail("A call went out without a token.");
            }
            catch (CamundaTokenException error)
            {
                Assert.That(error.IsTransient, Is.True);
            }
        }

        Assert.That(stage.Tokens.Requests.Count, Is.InRange(4, 16));
        stage.Tokens.Script = stage.GiveTokenAsync;
        stage.Clock.Advance(TimeSpan.FromSeconds(30));
    }

    private static void Secure(FaultStage stage, bool isServerTrusted, bool isClientExpired)
    {
        var authority = stage.Own(new TestAuthority("Private root"));
        var other = stage.Own(new TestAuthority("Other root"));
        var folder = stage.Own(new TemporaryFolder());
        var client = stage.Own(authority.Issue("worker", isExpired: isClientExpired));
        var renewed = stage.Own(authority.Issue("worker"));
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(authority.Certificate);
        stage.Cluster = new FaultServer(new SslServerAuthenticationOptions
        {
            ServerCertificate = stage.Own(authority.Issue("localhost")),
            ClientCertificateRequired = true,
            CertificateChainPolicy = policy,
        })
        { Script = FaultStage.ServeAsync };
        stage.Options.BaseAddress = new Uri($"https://localhost:{stage.Cluster.Port}/");
        stage.Options.Tls.CertificateAuthorityPath = folder.Write("ca.crt", (isServerTrusted ? authority : other).Pem);
        stage.Options.Tls.ClientCertificatePath = folder.Write("tls.crt", client.ExportCertificatePem());
        stage.Options.Tls.ClientKeyPath = folder.Write("tls.key", TestAuthority.KeyPemOf(client));
        folder.Write("next/ca.crt", authority.Pem);
        folder.Write("next/tls.crt", renewed.ExportCertificatePem());
        folder.Write("next/tls.key", TestAuthority.KeyPemOf(renewed));
    }

    /// <summary>New files in place of the old ones, as whoever renews certificates does it.</summary>
    private static Task RotateAsync(FaultStage stage)
    {
        Assert.That(stage.Cluster.Accepted, Is.Positive);
        foreach (string path in new[]
        {
            stage.Options.Tls.CertificateAuthorityPath!,
            stage.Options.Tls.ClientCertificatePath!,
            stage.Options.Tls.ClientKeyPath!,
        })
        {
            File.Move(Path.Combine(Path.GetDirectoryName(path)!, "next", Path.GetFileName(path)), path, overwrite: true);
        }
        stage.Clock.Advance(TimeSpan.FromSeconds(2));
        return Task.CompletedTask;
    }

    private sealed class Former(FaultServer server) : IDisposable
    {
        public void Dispose() => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
