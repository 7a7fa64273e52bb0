using Newtonsoft.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>How types of the caller's are bound to variables. An anonymous type that has lost members in a trimmed program is refused wherever it stands.</summary>
internal sealed class VariableContractResolver : DefaultContractResolver
{
    /// <inheritdoc/>
    protected override JsonObjectContract CreateObjectContract(Type objectType)
    {
        AnonymousObject.EnsureWhole(objectType);
        return base.CreateObjectContract(objectType);
    }
}
