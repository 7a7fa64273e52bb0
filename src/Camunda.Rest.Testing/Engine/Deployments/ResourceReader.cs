using System.Text.Json;
using Camunda.Rest.Testing.Engine.Commands;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>Reads the files that are not BPMN.</summary>
internal static class ResourceReader
{
    /// <summary>Whether files of any kind are deployed as resources, which API 8.10 brought.</summary>
#if CAMUNDA_8_10_OR_GREATER
    private const bool TakesAnyKind = true;
#else
    private const bool TakesAnyKind = false;
#endif

    /// <exception cref="EngineRejectionException">
    /// The cluster does not deploy such files, or the script is not what a script has to be.
    /// </exception>
    public static DeployableResource Read(UploadedResource file)
    {
        if (HasEnding(file, ".rpa"))
        {
            return ReadScript(file);
        }

        if (!TakesAnyKind || HasEnding(file, ".form"))
        {
            throw Refused(file, "the test cluster deploys BPMN from files that are named .bpmn or .xml, DMN from .dmn and robot scripts "
                + "from .rpa, and with API 8.10 files of other kinds, but no .form");
        }

        return file.Content.IsEmpty ? throw Refused(file, "is empty") : new(file.Name, file.Name, null, file.Content, IsScript: false);
    }

    private static DeployableResource ReadScript(UploadedResource file)
    {
        try
        {
            using JsonDocument script = JsonDocument.Parse(file.Content);
            string id = Text(script.RootElement, "id") is { Length: > 0 } given
                ? given
                : throw Refused(file, "a robot script is a JSON object with a text 'id'");
            return new(id, file.Name, Text(script.RootElement, "versionTag"), file.Content, IsScript: true);
        }
        catch (JsonException)
        {
            throw Refused(file, "a robot script is JSON, and this is not");
        }
    }

    private static string? Text(JsonElement script, string name) =>
        script.ValueKind == JsonValueKind.Object
            && script.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool HasEnding(UploadedResource file, string ending) => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static EngineRejectionException Refused(UploadedResource file, string rule) =>
        new(RejectionKind.InvalidArgument, $"'{file.Name}': {rule}.");
}
