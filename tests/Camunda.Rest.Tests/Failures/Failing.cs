using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Failures;

/// <summary>Calls that fail, and what the caller then has in hand.</summary>
internal static class Failing
{
    public static readonly UserTaskKey Key = UserTaskKey.Parse("2251799813685281");

    /// <summary>What a call throws.</summary>
    public static async Task<CamundaException> CatchAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (CamundaException error)
        {
            return error;
        }

        throw new AssertionException("The call did not throw.");
    }

    /// <summary>What a read throws that is answered like this.</summary>
    public static Task<CamundaException> ReadAsync(HttpStatusCode status, string body, string mediaType = "application/problem+json") =>
        AskAsync(camunda => camunda.UserTasks[Key].GetAsync(), () => StubTransport.Answer(status, body, mediaType));

    /// <summary>What a change throws that is answered like this.</summary>
    public static Task<CamundaException> WriteAsync(HttpStatusCode status, string body, string mediaType = "application/problem+json") =>
        AskAsync(camunda => camunda.UserTasks[Key].AssignAsync("demo"), () => StubTransport.Answer(status, body, mediaType));

    /// <summary>What a call throws that is sent once and answered like this.</summary>
    public static async Task<CamundaException> AskAsync(
        Func<CamundaClient, Task> call, Func<HttpResponseMessage> answer, Action<CamundaClientOptions>? configure = null)
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(answer()));
        await using var camunda = transport.CreateClient(options =>
        {
            options.Retry.MaxRetries = 0;
            configure?.Invoke(options);
        });
        return await CatchAsync(() => call(camunda));
    }
}
