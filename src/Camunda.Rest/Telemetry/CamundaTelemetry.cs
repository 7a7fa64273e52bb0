namespace Camunda.Rest;

/// <summary>
/// The names of the telemetry of clients, for OpenTelemetry and similar systems:
/// <c>tracing.AddSource(CamundaTelemetry.ActivitySourceName)</c>, <c>metrics.AddMeter(CamundaTelemetry.MeterName)</c>. Names and tags
/// follow OpenTelemetry's conventions for HTTP clients where there are any. Telemetry of calls contains path templates only, never a path
/// or a key; in the activities of jobs the keys are tags. Queries, bodies, variables and credentials are never included.
/// </summary>
public static partial class CamundaTelemetry
{
    /// <summary>
    /// The source of activities: one per call, with all attempts, named by the operation id such as <c>createProcessInstance</c>.
    /// </summary>
    public const string ActivitySourceName = "Camunda.Rest";

    /// <summary>The meter of all the metrics.</summary>
    public const string MeterName = "Camunda.Rest";

    /// <summary>Histogram, seconds: duration of calls with all attempts and delays.</summary>
    public const string CallDuration = "camunda.client.call.duration";

    /// <summary>Counter: retries of calls.</summary>
    public const string CallRetries = "camunda.client.call.retries";

    /// <summary>Gauge: the limit of a client's calls in flight.</summary>
    public const string LimiterLimit = "camunda.client.limiter.limit";

    /// <summary>Gauge: a client's limited calls in flight.</summary>
    public const string LimiterInFlight = "camunda.client.limiter.in_flight";

    /// <summary>Gauge: a client's calls that wait for a permit.</summary>
    public const string LimiterWaiting = "camunda.client.limiter.waiting";

    /// <summary>Counter: token requests to identity providers.</summary>
    public const string TokenFetches = "camunda.client.token.fetches";

    /// <summary>Histogram, seconds: duration of token requests.</summary>
    public const string TokenDuration = "camunda.client.token.duration";

    /// <summary>
    /// Tag of token requests: <c>success</c>, <c>refused</c> when the identity provider rejects the client, <c>unavailable</c> for a
    /// transient failure. Their <see cref="ServerTag"/> and <see cref="PortTag"/> are those of the identity provider.
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

    /// <summary>Tag: the status of the last response; omitted when there was none.</summary>
    public const string StatusTag = "http.response.status_code";

    /// <summary>Tag of a failed call: the status, or the kind of the failure when there was no response.</summary>
    public const string ErrorTag = "error.type";

    /// <summary>Tag of a failed call's activity: the source of the failure, see <see cref="CamundaFailureSource"/>.</summary>
    public const string FailureSourceTag = "camunda.failure.source";

    /// <summary>Tag of an activity: the number of retries of the call; omitted when there were none.</summary>
    public const string ResendTag = "http.request.resend_count";
}
