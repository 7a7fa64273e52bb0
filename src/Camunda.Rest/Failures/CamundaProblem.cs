using System.Globalization;
using System.Text.Json;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>The problem details of a failed request (RFC 9457). Members that the response omits are null.</summary>
public sealed class CamundaProblem : IJsonModel<CamundaProblem>
{
    /// <summary>A URI that identifies the type of the problem; <c>about:blank</c> means that the status describes it completely.</summary>
    public string? Type { get; init; }

    /// <summary>A short summary of the type of the problem.</summary>
    public string? Title { get; init; }

    /// <summary>The status that the problem states.</summary>
    public int? Status { get; init; }

    /// <summary>A description of this occurrence of the problem.</summary>
    public string? Detail { get; init; }

    /// <summary>A URI reference that identifies this occurrence of the problem.</summary>
    public string? Instance { get; init; }

    /// <summary>Members by name that RFC 9457 does not define, or whose type differs from its definition; kept verbatim.</summary>
    public IReadOnlyDictionary<string, JsonText> Extensions { get; init; } =
        System.Collections.Immutable.ImmutableDictionary<string, JsonText>.Empty;

    static CamundaProblem IJsonModel<CamundaProblem>.ReadJson(JsonReader reader)
    {
        string? type = null, title = null, detail = null, instance = null;
        int? status = null;
        var extensions = new Dictionary<string, JsonText>(StringComparer.Ordinal);
        JsonRead.StartObject(reader);
        while (JsonRead.NextProperty(reader, out string? property))
        {
            JsonRead.Read(reader, out JsonText? given);
            var value = given ?? JsonText.Null;
            string? text = value.Kind == JsonValueKind.String ? value.As<string>() : null;

            // A member of another type than RFC 9457 defines becomes an extension, and does not affect the other members.
            switch (property)
            {
                case "type" or "title" or "status" or "detail" or "instance" when value.IsNull:
                    break;
                case "type" when text is not null:
                    type = text;
                    break;
                case "title" when text is not null:
                    title = text;
                    break;
                case "status" when int.TryParse(text ?? value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number):
                    status = number;
                    break;
                case "detail" when text is not null:
                    detail = text;
                    break;
                case "instance" when text is not null:
                    instance = text;
                    break;
                default:
                    extensions[property] = value;
                    break;
            }
        }

        return new CamundaProblem
        {
            Type = type,
            Title = title,
            Status = status,
            Detail = detail,
            Instance = instance,
            Extensions = extensions,
        };
    }

    void IJsonWritable.WriteJson(JsonWriter writer)
    {
        writer.WriteStartObject();
        Write("type", Type);
        Write("title", Title);
        if (Status is { } status)
        {
            writer.WritePropertyName("status");
            JsonWrite.Value(writer, status);
        }

        Write("detail", Detail);
        Write("instance", Instance);
        foreach (var (name, value) in Extensions)
        {
            writer.WritePropertyName(name);
            JsonWrite.Value(writer, value);
        }

        writer.WriteEndObject();

        void Write(string name, string? value)
        {
            if (value is null)
                return;
            writer.WritePropertyName(name);
            JsonWrite.Value(writer, value);
        }
    }
}
