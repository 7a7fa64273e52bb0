namespace Camunda.Rest;

/// <summary>Replaces an exception whose message or inner exceptions contain a secret.</summary>
internal sealed class RedactedException(Type original, string message, Exception? innerException) : Exception(message, innerException)
{
    /// <summary>Returns the text of the original exception with the secret redacted.</summary>
    public override string ToString()
    {
        string text = $"{original.FullName}: {Message}";
        if (InnerException is not null)
        {
            text += $"{Environment.NewLine} ---> {InnerException}{Environment.NewLine}   --- End of inner exception stack trace ---";
        }

        return StackTrace is { } trace ? text + Environment.NewLine + trace : text;
    }
}
