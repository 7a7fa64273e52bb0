using System.Text.RegularExpressions;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>
/// Something that a validator of the published description finds wrong whatever is sent, because the description contradicts itself there
/// or because of the validator. It is reported, and does not fail a call.
/// </summary>
/// <param name="Location">Where the validator finds it; <c>*</c> stands for any part.</param>
/// <param name="Message">The end of what it says.</param>
/// <param name="Why">Why no request can have it right.</param>
internal sealed record LiveDispute(string Location, string Message, string Why)
{
    private const string OneOf = "must match exactly one schema in oneOf";

#if CAMUNDA_8_9_OR_GREATER
    private const string AnyScope =
        "the three kinds of a scope have no rule for the member that tells them, so an inferred one matches that of the source too";
#endif

    private static readonly LiveDispute[] All =
    [
        new(
            "request.path.resourcekey",
            OneOf,
            "the key is one of several kinds of keys that all have the same rule, so each key matches all of them"),
        new("request.body.result", OneOf, "a result has two forms without a required member, so each result matches both"),
#if CAMUNDA_8_10_OR_GREATER
        new(
            "request.body",
            "must NOT have additional properties; found 'page'",
            "the search allows its own members only, and the page comes from a schema that it is made of"),
#endif
#if CAMUNDA_8_9_OR_GREATER
        new("request.body.moveInstructions.*.ancestorScopeInstruction", OneOf, AnyScope),
        new(
            "request.body.moveInstructions.*.ancestorScopeInstruction",
            "must have required property 'ancestorElementInstanceKey'",
            AnyScope),
        new("request.body.page", OneOf, "a page has several forms, and one with a limit alone matches two of them"),
        new(
            "request.body.value",
            "must be object",
            "a cluster variable can be any JSON value in the words of the description, and an object only in its schema"),
#else
        new("request.body.filter.*", "must be object", "a filter is one of a plain value and an object, and beside that always an object"),
        new("request.body.activateInstructions.*.ancestorElementInstanceKey", OneOf, "the key is a text or a key, which is a text too"),
#endif
        new("request.body.resources", "must be array", "Prism keeps one part of a form per name"),
        new("request.body.files", "must be array", "Prism keeps one part of a form per name"),
        new("request.body.metadata", "must be object", "Prism takes each part of a form for text, also where its type is JSON"),
        new("request.body.metadataList", "must be array", "Prism takes each part of a form for text, also where its type is JSON"),
    ];

    public static LiveDispute? Find(LiveViolation violation) => Array.Find(All, dispute => dispute.Covers(violation));

    private bool Covers(LiveViolation violation) =>
        violation.Message.EndsWith(Message, StringComparison.Ordinal)
        && Regex.IsMatch(
            violation.Location,
            $"^{Regex.Escape(Location).Replace(@"\*", "[^.]+", StringComparison.Ordinal)}$",
            RegexOptions.CultureInvariant);
}
