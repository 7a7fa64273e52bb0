using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Camunda.Rest.Contract.Yaml;

/// <summary>Turns YAML parsing events into a JSON tree, and refuses what JSON cannot say.</summary>
internal sealed class YamlTreeReader(IParser parser, string file)
{
    private const int MaximumDepth = 200;

    public JsonNode ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            throw new ContractException(file, "$", "the document is empty.");
        }

        parser.Consume<DocumentStart>();
        Mark start = parser.Current!.Start;
        JsonNode? tree = ReadNode(1);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
        {
            throw Refuse(parser.Current!.Start, "the file holds more than one YAML document; split it.");
        }

        return tree ?? throw Refuse(start, "the document is empty.");
    }

    public static string At(Mark mark) => $"line {mark.Line}, column {mark.Column}";

    private JsonNode? ReadNode(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw Refuse(parser.Current!.Start, $"the document nests deeper than {MaximumDepth} levels.");
        }

        if (parser.Accept<AnchorAlias>(out AnchorAlias? alias))
        {
            throw Refuse(alias.Start, $"the alias *{alias.Value} is not supported; use $ref to share a definition.");
        }

        if (parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            return ReadScalar(scalar);
        }

        return parser.Accept<SequenceStart>(out _) ? ReadSequence(depth) : ReadMapping(depth);
    }

    private JsonNode? ReadScalar(Scalar scalar)
    {
        if (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific && scalar.Tag.Value != "tag:yaml.org,2002:str")
        {
            throw Refuse(scalar.Start, $"the tag '{scalar.Tag.Value}' is not supported.");
        }

        if (scalar.Style != ScalarStyle.Plain || !scalar.Tag.IsEmpty)
        {
            return JsonValue.Create(scalar.Value);
        }

        try
        {
            return YamlScalar.Resolve(scalar.Value);
        }
        catch (FormatException e)
        {
            throw Refuse(scalar.Start, e.Message);
        }
    }

    private JsonArray ReadSequence(int depth)
    {
        parser.Consume<SequenceStart>();
        JsonArray items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return items;
    }

    private JsonObject ReadMapping(int depth)
    {
        parser.Consume<MappingStart>();
        JsonObject members = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Mark start = parser.Current!.Start;
            if (!parser.TryConsume<Scalar>(out Scalar? key) || key.Value == "<<")
            {
                throw Refuse(start, "a key is a plain text; merge keys, aliases and collections are not supported here.");
            }

            if (members.ContainsKey(key.Value))
            {
                throw Refuse(start, $"the key '{key.Value}' is given twice.");
            }

            members.Add(key.Value, ReadNode(depth + 1));
        }

        return members;
    }

    private ContractException Refuse(Mark mark, string sentence) => new(file, At(mark), sentence);
}
