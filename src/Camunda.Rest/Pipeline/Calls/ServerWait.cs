using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Returns how long the server may hold a long poll, according to the request.</summary>
internal static class ServerWait
{
    /// <summary>The server's default when a long poll does not state a time.</summary>
    private static readonly TimeSpan Default = TimeSpan.FromSeconds(10);

    public static TimeSpan Of(HttpRequestMessage request) => request.Content is IModelContent content ? Of(content.Model) : TimeSpan.Zero;

    private static TimeSpan Of(object? model) => model switch
    {
        JobActivationRequest activation => FromMilliseconds(activation.RequestTimeout),
        ProcessInstanceCreationInstructionById { AwaitCompletion: true } byId => FromMilliseconds(byId.RequestTimeout),
        ProcessInstanceCreationInstructionByKey { AwaitCompletion: true } byKey => FromMilliseconds(byKey.RequestTimeout),
        _ => TimeSpan.Zero,
    };

    private static TimeSpan FromMilliseconds(long? milliseconds) => milliseconds switch
    {
        null or 0 => Default,
        < 0 => TimeSpan.Zero,
        { } given => TimeSpan.FromMilliseconds(given),
    };
}
