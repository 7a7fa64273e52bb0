using Camunda.Rest.Api;
using Refit;

namespace Camunda.Rest;

/// <summary>What the generated interfaces leave on a request about the operation that it belongs to.</summary>
internal static class RequestFacts
{
    private static readonly HttpRequestOptionsKey<string> s_methodName = new(HttpRequestMessageOptions.MethodName);

    /// <summary>Whether the body of a request can be sent a second time. One that the client does not know counts as gone.</summary>
    public static bool CanRepeat(HttpRequestMessage request) => request.Content is null || CanRepeat(request.Content);

    /// <summary>Whether a request carries files, whose sending takes as long as it takes.</summary>
    public static bool HasFiles(HttpRequestMessage request) => request.Content is MultipartContent;

    /// <summary>The operation of a request; null for one that the generated interfaces did not make.</summary>
    public static CamundaOperation? OperationOf(HttpRequestMessage request)
    {
        if (CallState.Find(request) is { } call)
            return call.Operation;
        if (!request.Options.TryGetValue(s_methodName, out string? method) || !method.EndsWith("Async", StringComparison.Ordinal))
            return null;
        return CamundaOperations.FindByMethod(method);
    }

    private static bool CanRepeat(HttpContent content) => content switch
    {
        IRepeatableContent own => own.CanRepeat,
        MultipartContent parts => parts.All(CanRepeat),
        ByteArrayContent or ReadOnlyMemoryContent => true,
        _ => false,
    };
}
