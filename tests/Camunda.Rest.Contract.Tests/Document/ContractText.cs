using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Yaml;

namespace Camunda.Rest.Contract.Tests.Document;

/// <summary>Small contracts, written out in the tests that need them.</summary>
internal static class ContractText
{
    private const string Start = """
        openapi: 3.0.3
        info:
          title: Camunda.Rest contract
          version: 'VERSION'
        servers:
          - url: /v2

        """;

    /// <summary>The text of a contract.</summary>
    /// <param name="version">The API version.</param>
    /// <param name="paths">The members of <c>paths</c>, not indented.</param>
    /// <param name="schemas">The members of <c>components.schemas</c>, not indented.</param>
    public static string Of(string version, string paths = "", string schemas = "") =>
        Start.Replace("VERSION", version, StringComparison.Ordinal) + Section("paths:", paths, 2) + "components:\n"
            + Section("  schemas:", schemas, 4);

    /// <summary>A contract in memory.</summary>
    public static ContractDocument Document(string version, string paths = "", string schemas = "") =>
        new((JsonObject)YamlFile.Parse(Of(version, paths, schemas), "contract.yaml"), "contract.yaml");

    private static string Section(string name, string members, int indent) => members.Length == 0
        ? $"{name} {{}}\n"
        : $"{name}\n{string.Concat(members.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => $"{new string(' ', indent)}{line}\n"))}";
}
