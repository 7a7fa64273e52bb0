using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>Redacts all members of a failure.</summary>
internal sealed partial class SecretRedactor
{
    /// <summary>Returns the failure with secrets redacted, for everything that an exception shows.</summary>
    public CamundaFailure Redact(CamundaFailure failure) => !_isActive ? failure : failure with
    {
        Seen = Redact(failure.Seen),
        RawBody = Redact(failure.RawBody),
        Problem = failure.Problem is null ? null : Redact(failure.Problem),
        Cause = Redact(failure.Cause),
    };

    /// <summary>Returns the problem with secrets redacted in all members.</summary>
    public CamundaProblem Redact(CamundaProblem problem) => !_isActive ? problem : new()
    {
        Type = Redact(problem.Type),
        Title = Redact(problem.Title),
        Status = problem.Status,
        Detail = Redact(problem.Detail),
        Instance = Redact(problem.Instance),
        Extensions = Redact(problem.Extensions),
    };

    /// <summary>
    /// Returns the exception itself when neither it nor an inner exception contains a secret; otherwise a replacement with its type name,
    /// its stack trace and its redacted message.
    /// </summary>
    [return: NotNullIfNotNull(nameof(error))]
    public Exception? Redact(Exception? error) => error is null || !_isActive || !Shows(error) ? error : Replace(error);

    private Dictionary<string, JsonText> Redact(IReadOnlyDictionary<string, JsonText> members)
    {
        var redacted = new Dictionary<string, JsonText>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            redacted[Redact(name)] = Redact(value);
        }

        return redacted;
    }

    private JsonText Redact(JsonText value)
    {
        string json = value.ToString();
        string redacted = Redact(json);
        if (ReferenceEquals(json, redacted))
        {
            return value;
        }

        try
        {
            return JsonText.Parse(redacted);
        }
        catch (JsonException)
        {
            // The secret was written as a number, or was cut at the end of a text.
            return JsonText.From(redacted);
        }
    }

    private bool Shows(Exception error)
    {
        try
        {
            string text = error.ToString();
            return !ReferenceEquals(Redact(text), text) || ShowsInData(error);
        }
        catch (Exception)
        {
            // An exception of a foreign type that cannot be converted to text.
            return true;
        }
    }

    private bool ShowsInData(Exception error)
    {
        for (var at = error; at is not null; at = at.InnerException)
        {
            foreach (DictionaryEntry entry in at.Data)
            {
                if (entry.Value?.ToString() is { } text && !ReferenceEquals(Redact(text), text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Exception Replace(Exception error)
    {
        string message = MessageOf(error);
        var inner = error.InnerException is null ? null : Replace(error.InnerException);

        // The retry policy depends on the exception types of the transport.
        Exception replaced = error switch
        {
            HttpRequestException http => new HttpRequestException(http.HttpRequestError, message, inner, http.StatusCode),
            HttpIOException http => new HttpIOException(http.HttpRequestError, message, inner),
            IOException => new IOException(message, inner),
            TimeoutException => new TimeoutException(message, inner),
            OperationCanceledException cancelled => new OperationCanceledException(message, inner, cancelled.CancellationToken),
            _ => new RedactedException(error.GetType(), message, inner),
        };
        return TraceOf(error) is { } trace
            ? System.Runtime.ExceptionServices.ExceptionDispatchInfo.SetRemoteStackTrace(replaced, trace)
            : replaced;
    }

    private static string? TraceOf(Exception error)
    {
        try
        {
            return error.StackTrace;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private string MessageOf(Exception error)
    {
        try
        {
            return Redact(error.Message);
        }
        catch (Exception)
        {
            return $"{error.GetType().Name} without a readable message";
        }
    }
}
