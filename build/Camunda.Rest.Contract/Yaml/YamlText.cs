using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Camunda.Rest.Contract.Yaml;

/// <summary>Writes a JSON tree as YAML that people read and diff: block style, no folding, quotes only where a reader needs them.</summary>
internal static class YamlText
{
    private static readonly EmitterSettings Settings = new EmitterSettings()
        .WithBestWidth(int.MaxValue)
        .WithIndentedSequences()
        .WithMaxSimpleKeyLength(1024)
        .WithNewLine("\n");

    public static string Write(JsonNode tree)
    {
        StringWriter writer = new(CultureInfo.InvariantCulture);
        Emitter emitter = new(writer, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart());
        EmitNode(emitter, tree);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    private static void EmitNode(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                emitter.Emit(new MappingStart(
                    AnchorName.Empty, TagName.Empty, true, members.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach ((string name, JsonNode? value) in members)
                {
                    EmitText(emitter, name);
                    EmitNode(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray items:
                emitter.Emit(new SequenceStart(
                    AnchorName.Empty, TagName.Empty, true, items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (JsonNode? item in items)
                {
                    EmitNode(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case null:
                EmitPlain(emitter, "null");
                break;
            default:
                EmitValue(emitter, node);
                break;
        }
    }

    private static void EmitValue(Emitter emitter, JsonNode value)
    {
        if (value.GetValueKind() == JsonValueKind.String)
        {
            EmitText(emitter, value.GetValue<string>());
        }
        else
        {
            EmitPlain(emitter, value.ToJsonString());
        }
    }

    private static void EmitText(Emitter emitter, string text)
    {
        ScalarStyle style = YamlScalar.ReadsAsAnotherType(text) ? ScalarStyle.SingleQuoted
            : text.Any(char.IsControl) ? ScalarStyle.DoubleQuoted
            : ScalarStyle.Plain;
        // The emitter itself quotes a plain text that YAML syntax does not allow to stand plain.
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));
    }

    private static void EmitPlain(Emitter emitter, string text) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));
}
