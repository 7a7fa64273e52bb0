using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Import.Grammar;

/// <summary>Visits every object of a file by the grammar, and refuses what the grammar does not know.</summary>
internal sealed class GrammarWalk(Action<JsonObject, NodeKind, SourceLocation> visit)
{
    /// <summary>Visits outer objects before inner ones; the visitor may remove members.</summary>
    public static void Visit(SourceFile file, Action<JsonObject, NodeKind, SourceLocation> visit) =>
        new GrammarWalk(visit).Walk(file.Tree, OpenApiGrammar.Document, file.Root);

    private void Walk(JsonObject node, NodeKind kind, SourceLocation at)
    {
        foreach ((string keyword, JsonNode? value) in node)
        {
            CheckMember(kind, keyword, value, at);
        }

        visit(node, kind, at);
        foreach ((string keyword, JsonNode? value) in node.ToList())
        {
            if (kind.Children.TryGetValue(keyword, out (NodeKind Kind, Many Many) child))
            {
                WalkChild(value, child.Kind, child.Many, at.Child(keyword));
            }
        }
    }

    private static void CheckMember(NodeKind kind, string keyword, JsonNode? value, SourceLocation at)
    {
        if (kind.Facts.TryGetValue(keyword, out FactType type))
        {
            if (!IsOfType(value, type))
            {
                throw at.Child(keyword).Refuse($"'{keyword}' should be {Describe(type)}, and is {Describe(value)}.");
            }
        }
        else if (!kind.Children.ContainsKey(keyword)
            && !kind.Prose.Contains(keyword)
            && !keyword.StartsWith("x-", StringComparison.Ordinal))
        {
            throw at.Refuse($"the keyword '{keyword}' is not understood on {kind.Name}; teach it to the import before leaving it out.");
        }
    }

    private void WalkChild(JsonNode? value, NodeKind kind, Many many, SourceLocation at)
    {
        switch (many, value)
        {
            case (Many.One or Many.OneOrFlag, JsonObject one):
                Walk(one, kind, at);
                break;
            case (Many.OneOrFlag, JsonValue flag) when IsOfType(flag, FactType.Flag):
                break;
            case (Many.List, JsonArray items):
                for (int index = 0; index < items.Count; index++)
                {
                    WalkChild(items[index], kind, Many.One, at.Child(index));
                }

                break;
            case (Many.Map, JsonObject members):
                foreach ((string name, JsonNode? member) in members.ToList())
                {
                    WalkChild(member, kind, Many.One, at.Child(name));
                }

                break;
            default:
                throw at.Refuse($"this should be {(many switch { Many.List => "a list", Many.Map => "a mapping", _ => kind.Name })}, and "
                    + $"is {Describe(value)}.");
        }
    }

    private static bool IsOfType(JsonNode? value, FactType type) => type switch
    {
        FactType.Text => value?.GetValueKind() == JsonValueKind.String,
        FactType.Flag => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        FactType.Number => value?.GetValueKind() == JsonValueKind.Number,
        FactType.FlagOrTexts => IsOfType(value, FactType.Flag) || IsOfType(value, FactType.Texts),
        FactType.Texts => value is JsonArray items && items.All(item => IsOfType(item, FactType.Text)),
        FactType.TextMap => value is JsonObject members && members.All(member => IsOfType(member.Value, FactType.Text)),
        _ => true,
    };

    private static string Describe(FactType type) => type switch
    {
        FactType.Text => "a text",
        FactType.Flag => "true or false",
        FactType.Number => "a number",
        FactType.Texts => "a list of texts",
        FactType.FlagOrTexts => "true, false or a list of texts",
        _ => "a mapping of texts",
    };

    private static string Describe(JsonNode? value) => value switch
    {
        null => "empty",
        JsonObject => "a mapping",
        JsonArray => "a list",
        _ => $"'{value}'",
    };
}
