namespace Camunda.Rest;

/// <summary>
/// The names under which clients report what they do, for OpenTelemetry and the like:
/// <c>tracing.AddSource(CamundaTelemetry.ActivitySourceName)</c>, <c>metrics.AddMeter(CamundaTelemetry.MeterName)</c>. Names and tags follow OpenTelemetry's
/// conventions for HTTP clients where those have one. In those of calls only path templates are, never a path or a key; in
/// those of jobs the keys are tags of activities. A query, a body, a variable or credentials never are.
/// </summary>
public static partial class CamundaTelemetry
{
    /// <summary>The source of activities: one per call, over all its tries, named by the operation id such as <c>createProcessInstance</c>.</summary>
    public const string ActivitySourceName = "Camunda.Rest";

    /// <summary>The meter of all the metrics.</summary>
    public const string MeterName = "Camunda.Rest";

    /// <summary>Histogram, seconds: how long calls take with all their tries and pauses.</summary>
    public const string CallDuration = "camunda.client.call.duration";

    /// <summary>Counter: how often calls were sent again.</summary>
    public const string CallRetries = "camunda.client.call.retries";

    /// <summary>Gauge: how many calls a client may have in flight.</summary>
    public const string LimiterLimit = "camunda.client.limiter.limit";

    /// <summary>Gauge: how many limited calls a client has in flight.</summary>
    public const string LimiterInFlight = "camunda.client.limiter.in_flight";

    /// <summary>Gauge: how many calls of a client wait for room.</summary>
    public const string LimiterWaiting = "camunda.client.limiter.waiting";

    /// <summary>Counter: how often an identity provider was asked for a token.</summary>
    public const string TokenFetches = "camunda.client.token.fetches";

    /// <summary>Histogram, seconds: how long identity providers take for a token.</summary>
    public const string TokenDuration = "camunda.client.token.duration";

    /// <summary>
    /// Tag of what is measured of tokens: <c>success</c>, <c>refused</c> when the identity provider does not give one to this client, <c>unavailable</c> when it may come round.
    /// Their <see cref="ServerTag"/> and <see cref="PortTag"/> are the identity provider's.
    /// </summary>
    public const string TokenOutcomeTag = "camunda.token.outcome";

    /// <summary>Tag: the operation id.</summary>
    public const string OperationTag = "camunda.operation";

    /// <summary>Tag: the HTTP method.</summary>
    public const string MethodTag = "http.request.method";

    /// <summary>Tag: the path template, such as <c>/v2/user-tasks/{userTaskKey}</c>.</summary>
    public const string TemplateTag = "url.template";

    /// <summary>Tag: the host of the cluster.</summary>
    public const string ServerTag = "server.address";

    /// <summary>Tag: the port of the cluster.</summary>
    public const string PortTag = "server.port";

    /// <summary>Tag: the status of the last answer; left out when there was none.</summary>
    public const string StatusTag = "http.response.status_code";

    /// <summary>Tag of a failed call: the status, or the kind of the failure where there was no answer.</summary>
    public const string ErrorTag = "error.type";

    /// <summary>Tag of a failed call's activity: who the failure comes from, see <see cref="CamundaFailureSource"/>.</summary>
    public const string FailureSourceTag = "camunda.failure.source";

    /// <summary>Tag of an activity: how often the call was sent again; left out when it was not.</summary>
    public const string ResendTag = "http.request.resend_count";
}
