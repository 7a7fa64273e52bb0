using System.Net;
using Camunda.Rest.Tests.Shared.Secrets;
using Camunda.Rest.Tests.Shared.Time;

namespace Camunda.Rest.Tests.Faults;

/// <summary>A cluster that a row of the matrix spoils, an identity provider if it wants one, and a client of them.</summary>
internal sealed class FaultStage : IAsyncDisposable
{
    public const string Problem =
        """{"type":"about:blank","title":"Not now","status":503,"detail":"The partition has no leader.","instance":"/v2"}""";
    public const string Nothing = """{"items":[],"page":{"totalItems":0,"hasMoreTotalItems":false}}""";

    private const string Started =
        """{"processDefinitionKey":"1","processDefinitionId":"p","processDefinitionVersion":1,"tenantId":"<default>","processInstanceKey":"2","variables":{},"tags":[]}""";

    private readonly List<IDisposable> _owned = [];
    private FaultServer? _cluster;
    private FaultServer? _tokens;
    private CamundaClient? _camunda;
    private int _tokensGiven;

    public FaultStage()
    {
        Options = new CamundaClientOptions
        {
            Authentication = SecretWatch.Basic("demo", $"pass-{Guid.NewGuid():N}"),
            RequestTimeout = TimeSpan.FromSeconds(20),
            TimeProvider = Clock,
            LoggerFactory = SecretWatch.Run.Loggers,
        };
    }

    /// <summary>Skips the pauses between tries. Time limits end when a script says so.</summary>
    public PauseSkippingClock Clock { get; } = new(TimeSpan.FromSeconds(10));

    public CamundaClientOptions Options { get; }

    public FaultServer Cluster
    {
        get => _cluster ??= new FaultServer { Script = ServeAsync };
        set => _cluster = value;
    }

    public FaultServer Tokens => _tokens ??= new FaultServer { Script = GiveTokenAsync };

    /// <summary>The client, made when a row has said what it is like.</summary>
    public CamundaClient Camunda
    {
        get
        {
            if (_camunda is not null)
                return _camunda;
            if (Options.BaseAddress == CamundaClientOptions.DefaultBaseAddress)
                Options.BaseAddress = new Uri($"http://127.0.0.1:{Cluster.Port}");
            _camunda = CamundaClient.Create(Options);
            SecretWatch.Run.See((object)Options);
            SecretWatch.Run.See((object)_camunda.ToString());
            return _camunda;
        }
    }

    /// <summary>What a cluster does that is well.</summary>
    public static Task ServeAsync(FaultExchange exchange)
    {
        exchange.CarryOut();
        return exchange.AnswerAsync(HttpStatusCode.OK, AnswerTo(exchange));
    }

    public static string AnswerTo(FaultExchange exchange) => exchange.Request.Path switch
    {
        var path when path.EndsWith("/search", StringComparison.Ordinal) => Nothing,
        var path when path.EndsWith("/topology", StringComparison.Ordinal) => """{"brokers":[]}""",
        var path when path.EndsWith("/completion", StringComparison.Ordinal) => "{}",
        _ => Started,
    };

    /// <summary>What an identity provider does that is well: a token that is another one each time.</summary>
    public Task GiveTokenAsync(FaultExchange exchange)
    {
        string token = SecretWatch.Keep("access token", $"token-{Interlocked.Increment(ref _tokensGiven)}-{Guid.NewGuid():N}");
        return exchange.AnswerAsync(HttpStatusCode.OK, $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":3600}""");
    }

    public void UseTokens()
    {
        var oauth = new CamundaOAuthOptions
        {
            TokenUrl = new Uri($"http://127.0.0.1:{Tokens.Port}/oauth/token"),
            ClientId = "demo",
            ClientSecret = SecretWatch.Keep("client secret", $"secret-{Guid.NewGuid():N}"),

            // Longer than a pause, which the clock would skip.
            Timeout = TimeSpan.FromSeconds(15),
        };
        Options.Authentication = CamundaAuthentication.OAuth(oauth);
        SecretWatch.Run.See((object)oauth);
    }

    public T Own<T>(T owned)
        where T : IDisposable
    {
        _owned.Add(owned);
        return owned;
    }

    /// <summary>Something went wrong for longer than a try may take.</summary>
    public void LetTheTryTimeOut() => Clock.Advance(Options.RequestTimeout);

    /// <summary>How often each thing was carried out that was carried out more than once.</summary>
    public int Doubled(Func<string, bool> isCreate) =>
        Cluster.CarriedOut.Where(isCreate).GroupBy(body => body).Sum(bodies => bodies.Count() - 1);

    public async ValueTask DisposeAsync()
    {
        if (_camunda is not null)
            await _camunda.DisposeAsync();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        if (_tokens is not null)
            await _tokens.DisposeAsync();
        foreach (var owned in _owned)
            owned.Dispose();
    }
}
