namespace Camunda.Rest;

/// <summary>Stands in for an exception whose message or inner exceptions showed a secret.</summary>
internal sealed class RedactedException(Type original, string message, Exception? innerException) : Exception(message, innerException)
{
    /// <summary>Returns what the original would, without the secret.</summary>
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
