using System.Text.Json.Nodes;
using Camunda.Rest.Feel;
using Camunda.Rest.Feel.Syntax;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads how the elements of an ad-hoc sub-process describe themselves to the workers that choose among them.</summary>
internal static class AdHocToolReader
{
    /// <summary>The description of an element. As in the real cluster, it lacks what the element does not state.</summary>
    public static JsonObject Read(ElementReader element, FlowNode node)
    {
        JsonObject tool = new() { ["elementId"] = node.Id };
        AddText(tool, "elementName", node.Facts.Name);
        AddText(tool, "documentation", element.TextOf("documentation"));
        JsonObject properties = [];
        foreach (ElementReader property in element.Extensions("properties").SelectMany(
            list => list.Children(name => name == BpmnNames.Zeebe + "property")))
        {
            if (property.Attribute("name") is { Length: > 0 } name)
            {
                properties[name] = property.Attribute("value");
            }
        }

        Add(tool, "properties", properties);
        FlowNode activity = node is MultiInstance multiInstance ? multiInstance.Activity : node;
        Add(tool, "parameters", new JsonArray(
            [.. activity.Facts.Inputs.SelectMany(input => ReadParameters(element, input.Source)).Select(Describe)]));
        return tool;
    }

    private static IReadOnlyList<AgentParameter> ReadParameters(ElementReader element, ElementExpression source)
    {
        try
        {
            return source.IsStatic ? [] : AgentParameter.Find(source.Text[1..]);
        }
        catch (ArgumentException exception)
        {
            element.Report($"the input mapping '{source}' cannot be used in an ad-hoc sub-process: {exception.Message.TrimEnd('.')}");
            return [];
        }
    }

    private static JsonObject Describe(AgentParameter parameter)
    {
        JsonObject description = new() { ["name"] = parameter.Name };
        AddText(description, "description", parameter.Description);
        AddText(description, "type", parameter.Type);
        Add(description, "schema", Write(parameter.Schema));
        Add(description, "options", Write(parameter.Options));
        return description;
    }

    private static JsonObject? Write(FeelContext? context) => context is null ? null : JsonObject.Create(context.ToJson());

    private static void AddText(JsonObject target, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            target[name] = text;
        }
    }

    private static void Add(JsonObject target, string name, JsonNode? content)
    {
        if (content is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
        {
            target[name] = content;
        }
    }
}
