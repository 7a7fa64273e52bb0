using System.Reflection;
using System.Text;

namespace Camunda.Rest.Tests.Shared.Secrets;

/// <summary>What an object shows of itself: its text and its public properties, and theirs.</summary>
internal static class PublicText
{
    private const int Deepest = 4;

    public static string Of(object shown)
    {
        var text = new StringBuilder();
        Add(text, shown, Deepest);
        return text.ToString();
    }

    private static void Add(StringBuilder text, object shown, int depth)
    {
        text.Append(shown).AppendLine();

        // A stand-in of a test keeps what it was sent.
        if (depth == 0
            || shown is HttpMessageHandler
            || shown.GetType().Namespace?.StartsWith("Camunda.Rest", StringComparison.Ordinal) != true)
        {
            return;
        }
        foreach (var property in shown.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod?.IsPublic == true && property.GetIndexParameters().Length == 0))
        {
            if (property.GetValue(shown) is { } value)
                Add(text.Append(property.Name).Append(": "), value, depth - 1);
        }
    }
}
