namespace Camunda.Rest;

/// <summary>The state of one call in the pipeline: one object for all of its attempts.</summary>
internal sealed class CallState(CamundaOperation? operation, CamundaCallOptions? overrides, TimeSpan serverWait, long started)
{
    private static readonly HttpRequestOptionsKey<CallState> Key = new("Camunda.Rest.Call");
    private static readonly HttpRequestOptionsKey<CamundaCallOptions> OverridesKey = new("Camunda.Rest.CallOptions");

    /// <summary>The operation; null for a request that was not created by the generated interfaces.</summary>
    public CamundaOperation? Operation { get; } = operation;

    /// <summary>How long the server may hold the call as a long poll; usually zero.</summary>
    public TimeSpan ServerWait { get; } = serverWait;

    /// <summary>The timestamp at which the call began.</summary>
    public long Started { get; } = started;

    /// <summary>The options for this call.</summary>
    public CamundaCallOptions? Overrides { get; } = overrides;

    /// <summary>The number of attempts so far.</summary>
    public int Tries { get; set; }

    /// <summary>The session whose credentials the attempts carried; null before the first was sent.</summary>
    public CredentialSession? Credentials { get; set; }

    /// <summary>Whether the outcome of one of the failed attempts is unknown.</summary>
    public bool OutcomeUnknown { get; set; }

    /// <summary>Whether the attempt waits for credentials, so that it was not sent yet.</summary>
    public bool IsAuthenticating { get; set; }

    /// <summary>The time limit of the next attempt that follows from the limit of the whole call.</summary>
    public TimeSpan Remaining { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>Returns the state of a request's call; the first handler that asks for it creates it.</summary>
    public static CallState Of(HttpRequestMessage request, TimeProvider clock)
    {
        if (request.Options.TryGetValue(Key, out var known))
            return known;
        request.Options.TryGetValue(OverridesKey, out var overrides);
        var state = new CallState(RequestFacts.OperationOf(request), overrides, Camunda.Rest.ServerWait.Of(request), clock.GetTimestamp());
        request.Options.Set(Key, state);
        return state;
    }

    /// <summary>Stores the options for a request, before its call begins.</summary>
    public static void Override(HttpRequestMessage request, CamundaCallOptions overrides) => request.Options.Set(OverridesKey, overrides);

    /// <summary>Returns the state of a request's call; null when none began, because the request was rejected before.</summary>
    public static CallState? Find(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var known) ? known : null;
}
