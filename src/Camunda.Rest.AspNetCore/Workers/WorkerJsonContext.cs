using System.Text.Json;
using System.Text.Json.Serialization;

namespace Camunda.Rest.AspNetCore;

/// <summary>Writes reports the same way, whatever the JSON options of the application.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<WorkerReport>))]
internal sealed partial class WorkerJsonContext : JsonSerializerContext;
