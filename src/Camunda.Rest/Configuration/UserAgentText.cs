using System.Reflection;
using System.Runtime.InteropServices;

namespace Camunda.Rest;

/// <summary>The <c>User-Agent</c> of requests.</summary>
internal static class UserAgentText
{
    /// <summary>The client and its runtime: <c>Camunda.Rest/8.8.0 (.NET 10.0.1)</c>.</summary>
    public static string Own { get; } = $"Camunda.Rest/{Version()} ({RuntimeInformation.FrameworkDescription})";

    /// <summary>Adds the header to all requests of a client.</summary>
    /// <param name="http">The client.</param>
    /// <param name="more">Products that follow the client's own; null for none.</param>
    public static void Apply(HttpClient http, string? more = null) =>
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", more is null ? Own : $"{Own} {more}");

    /// <summary>Returns whether a text is a list of products.</summary>
    public static bool IsValid(string text)
    {
        using var request = new HttpRequestMessage();
        return !string.IsNullOrWhiteSpace(text)
            && !text.Any(char.IsControl)
            && text.All(char.IsAscii)
            && request.Headers.UserAgent.TryParseAdd(text);
    }

    private static string Version()
    {
        string version = typeof(UserAgentText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? CamundaContract.ApiVersion;

        // The part behind the plus sign identifies the commit.
        return version.Split('+')[0];
    }
}
