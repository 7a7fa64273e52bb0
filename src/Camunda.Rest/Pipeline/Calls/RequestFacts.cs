using Camunda.Rest.Api;
using Camunda.Rest.Models;
using Refit;

namespace Camunda.Rest;

/// <summary>What the generated interfaces leave on a request about the operation that it belongs to.</summary>
internal static class RequestFacts
{
    private static readonly HttpRequestOptionsKey<string> MethodName = new(HttpRequestMessageOptions.MethodName);

    /// <summary>Whether the body of a request can be sent a second time. One that the client does not know counts as gone.</summary>
    public static bool CanRepeat(HttpRequestMessage request) => request.Content is null || CanRepeat(request.Content);

    /// <summary>Whether a request carries files, whose sending takes as long as it takes.</summary>
    public static bool HasFiles(HttpRequestMessage request) => request.Content is MultipartContent;

    /// <summary>The operation of a request; null for one that the generated interfaces did not make.</summary>
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

        // The cluster refuses a second message of the same id for as long as it keeps the first one, which is its time to live.
        if (operation.IsIdempotent || request.Content is IModelContent { Model: MessagePublicationRequest { MessageId.Length: > 0, TimeToLive: > 0 } })
            return Repeatability.Always;
        return Repeatability.WhenRefused;
    }

    /// <summary>Whether the caller gets the response as text, whatever its media type; so does who calls an operation that is not known.</summary>
    public static bool ReturnsText(CamundaOperation? operation) => operation is null || operation.Result is CamundaResultKind.Text or CamundaResultKind.Xml;

    private static bool CanRepeat(HttpContent content) => content switch
    {
        IRepeatableContent own => own.CanRepeat,
        MultipartContent parts => parts.All(CanRepeat),
        ByteArrayContent or ReadOnlyMemoryContent => true,
        _ => false,
    };
}
