using System.Diagnostics;
using Camunda.Rest.Testing.Contracts;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Testing.Http;

/// <summary>
/// The way of a request: authentication, route, validation, behaviour, shaping, checking the response. A request is held against the
/// contract even where the operation has no behaviour yet, so a 501 says that the request itself was right.
/// </summary>
internal sealed partial class RequestPipeline(
    ApiContract contract,
    IReadOnlyDictionary<string, OperationHandler> handlers,
    BasicCredentials? credentials,
    bool validateResponses,
    long largestDocument,
    ILogger logger,
    CancellationToken stopping)
{
    /// <summary>Operations that need no authentication.</summary>
    private static readonly HashSet<string> PublicOperations = ["getStatus", "getLicense"];

    // A field of its own: the logging generator of .NET 8 does not see primary constructor parameters.
    private readonly ILogger _logger = logger;
    private readonly RouteTable _routes = new(contract.Operations);

    public async Task HandleAsync(HttpContext context)
    {
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        OperationResult? result = null;
        try
        {
            ClientConnection client = new(context);
            result = await AnswerAsync(context, client, ending.Token).ConfigureAwait(false);
            if (client.HasLeft)
            {
                LogAborted(context.Request.Method, context.Request.Path);
                return;
            }

            // Whether the client leaves from here on says nothing: it may have read the response before.
            await ResponseWriter.WriteAsync(context, result).ConfigureAwait(false);
            result = null;
        }
        catch (ProblemException problem)
        {
            await ResponseWriter.WriteProblemAsync(context, problem.Status, problem.Title, problem.Message).ConfigureAwait(false);
        }
        catch (EngineRejectionException rejection)
        {
            (int status, string title) = ProblemOf(rejection.Kind);
            await ResponseWriter.WriteProblemAsync(context, status, title, rejection.Detail).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            LogAborted(context.Request.Method, context.Request.Path);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await ResponseWriter.WriteProblemAsync(context, 503, "UNAVAILABLE", "The test cluster is being stopped.").ConfigureAwait(false);
        }
        // The last resort of a server: the client gets a problem, whatever fails.
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            LogFailed(exception, context.Request.Method, context.Request.Path);
            await ResponseWriter.WriteProblemAsync(
                context, 500, "INTERNAL", $"{exception.GetType().Name}: {exception.Message}").ConfigureAwait(false);
        }
        finally
        {
            await (result?.OnUndelivered?.Invoke() ?? Task.CompletedTask).ConfigureAwait(false);
        }
    }

    private async Task<OperationResult> AnswerAsync(HttpContext context, ClientConnection client, CancellationToken cancellationToken)
    {
        RouteMatch match = _routes.Match(context.Request.Method, RawPath(context));
        Authenticate(context, match.Operation);
        OperationRequest request = await RequestReader.ReadAsync(
            match, context.Request, largestDocument, cancellationToken).ConfigureAwait(false);
        OperationHandler handler = handlers.GetValueOrDefault(match.Operation.OperationId)
            ?? throw ProblemException.NotImplemented("The request is valid, but the test cluster does not implement "
                + $"{match.Operation.OperationId} of API version {contract.Version}.");
        OperationResult result = await handler(request with { Client = client }, cancellationToken).ConfigureAwait(false);
        Judge(match.Operation, result);
        return result;
    }

    private void Authenticate(HttpContext context, ApiOperation operation)
    {
        if (credentials is null || PublicOperations.Contains(operation.OperationId) || credentials.Admit(context.Request))
        {
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Basic realm=\"Camunda\"";
        throw new ProblemException(401, "Unauthorized", "The request needs basic authentication with the user of this test cluster.");
    }

    private void Judge(ApiOperation operation, OperationResult result)
    {
        IReadOnlyList<Violation> violations = [];
        if (!operation.Responses.TryGetValue(result.Status, out IReadOnlyDictionary<string, SchemaUse>? content))
        {
            violations = [new("status", $"{result.Status} is none of the contract's")];
        }
        else if (result.Json is not null)
        {
            SchemaUse use = content["application/json"];
            ResponseShaper.Shape(use.Schema, result.Json);
            violations = validateResponses ? SchemaValidator.Validate(use, result.Json) : [];
        }

        if (violations.Count > 0)
        {
            throw new ProblemException(
                500,
                "Response Validation Failed",
                $"The response of {operation.OperationId} violates the contract: {string.Join("; ", violations)}.");
        }
    }

    private static (int Status, string Title) ProblemOf(RejectionKind kind) => kind switch
    {
        RejectionKind.InvalidArgument => (400, "INVALID_ARGUMENT"),
        RejectionKind.NotFound => (404, "NOT_FOUND"),
        RejectionKind.InvalidState => (409, "INVALID_STATE"),
        RejectionKind.AlreadyExists => (409, "ALREADY_EXISTS"),
        RejectionKind.ResourceExhausted => (503, "RESOURCE_EXHAUSTED"),
        RejectionKind.Timeout => (504, "TIMEOUT"),
        _ => throw new UnreachableException(),
    };

    /// <summary>The path of the request, still encoded and with its dot segments.</summary>
    private static string RawPath(HttpContext context)
    {
        string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        return target.StartsWith('/') ? target.Split('?', 2)[0] : context.Request.Path.ToUriComponent();
    }

    [LoggerMessage(LogLevel.Debug, "{Method} {Path}: the client went away")]
    private partial void LogAborted(string method, PathString path);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailed(Exception exception, string method, PathString path);
}
