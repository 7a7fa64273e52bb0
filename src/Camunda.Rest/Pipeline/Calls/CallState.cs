namespace Camunda.Rest;

/// <summary>What the pipeline knows of one call while it makes it: one object, however many tries there are.</summary>
internal sealed class CallState(CamundaOperation? operation, CamundaCallOptions? overrides, TimeSpan serverWait, long started)
{
    private static readonly HttpRequestOptionsKey<CallState> Key = new("Camunda.Rest.Call");
    private static readonly HttpRequestOptionsKey<CamundaCallOptions> OverridesKey = new("Camunda.Rest.CallOptions");

    /// <summary>The operation; null for a request that the generated interfaces did not make.</summary>
    public CamundaOperation? Operation { get; } = operation;

    /// <summary>How long the server may hold the call on purpose; zero for most.</summary>
    public TimeSpan ServerWait { get; } = serverWait;

    /// <summary>When the call began, as the clock's timestamp.</summary>
    public long Started { get; } = started;

    /// <summary>What the caller wants for this call.</summary>
    public CamundaCallOptions? Overrides { get; } = overrides;

    /// <summary>The tries that went out so far.</summary>
    public int Tries { get; set; }

    /// <summary>Whose credentials the attempts carried; null before the first was sent.</summary>
    public CredentialSession? Credentials { get; set; }

    /// <summary>Whether one of the failed attempts leaves it unknown whether the cluster processed the request.</summary>
    public bool OutcomeUnknown { get; set; }

    /// <summary>Whether the try waits for credentials, so that it is not on its way yet.</summary>
    public bool IsAuthenticating { get; set; }

    /// <summary>How long the next try may take at most, because the call as a whole has a limit.</summary>
    public TimeSpan Remaining { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>The state of a request's call, begun with the first handler that asks.</summary>
    public static CallState Of(HttpRequestMessage request, TimeProvider clock)
    {
        if (request.Options.TryGetValue(Key, out var known))
            return known;
        request.Options.TryGetValue(OverridesKey, out var overrides);
        var state = new CallState(RequestFacts.OperationOf(request), overrides, Camunda.Rest.ServerWait.Of(request), clock.GetTimestamp());
        request.Options.Set(Key, state);
        return state;
    }

    /// <summary>Notes what the caller wants for a request, before its call begins.</summary>
    public static void Override(HttpRequestMessage request, CamundaCallOptions overrides) => request.Options.Set(OverridesKey, overrides);

    /// <summary>The state of a request's call; null when none began, because it was refused before.</summary>
    public static CallState? Find(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var known) ? known : null;
}
