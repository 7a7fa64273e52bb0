using System.Text.Json;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>Reads the files that are neither BPMN nor DMN.</summary>
internal static class ResourceReader
{
    /// <summary>Whether files of any kind are deployed as resources, which API 8.10 brought.</summary>
#if CAMUNDA_8_10_OR_GREATER
    private static bool TakesAnyKind => true;
#else
    private static bool TakesAnyKind => false;
#endif

    /// <exception cref="EngineRejectionException">
    /// The cluster does not deploy such files, or the script or form is not what it has to be.
    /// </exception>
    public static DeployableResource Read(UploadedResource file)
    {
        if (HasEnding(file, ".rpa"))
        {
            return ReadJson(file, ResourceKind.Script, "robot script");
        }

        if (HasEnding(file, ".form"))
        {
            return ReadJson(file, ResourceKind.Form, "form");
        }

        if (!TakesAnyKind)
        {
            throw Refused(file, "the test cluster deploys BPMN from files that are named .bpmn or .xml, DMN from .dmn, forms from .form "
                + "and robot scripts from .rpa, and files of other kinds only with API 8.10");
        }

        return file.Content.IsEmpty ? throw Refused(file, "is empty") : new(file.Name, file.Name, null, file.Content, ResourceKind.File);
    }

    private static DeployableResource ReadJson(UploadedResource file, ResourceKind kind, string noun)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(file.Content);
            string id = Text(json.RootElement, "id") is { Length: > 0 } given
                ? given
                : throw Refused(file, $"a {noun} is a JSON object with a text 'id'");
            return new(id, file.Name, Text(json.RootElement, "versionTag"), file.Content, kind);
        }
        catch (JsonException)
        {
            throw Refused(file, $"a {noun} is JSON, and this is not");
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool HasEnding(UploadedResource file, string ending) => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static EngineRejectionException Refused(UploadedResource file, string rule) =>
        new(RejectionKind.InvalidArgument, $"'{file.Name}': {rule}.");
}
