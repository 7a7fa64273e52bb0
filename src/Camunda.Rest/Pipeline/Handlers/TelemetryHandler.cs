using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest;

/// <summary>Reports calls as activities, metrics and log entries. It costs nothing while there are no listeners.</summary>
internal sealed partial class TelemetryHandler(TimeProvider clock, ILogger logger, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // A field: the generator of Microsoft.Extensions.Logging 8 does not find the parameter of a primary constructor.
    private readonly ILogger _logger = logger;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        CamundaInstruments.Source.HasListeners() || CamundaInstruments.CallDuration.Enabled || _logger.IsEnabled(LogLevel.Debug)
            ? SendReportedAsync(request, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    private static void AddTags(ref TagList tags, HttpRequestMessage request, CamundaOperation? operation)
    {
        tags.Add(CamundaTelemetry.MethodTag, request.Method.Method);
        if (operation is not null)
        {
            tags.Add(CamundaTelemetry.OperationTag, operation.Id);
            tags.Add(CamundaTelemetry.TemplateTag, operation.PathTemplate);
        }

        if (request.RequestUri is { IsAbsoluteUri: true } uri)
        {
            tags.Add(CamundaTelemetry.ServerTag, uri.Host);
            tags.Add(CamundaTelemetry.PortTag, uri.Port);
        }
    }

    private static string ErrorOf(HttpStatusCode? status, Exception? error) => (status, error) switch
    {
        ({ } known, _) => ((int)known).ToString(System.Globalization.CultureInfo.InvariantCulture),
        (_, OperationCanceledException { InnerException: not TimeoutException }) => typeof(OperationCanceledException).FullName!,
        (_, CamundaException mapped) => mapped.Kind.ToString(),
        (_, { } other) => other.GetType().FullName!,
        _ => "unknown",
    };

    private async Task<HttpResponseMessage> SendReportedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = RequestFacts.OperationOf(request);
        var tags = default(TagList);
        AddTags(ref tags, request, operation);
        var activity = GuardedInstruments.Start(operation?.Id ?? request.Method.Method, ActivityKind.Client, default, tags);
        long started = clock.GetTimestamp();
        HttpStatusCode? status = null;
        Exception? failure = null;
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            status = response.StatusCode;
            return response;
        }
        catch (Exception error)
        {
            failure = error;
            status = (error as CamundaException)?.StatusCode;
            throw;
        }
        finally
        {
            var elapsed = clock.GetElapsedTime(started);
            string? error = failure is null && (int)status! < 400 ? null : ErrorOf(status, failure);
            if (status is { } known)
                tags.Add(CamundaTelemetry.StatusTag, (int)known);
            if (error is not null)
                tags.Add(CamundaTelemetry.ErrorTag, error);
            CamundaInstruments.CallDuration.Measure(elapsed, tags);
            int tries = CallState.Find(request)?.Tries ?? 0;
            LogCall(operation?.Id ?? request.Method.Method, (int?)status, error, tries, elapsed);
            if (activity is not null)
                Complete(activity, status, error, (failure as CamundaException)?.FailureSource, tries);
        }
    }

    private static void Complete(Activity activity, HttpStatusCode? status, string? error, CamundaFailureSource? source, int tries)
    {
        if (status is { } known)
            activity.SetTag(CamundaTelemetry.StatusTag, (int)known);
        if (tries > 1)
            activity.SetTag(CamundaTelemetry.ResendTag, tries - 1);
        if (error is not null)
        {
            activity.SetTag(CamundaTelemetry.ErrorTag, error);
            activity.SetStatus(ActivityStatusCode.Error);
            if (source is not null)
                activity.SetTag(CamundaTelemetry.FailureSourceTag, source.ToString());
        }

        activity.End();
    }

    [LoggerMessage(2, LogLevel.Debug, "{OperationId} ended with {Status} {Error} after {Tries} attempts in {Elapsed}.")]
    private partial void LogCall(string operationId, int? status, string? error, int tries, TimeSpan elapsed);
}
