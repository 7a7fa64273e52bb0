using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>A filter on variables: for each name there is a variable with a value that fits. Values are compared as their JSON text.</summary>
internal static class VariableFilter
{
    public static Func<IReadOnlyCollection<VariableRecord>, bool> Compile(JsonNode operand)
    {
        List<Func<VariableRecord, bool>> conditions = [];
        foreach (JsonNode? entry in operand.AsArray())
        {
            string name = entry!["name"]!.GetValue<string>();
            Func<IReadOnlyList<IComparable>, bool> fits = FilterCondition.Compile(FieldKind.Text, entry["value"]!);
            conditions.Add(variable => variable.Name == name && fits([variable.Value.GetRawText()]));
        }

        return variables => conditions.TrueForAll(variables.Any);
    }
}
