using Newtonsoft.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>
/// Defines how custom types are bound to variables. An anonymous type that has lost members because of trimming is rejected at any depth.
/// </summary>
internal sealed class VariableContractResolver : DefaultContractResolver
{
    /// <inheritdoc/>
    protected override JsonObjectContract CreateObjectContract(Type objectType)
    {
        AnonymousObject.EnsureWhole(objectType);
        return base.CreateObjectContract(objectType);
    }
}
