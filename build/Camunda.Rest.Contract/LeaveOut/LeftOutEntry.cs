namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>One piece of handwritten source that a version is built without.</summary>
/// <param name="File">The file, from the repository's root, with slashes.</param>
/// <param name="Member">The readable signature of the member or type, or the using directive.</param>
/// <param name="Part">
/// The part of the member: the property that an initializer no longer sets, the number of a list's element in brackets, or
/// <c>documentation</c>. Null for the whole.
/// </param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Line">The line of the entry in the record; 0 for a new one.</param>
internal sealed record LeftOutEntry(string File, string Member, string? Part, string Reason, int Line = 0)
{
    /// <summary>What the entry is about; two entries of one subject are one.</summary>
    public (string File, string Member, string? Part) Subject => (File, Member, Part);

    /// <summary>What is left out, in words: <c>`ResourceReference.GetContentAsync`</c>.</summary>
    public string Words => Part switch
    {
        null => $"`{MemberSignature.NameOf(Member)}`",
        SourceUnit.DocumentationPart => $"The documentation of `{MemberSignature.NameOf(Member)}`",
        ['[', .. var number, ']'] => $"Element {number} of `{MemberSignature.NameOf(Member)}`",
        _ => $"The assignment of `{Part.Split('#')[0]}` in `{MemberSignature.NameOf(Member)}`",
    };
}
