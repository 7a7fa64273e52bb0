using System.Globalization;
using System.Text.Json;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>What the cluster says about an error, in the form of RFC 9457. Members that an answer leaves out are null.</summary>
public sealed class CamundaProblem : IJsonModel<CamundaProblem>
{
    /// <summary>A URI that names the kind of the error; <c>about:blank</c> says that the status says it all.</summary>
    public string? Type { get; init; }

    /// <summary>A short text for the kind of the error.</summary>
    public string? Title { get; init; }

    /// <summary>The status as the problem states it.</summary>
    public int? Status { get; init; }

    /// <summary>What went wrong this time.</summary>
    public string? Detail { get; init; }

    /// <summary>A URI reference that names this occurrence.</summary>
    public string? Instance { get; init; }

    /// <summary>Members beyond those of RFC 9457, and those that have another type there, by name, as they came.</summary>
    public IReadOnlyDictionary<string, JsonText> Extensions { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, JsonText>.Empty;

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

            // A member of another type than the RFC says does not count as that member, and does not spoil the others.
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

        return new CamundaProblem { Type = type, Title = title, Status = status, Detail = detail, Instance = instance, Extensions = extensions };
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
