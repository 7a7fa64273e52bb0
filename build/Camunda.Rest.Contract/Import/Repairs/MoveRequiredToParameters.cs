using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>Moves <c>required: true</c> from a parameter's schema to the parameter; what that states itself stands.</summary>
internal sealed class MoveRequiredToParameters : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (JsonObject parameter in document.Operations.SelectMany(operation => operation.Json.Objects("parameters")))
        {
            if (parameter.Object("schema") is { } schema && schema["required"] is JsonValue)
            {
                if (schema.IsTrue("required"))
                {
                    parameter["required"] ??= true;
                }

                schema.Remove("required");
            }
        }
    }
}
