namespace Camunda.Rest.Contract.Lint.Rules;

/// <summary>
/// An attribute of an entity has no prefix: <c>version</c> in a process definition. One that refers to another resource has
/// (<c>processDefinitionVersion</c> in a process instance), and so may one whose short name is taken.
/// </summary>
internal sealed class NoPrefixOnAttributes : INamingRule
{
    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names)
    {
        foreach (NamedValue value in names.Values.Where(value => value.Siblings.Count > 0 && value.Entity is not null))
        {
            string member = CamundaNaming.ToMemberName(value.Name);
            if (CamundaNaming.GetKind(value.Name) == CamundaNameKind.Attribute
                && IsPrefix(value.Entity!, member)
                && !RefersToAnother(member, value.Entity!, names))
            {
                string wanted = CamundaNaming.ToWireName(member[value.Entity!.Length..]);
                if (!value.Siblings.Contains(wanted))
                {
                    yield return (value.Path, value.Name, wanted);
                }
            }
        }
    }

    private static bool RefersToAnother(string member, string entity, ContractNames names) =>
        names.Entities.Any(other => other.Length > entity.Length && (member == other || IsPrefix(other, member)));

    private static bool IsPrefix(string prefix, string member) =>
        member.Length > prefix.Length && member.StartsWith(prefix, StringComparison.Ordinal) && !char.IsLower(member[prefix.Length]);
}
