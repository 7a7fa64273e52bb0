namespace Camunda.Rest;

/// <summary>Reads what exceptions say whose types are not ours: their members may throw, or return null.</summary>
internal static class ExceptionText
{
    /// <summary>The message; empty when it cannot be read.</summary>
    public static string MessageOf(Exception error)
    {
        try
        {
            return error.Message ?? "";
        }
#pragma warning disable CA1031 // Whatever it throws, there is no message.
        catch (Exception)
#pragma warning restore CA1031
        {
            return "";
        }
    }

    /// <summary>The name of the type and the message, where there is one.</summary>
    public static string Describe(Exception error) => MessageOf(error) is { Length: > 0 } message ? $"{error.GetType().Name}: {message}" : error.GetType().Name;

    /// <summary>The whole text with the stack trace; the name of the type and the message when it cannot be read.</summary>
    public static string DetailsOf(Exception error)
    {
        try
        {
            return error.ToString() ?? Describe(error);
        }
#pragma warning disable CA1031 // Whatever it throws, there is less to say.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Describe(error);
        }
    }
}
