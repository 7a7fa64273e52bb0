namespace Camunda.Rest;

/// <summary>Reads the texts of exceptions whose types are not part of this library: their members may throw or return null.</summary>
internal static class ExceptionText
{
    /// <summary>Returns the message; empty when it cannot be read.</summary>
    public static string MessageOf(Exception error)
    {
        try
        {
            return error.Message ?? "";
        }
        // Whatever the member throws, there is no message to return.
        catch (Exception)
        {
            return "";
        }
    }

    /// <summary>Returns the name of the type and the message, if there is one.</summary>
    public static string Describe(Exception error) =>
        MessageOf(error) is { Length: > 0 } message ? $"{error.GetType().Name}: {message}" : error.GetType().Name;

    /// <summary>Returns the complete text with the stack trace; the name of the type and the message when it cannot be read.</summary>
    public static string DetailsOf(Exception error)
    {
        try
        {
            return error.ToString() ?? Describe(error);
        }
        // Whatever the member throws, a shorter text is returned.
        catch (Exception)
        {
            return Describe(error);
        }
    }
}
