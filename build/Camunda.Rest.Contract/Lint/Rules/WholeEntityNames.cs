namespace Camunda.Rest.Contract.Lint.Rules;

/// <summary>
/// The entity of a key or id is named in full: <c>processDefinitionKey</c>, because <c>processKey</c> could be that of an instance. What
/// stands before the whole name is welcome (<c>parentProcessInstanceKey</c>).
/// </summary>
internal sealed class WholeEntityNames : INamingRule
{
    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names)
    {
        foreach (NamedValue value in names.Values)
        {
            if (CamundaNaming.TryGetEntityName(value.Name, out string? entity) && WholeNames(value, entity, names) is { Count: > 0 } whole)
            {
                CamundaNameKind kind = CamundaNaming.GetKind(value.Name);
                yield return (value.Path, value.Name, string.Join(
                    " or ", whole.Order(StringComparer.Ordinal).Select(name => CamundaNaming.ToWireName(name + kind))));
            }
        }
    }

    /// <summary>
    /// The entities that a name may be short for. Where no type says it, that is its own entity if the name ends that, else every one that
    /// the name starts.
    /// </summary>
    private static List<string> WholeNames(NamedValue value, string entity, ContractNames names)
    {
        if (value.Identifiers.Count > 0)
        {
            List<string> meant = [.. value.Identifiers.Select(identifier => identifier.Entity).OfType<string>()];
            return meant.TrueForAll(whole => IsStart(entity, whole) || IsEnd(entity, whole)) ? meant : [];
        }

        if (names.Entities.Contains(entity))
        {
            return [];
        }

        // A correlated message subscription is a message subscription, and has the key of one.
        string? own = names.Entities
            .Where(whole => IsEnd(entity, whole) && (whole == value.Entity || IsEnd(whole, value.Entity ?? "")))
            .MinBy(whole => whole.Length);
        return own is null ? [.. names.Entities.Where(whole => IsStart(entity, whole))] : [own];
    }

    private static bool IsStart(string part, string whole) =>
        whole.Length > part.Length && whole.StartsWith(part, StringComparison.Ordinal) && char.IsUpper(whole[part.Length]);

    private static bool IsEnd(string part, string whole) => whole.Length > part.Length && whole.EndsWith(part, StringComparison.Ordinal);
}
