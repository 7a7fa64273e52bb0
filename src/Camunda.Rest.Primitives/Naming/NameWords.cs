namespace Camunda.Rest;

/// <summary>Enumerates the words of a name in any of the API's spellings, without allocating.</summary>
/// <remarks>
/// A word ends at a separator, before an upper-case letter that follows a lower-case letter or a digit, and before the last upper-case
/// letter of a run when a lower-case letter follows it (<c>XMLFile</c> is <c>XML</c>, <c>File</c>). The plural <c>s</c> of an acronym
/// belongs to it (<c>tenantIDs</c> is <c>tenant</c>, <c>IDs</c>).
/// </remarks>
internal ref struct NameWords
{
    private readonly ReadOnlySpan<char> _name;
    private int _next;

    public NameWords(ReadOnlySpan<char> name) => _name = name;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly NameWords GetEnumerator() => this;

    public bool MoveNext()
    {
        int start = _next;
        while (start < _name.Length && !char.IsLetterOrDigit(_name[start]))
        {
            start++;
        }

        if (start == _name.Length)
        {
            return false;
        }

        int end = start + 1;
        while (end < _name.Length && char.IsLetterOrDigit(_name[end]) && !StartsWord(end))
        {
            end++;
        }

        Current = _name[start..end];
        _next = end;
        return true;
    }

    private readonly bool StartsWord(int index)
    {
        if (!char.IsUpper(_name[index]))
        {
            return false;
        }

        return !char.IsUpper(_name[index - 1]) || (IsLowerAt(index + 1) && !IsAcronymPlural(index + 1));
    }

    private readonly bool IsAcronymPlural(int index) => _name[index] == 's' && !IsLowerAt(index + 1);

    private readonly bool IsLowerAt(int index) => index < _name.Length && char.IsLower(_name[index]);
}
