using System.Net;
using System.Text;
using Camunda.Rest.ContractTests.Wire;

namespace Camunda.Rest.ContractTests.Failures;

/// <summary>Answers raw calls with one status and a problem, and catches what the caller gets.</summary>
internal sealed class DeclaredFailure : HttpMessageHandler
{
    private readonly int _status;

    private DeclaredFailure(int status) => _status = status;

    /// <summary>What an operation throws that meets a status each time, with one try more where it is sent again.</summary>
    public static async Task<CamundaException> CatchAsync(CamundaOperation operation, int status)
    {
        using var transport = new DeclaredFailure(status);
        await using var camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = new Uri("http://camunda.example/v2/"),
            Transport = transport,
            Retry = new CamundaRetryOptions { MaxRetries = 1, BaseDelay = TimeSpan.Zero },
        });
        try
        {
            await RawCall.SendAsync(camunda, operation);
        }
        catch (CamundaException error)
        {
            return error;
        }

        throw new InvalidOperationException($"{operation.Id} took {status} for a success.");
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)_status)
        {
            RequestMessage = request,
            Content = new StringContent(
                $$"""{"type":"about:blank","title":"SOME_TITLE","status":{{_status}},"detail":"Some detail"}""",
                Encoding.UTF8,
                "application/problem+json"),
        });
}
