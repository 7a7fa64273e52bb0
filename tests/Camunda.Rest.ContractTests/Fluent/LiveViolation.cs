using System.Text.Json.Nodes;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>One thing that a mock server found wrong.</summary>
/// <param name="Location">Where, such as <c>request.body.page</c>.</param>
/// <param name="Message">What, in the server's words.</param>
internal sealed record LiveViolation(string Location, string Message)
{
    public static LiveViolation Read(JsonObject violation)
    {
        string location = string.Join('.', (violation["location"] as JsonArray ?? []).Select(part => part?.ToString()));

        // In a problem only the request can be meant, and is not named.
        bool isNamed = location.Split('.')[0] is "request" or "response";
        return new(isNamed ? location : $"request.{location}", violation["message"]?.ToString() ?? "");
    }

    public override string ToString() => $"{Location}: {Message}";
}
