namespace Camunda.Rest;

/// <summary>Enumerates the words of a name in any of the API's spellings, without allocating.</summary>
/// <remarks>
/// A word ends at a separator, before an upper-case letter that follows a lower-case letter or a digit, and before the last upper-case
/// letter of a run when a lower-case letter follows it (<c>XMLFile</c> is <c>XML</c>, <c>File</c>). The plural <c>s</c> of an acronym
/// belongs to it (<c>tenantIDs</c> is <c>tenant</c>, <c>IDs</c>).
/// </remarks>
internal ref struct NameWords
{
    private readonly ReadOnlySpan<char> name;
    private int next;

    public NameWords(ReadOnlySpan<char> name) => this.name = name;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly NameWords GetEnumerator() => this;

    public bool MoveNext()
    {
        int start = next;
        while (start < name.Length && !char.IsLetterOrDigit(name[start]))
        {
            start++;
        }

        if (start == name.Length)
        {
            return false;
        }

        int end = start + 1;
        while (end < name.Length && char.IsLetterOrDigit(name[end]) && !StartsWord(end))
        {
            end++;
        }

        Current = name[start..end];
        next = end;
        return true;
    }

    private readonly bool StartsWord(int index)
    {
        if (!char.IsUpper(name[index]))
        {
            return false;
        }

        return !char.IsUpper(name[index - 1]) || (IsLowerAt(index + 1) && !IsAcronymPlural(index + 1));
    }

    private readonly bool IsAcronymPlural(int index) => name[index] == 's' && !IsLowerAt(index + 1);

    private readonly bool IsLowerAt(int index) => index < name.Length && char.IsLower(name[index]);
}
