using System.Text;

namespace Camunda.Rest.Contract.Naming;

/// <summary>Names as plain English: <c>parentProcessInstanceKey</c> is "parent process instance key".</summary>
internal static class Words
{
    private static readonly HashSet<string> Acronyms = ["api", "bpmn", "dmn", "json", "url", "uuid", "xml"];

    public static string Of(string name)
    {
        StringBuilder words = new();
        foreach (string word in Split(name))
        {
            words.Append(words.Length > 0 ? " " : "").Append(Acronyms.Contains(word) ? word.ToUpperInvariant() : word);
        }

        return words.ToString();
    }

    /// <summary>The words with "a" or "an" in front; "user" and "usage" sound like "you".</summary>
    public static string WithArticle(string words) =>
        ("aeiou".Contains(words[0]) && !words.StartsWith("us", StringComparison.Ordinal) ? "an " : "a ") + words;

    private static IEnumerable<string> Split(string name)
    {
        string member = CamundaNaming.ToMemberName(name).TrimStart('_');
        int start = 0;
        for (int end = 1; end <= member.Length; end++)
        {
            if (end == member.Length || char.IsUpper(member[end]))
            {
                yield return member[start..end].ToLowerInvariant();
                start = end;
            }
        }
    }
}
