namespace Camunda.Rest.Contract.Lint.Rules;

/// <summary>
/// Keys and ids carry their entity in front, in the entity itself too: <c>userTaskKey</c>, never <c>key</c> or <c>id</c>.
/// </summary>
internal sealed class EntityOnIdentifiers : INamingRule
{
    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names) =>
        from value in names.Values
        let kind = CamundaNaming.GetKind(value.Name)
        where kind != CamundaNameKind.Attribute && !CamundaNaming.TryGetEntityName(value.Name, out _)
        select (value.Path, value.Name, Wanted(value, kind));

    private static string Wanted(NamedValue value, CamundaNameKind kind)
    {
        string? entity = value.Identifiers.Select(identifier => identifier.Entity).FirstOrDefault() ?? value.Entity;
        return entity is null ? $"a name with the entity before '{kind}'" : CamundaNaming.ToWireName(entity + kind);
    }
}
