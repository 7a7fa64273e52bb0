using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Camunda.Rest.Testing.Contracts;

/// <summary>Reads YAML into a JSON tree, so that one reader serves contracts and requests alike.</summary>
internal static class ContractYaml
{
    /// <summary>Reads the one document of <paramref name="yaml"/>.</summary>
    public static JsonNode? Read(TextReader yaml)
    {
        Parser parser = new(yaml);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        JsonNode? root = ReadNode(parser);
        parser.Consume<DocumentEnd>();
        return root;
    }

    private static JsonNode? ReadNode(IParser parser)
    {
        if (parser.Accept<Scalar>(out _))
        {
            return ReadScalar(parser.Consume<Scalar>());
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            JsonArray items = [];
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(parser));
            }

            return items;
        }

        parser.Consume<MappingStart>();
        JsonObject members = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            string name = parser.Consume<Scalar>().Value;
            members.Add(name, ReadNode(parser));
        }

        return members;
    }

    /// <summary>A plain scalar is typed by the YAML 1.2 core schema; numbers keep their text, so that 8.10 stays 8.10.</summary>
    private static JsonNode? ReadScalar(Scalar scalar) => scalar switch
    {
        { IsPlainImplicit: false } => JsonValue.Create(scalar.Value),
        { Value: "" or "null" or "~" } => null,
        { Value: "true" } => JsonValue.Create(true),
        { Value: "false" } => JsonValue.Create(false),
        _ when IsNumber(scalar.Value) => JsonNode.Parse(scalar.Value),
        _ => JsonValue.Create(scalar.Value),
    };

    private static bool IsNumber(string text)
    {
        try
        {
            return (char.IsAsciiDigit(text[0]) || text[0] == '-') && JsonNode.Parse(text) is JsonValue;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
