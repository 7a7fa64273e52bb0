using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Backports;

/// <summary>
/// Gives the members of responses the nullability that one contract, the anchor, states for the same member of the same schema.
/// Descriptions forget
/// <c>required</c> in one version and add it in the next; code that reads responses has to compile unchanged, and mean the same, with all
/// of them.
/// </summary>
/// <remarks>
/// A member that the contract itself calls nullable stays so, because null is then a value on the wire. A schema that is sent as well
/// keeps its own
/// nullability: null is the only way for a caller to leave a member out. What the wire requires stays known as <see cref="WireRequired"/>.
/// </remarks>
internal static class ResponseNullability
{
    /// <summary>Whether the contract itself requires a member, on members for which <c>required</c> says something else now.</summary>
    public const string WireRequired = "x-wire-required";

    /// <param name="table">Names the anchor.</param>
    /// <param name="contract">The contract to change.</param>
    /// <param name="folder">Where the anchor is.</param>
    /// <exception cref="ContractException">The anchor does not exist.</exception>
    public static void Apply(BackportTable table, ContractDocument contract, ContractFolder folder)
    {
        if (table.Nullability is not { } version)
        {
            return;
        }

        ContractDocument anchor = table.Contract(folder, version, BackportTable.NullabilitySection);
        foreach ((string name, JsonNode? schema) in contract.Schemas)
        {
            if (schema.Text("x-direction") == "response" && anchor.Schemas[name] is { } same && same.Text("x-direction") != "request")
            {
                Apply((JsonObject)schema!, same);
            }
        }
    }

    private static void Apply(JsonObject schema, JsonNode anchor)
    {
        HashSet<string> required = schema.Required();
        HashSet<string> requiredByAnchor = anchor.Required();
        foreach ((string name, JsonObject property) in schema.Properties())
        {
            if (anchor["properties"]?[name] is not { } same || property.IsTrue("nullable"))
            {
                continue;
            }

            bool isRequired = required.Contains(name);
            bool isAlwaysThere = requiredByAnchor.Contains(name) && !same.IsTrue("nullable");
            if (isRequired == isAlwaysThere)
            {
                continue;
            }

            property[WireRequired] = isRequired;
            Require(schema, name, isAlwaysThere);
        }
    }

    private static void Require(JsonObject schema, string name, bool isAlwaysThere)
    {
        if (schema["required"] is not JsonArray names)
        {
            schema["required"] = names = [];
        }

        if (isAlwaysThere)
        {
            names.Add(name);
        }
        else
        {
            names.RemoveAll(other => other!.GetValue<string>() == name);
        }
    }
}
