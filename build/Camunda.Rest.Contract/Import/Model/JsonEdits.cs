using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Import.Model;

/// <summary>The few edits that repairs make to a JSON tree.</summary>
internal static class JsonEdits
{
    /// <summary>Gives the object the members of another one, and keeps its place in the tree.</summary>
    public static void Become(this JsonObject target, JsonObject other)
    {
        JsonObject copy = other.DeepClone().AsObject();
        target.Clear();
        foreach ((string name, JsonNode? value) in copy.ToList())
        {
            copy.Remove(name);
            target.Add(name, value);
        }
    }

    /// <summary>Removes a member and gives it back, free to be put elsewhere.</summary>
    public static JsonNode? Take(this JsonObject target, string name)
    {
        JsonNode? value = target[name];
        target.Remove(name);
        return value;
    }
}
