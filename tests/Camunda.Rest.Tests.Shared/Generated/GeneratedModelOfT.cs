using Camunda.Rest.Json;

namespace Camunda.Rest.Tests.Shared.Generated;

/// <inheritdoc/>
/// <typeparam name="T">The model.</typeparam>
internal sealed class GeneratedModel<T> : GeneratedModel
    where T : IJsonModel<T>
{
    public override string Write(object? model) => CamundaJson.Serialize((T?)model!);

    public override object? Read(string json) => CamundaJson.Deserialize<T>(json);
}
