using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>
/// A filter on variables: for each name there is a variable with a value that fits, or there is none where none is asked for. Values
/// compare by what they say.
/// </summary>
internal static class VariableFilter
{
    public static Func<IReadOnlyCollection<VariableRecord>, bool> Compile(JsonNode operand)
    {
        List<Func<IReadOnlyCollection<VariableRecord>, bool>> conditions = [];
        foreach (JsonNode? entry in operand.AsArray())
        {
            string name = entry!["name"]!.GetValue<string>();
            JsonNode value = entry["value"]!;
            if (value is JsonObject operators && operators["$exists"]?.GetValue<bool>() == false)
            {
                // Whatever else is asked of the value: one that is not there has none.
                conditions.Add(variables => operators.Count == 1 && !variables.Any(variable => variable.Name == name));
                continue;
            }

            Func<IReadOnlyList<IComparable>, bool> fits = FilterCondition.Compile(FieldKind.Json, value);
            conditions.Add(variables => variables.Any(variable => variable.Name == name && fits([new JsonValueText(variable.Value)])));
        }

        return variables => conditions.TrueForAll(condition => condition(variables));
    }
}
