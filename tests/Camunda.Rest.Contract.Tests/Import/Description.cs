using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import;

/// <summary>
/// Small API descriptions for tests: one operation that answers with a <c>Thing</c>, and the schemas that the test is about.
/// </summary>
internal static class Description
{
    public const string Operation = """
        openapi: 3.0.3
        info: { title: Things, version: '1' }
        paths:
          /things:
            post:
              tags: [Thing]
              operationId: makeThing
              responses:
                '200':
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Thing'

        """;

    /// <summary>The document whose component schemas are the given YAML, indented from zero.</summary>
    public static string WithSchemas(string schemas) => Operation + "components:\n  schemas:\n" + Indent(schemas, 4);

    /// <summary>The document whose schema <c>Thing</c> is an object with the given properties, beside others.</summary>
    public static string WithProperties(string properties, string others = "") =>
        WithSchemas("Thing:\n  type: object\n  properties:\n" + Indent(properties, 4) + Indent(others, 0));

    public static JsonObject Import(string description)
    {
        using TemporaryFolder folder = new(("api.yaml", description));
        return Importer.Import(folder.File("api.yaml"), "8.9");
    }

    /// <summary>The component schemas of the contract that the description gives.</summary>
    public static JsonObject Schemas(string description) => Import(description)["components"]!["schemas"]!.AsObject();

    /// <summary>The properties of <c>Thing</c> in the contract that the description gives.</summary>
    public static JsonObject Properties(string description) => Schemas(description)["Thing"]!["properties"]!.AsObject();

    /// <summary>The message with which the import refuses the description, without the folder that the file happens to be in.</summary>
    public static string Refusal(string description)
    {
        using TemporaryFolder folder = new(("api.yaml", description));
        ContractException? error = Assert.Throws<ContractException>(() => Importer.Import(folder.File("api.yaml"), "8.9"));
        return error!.Message.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    /// <summary>Moves the text, whose first line tells where it begins, to a column.</summary>
    private static string Indent(string text, int column)
    {
        string[] lines = text.Trim('\n').Split('\n');
        int begin = lines[0].Length - lines[0].TrimStart(' ').Length;
        return string.Concat(lines.Where(line => line.Trim().Length > 0).Select(line => new string(' ', column) + line[begin..] + "\n"));
    }
}
