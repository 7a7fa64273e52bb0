using Camunda.Rest.Api;
using Camunda.Rest.Models;
using Refit;

namespace Camunda.Rest;

/// <summary>Reads what the generated interfaces attach to a request about its operation.</summary>
internal static class RequestFacts
{
    private static readonly HttpRequestOptionsKey<string> MethodName = new(HttpRequestMessageOptions.MethodName);

    /// <summary>Returns whether the body of a request can be resent. A body of unknown type is assumed to be consumed.</summary>
    public static bool CanRepeat(HttpRequestMessage request) => request.Content is null || CanRepeat(request.Content);

    /// <summary>Returns whether a request carries files, whose upload has no fixed time limit.</summary>
    public static bool HasFiles(HttpRequestMessage request) => request.Content is MultipartContent;

    /// <summary>Returns the operation of a request; null for one that was not created by the generated interfaces.</summary>
    public static CamundaOperation? OperationOf(HttpRequestMessage request)
    {
        if (CallState.Find(request) is { } call)
            return call.Operation;
        if (!request.Options.TryGetValue(MethodName, out string? method) || !method.EndsWith("Async", StringComparison.Ordinal))
            return null;
        return CamundaOperations.FindByMethod(method);
    }

    public static Repeatability RepeatabilityOf(CamundaOperation? operation, HttpRequestMessage request)
    {
        if (operation is null)
            return request.Method == HttpMethod.Get ? Repeatability.Always : Repeatability.WhenRefused;

        // The cluster rejects a second message of the same id while it keeps the first one, which is its time to live.
        if (operation.IsIdempotent
            || request.Content is IModelContent { Model: MessagePublicationRequest { MessageId.Length: > 0, TimeToLive: > 0 } })
        {
            return Repeatability.Always;
        }
        return Repeatability.WhenRefused;
    }

    /// <summary>
    /// Returns whether the caller receives the response as text, whatever its media type; so does the caller of an unknown operation.
    /// </summary>
    public static bool ReturnsText(CamundaOperation? operation) =>
        operation is null || operation.Result is CamundaResultKind.Text or CamundaResultKind.Xml;

    private static bool CanRepeat(HttpContent content) => content switch
    {
        IRepeatableContent own => own.CanRepeat,
        MultipartContent parts => parts.All(CanRepeat),
        ByteArrayContent or ReadOnlyMemoryContent => true,
        _ => false,
    };
}
