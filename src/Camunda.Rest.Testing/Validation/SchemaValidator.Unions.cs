using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract;
using Camunda.Rest.Testing.Contracts;

namespace Camunda.Rest.Testing.Validation;

/// <content>Unions: the variant is chosen first, then judged alone.</content>
internal sealed partial class SchemaValidator
{
    private void CheckUnion(UnionSchema union, JsonNode? value)
    {
        if (!Expect(value is JsonObject, $"must be an object ({union.Name})", value))
        {
            return;
        }

        string? variant = union.Discriminator is null ? ByProperty(union, (JsonObject)value!) : ByDiscriminator(union, (JsonObject)value!);
        if (variant is null)
        {
            return;
        }

        SchemaUse use = union.Variants.FirstOrDefault(candidate => candidate.Name == variant)?.Use
            ?? throw new ContractException($"The union {union.Name} of the contract has no variant '{variant}'.");
        if (use.Schema is ObjectSchema schema)
        {
            CheckObject(schema, value, union.Discriminator);
        }
        else
        {
            Check(use, value);
        }
    }

    private string? ByDiscriminator(UnionSchema union, JsonObject value)
    {
        JsonNode? given = value[union.Discriminator!];
        if (JsonShape.KindOf(given) == JsonValueKind.String && union.Mapping.TryGetValue(given!.GetValue<string>(), out string? variant))
        {
            return variant;
        }

        _path.Enter(union.Discriminator!);
        Expect(false, $"must be one of {string.Join(", ", union.Mapping.Keys)}", given);
        _path.Leave();
        return null;
    }

    private string? ByProperty(UnionSchema union, JsonObject value)
    {
        string[] matching =
        [
            .. union.Match.Where(match => match.Value.Length > 0 && value.ContainsKey(match.Value)).Select(match => match.Key),
        ];
        if (matching.Length > 1)
        {
            Report("has properties of more than one variant: "
                + $"{string.Join(", ", matching.Select(name => $"'{union.Match[name]}' of {name}"))}");
            return null;
        }

        string? variant = matching.FirstOrDefault() ?? Remaining(union);
        if (variant is null)
        {
            Report($"needs one of the properties {string.Join(", ", union.Match.Values.Select(name => $"'{name}'"))}");
        }

        return variant;
    }

    /// <summary>
    /// What a value is that has no telling property: the variant that the contract leaves over, or one that demands nothing.
    /// </summary>
    private static string? Remaining(UnionSchema union) =>
        union.Match.FirstOrDefault(match => match.Value.Length == 0).Key
        ?? union.Variants.FirstOrDefault(
            variant => variant.Use.Schema is ObjectSchema schema && schema.Properties.Values.All(property => !property.Required))?.Name;
}
