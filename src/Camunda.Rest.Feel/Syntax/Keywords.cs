namespace Camunda.Rest.Feel.Syntax;

/// <summary>The words with a meaning of their own.</summary>
internal static class Keywords
{
    /// <summary>True for the words that cannot be the name of a variable, unless escaped.</summary>
    public static bool IsReserved(string word) =>
        word is "null" or "true" or "false" or "function" or "in" or "return" or "then" or "else" or "satisfies" or "and" or "or";

    /// <summary>True for the words that end a name of several words: in <c>a b and c</c>, the name is <c>a b</c>.</summary>
    public static bool EndsName(string word) => IsReserved(word) || word is "between" or "instance";
}
