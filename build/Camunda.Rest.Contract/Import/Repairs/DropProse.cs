using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import.Grammar;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Leaves out the vendor's words. They are not ours to carry, and NSwag would print them into the generated documentation
/// beside our own. It works on the files, before they are joined, so that an example never looks like a reference.
/// </summary>
internal static class DropProse
{
    // A fact is a name, a value or a short list of them; a longer text inside an x- keyword is an explanation.
    private const int LongestFact = 6;

    private static readonly HashSet<string> ProseInsideFacts = new(StringComparer.Ordinal)
    {
        "title", "summary", "description", "example", "examples", "note", "notes", "comment", "reason", "rationale",
    };

    public static void Apply(SourceSet sources)
    {
        foreach (SourceFile file in sources.Files)
        {
            GrammarWalk.Visit(file, (node, kind, _) =>
            {
                foreach (string keyword in node.Select(member => member.Key).ToList())
                {
                    if (kind.Prose.Contains(keyword) || (keyword.StartsWith("x-", StringComparison.Ordinal) && !Strip(node[keyword])))
                    {
                        node.Remove(keyword);
                    }
                }
            });
        }
    }

    /// <summary>Strips prose from inside a fact; false when the fact is prose as a whole.</summary>
    private static bool Strip(JsonNode? fact)
    {
        switch (fact)
        {
            case JsonObject members:
                foreach (string name in members.Select(member => member.Key).ToList())
                {
                    if (ProseInsideFacts.Contains(name) || !Strip(members[name]))
                    {
                        members.Remove(name);
                    }
                }

                return true;
            case JsonArray items:
                for (int index = items.Count - 1; index >= 0; index--)
                {
                    if (!Strip(items[index]))
                    {
                        items.RemoveAt(index);
                    }
                }

                return true;
            default:
                return fact?.GetValueKind() != JsonValueKind.String || fact.GetValue<string>().Split(' ').Length <= LongestFact;
        }
    }
}
