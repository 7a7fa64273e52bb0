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

    /// <summary>Members beyond those of RFC 9457, by name, as they came.</summary>
    public IReadOnlyDictionary<string, JsonText> Extensions { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, JsonText>.Empty;

    static CamundaProblem IJsonModel<CamundaProblem>.ReadJson(JsonReader reader)
    {
        string? type = null, title = null, detail = null, instance = null;
        int? status = null;
        var extensions = new Dictionary<string, JsonText>(StringComparer.Ordinal);
        JsonRead.StartObject(reader);
        while (JsonRead.NextProperty(reader, out string? property))
        {
            switch (property)
            {
                case "type":
                    JsonRead.Read(reader, out type);
                    break;
                case "title":
                    JsonRead.Read(reader, out title);
                    break;
                case "status":
                    JsonRead.Read(reader, out status);
                    break;
                case "detail":
                    JsonRead.Read(reader, out detail);
                    break;
                case "instance":
                    JsonRead.Read(reader, out instance);
                    break;
                default:
                    JsonRead.Read(reader, out JsonText? extension);
                    extensions[property] = extension ?? JsonText.Null;
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
