using Camunda.Rest.Contract.Operations;

namespace Camunda.Rest.Contract.Resources;

/// <summary>Who or what belongs to a thing: added, removed and found. Either side of a membership may have the paths.</summary>
internal sealed class MembershipMember : FluentMember
{
    private readonly FluentOperation _add;
    private readonly FluentOperation _remove;
    private readonly FluentOperation _search;
    private readonly string _key;
    private readonly string _thing;

    private MembershipMember(FluentOperation add, FluentOperation remove, FluentOperation search, string key, string thing)
    {
        _add = add;
        _remove = remove;
        _search = search;
        _key = key;
        _thing = thing;
    }

    public override string Name => CamundaNaming.ToMemberName(_search.Rest[0]);

    public override IEnumerable<FluentOperation> Operations => [_add, _remove, _search];

    private FluentParameter Member => _add.PathParameters.First(parameter => parameter.WireName != _search.Key);

    /// <summary>All memberships of a thing: a search for its members, with the two operations that change who they are.</summary>
    public static IEnumerable<MembershipMember> FindAll(
        IReadOnlyList<FluentOperation> operations, IReadOnlyList<FluentOperation> all, string key, string thing)
    {
        foreach (FluentOperation search in operations.Where(
            operation => operation is { Shape: OperationShape.Search, IsSearchable: true, Rest: [_, "search"] }))
        {
            string[] path = [.. search.FullPath.Split('/', StringSplitOptions.RemoveEmptyEntries)];
            string own = $"/{path[0]}/{path[1]}/{path[2]}/{search.Rest[0]}/";
            string other = $"/{path[0]}/{search.Rest[0]}/";
            string otherEnd = $"/{path[1]}/{path[2]}";
            FluentOperation? Find(string method) => all.FirstOrDefault(operation =>
                operation.Shape == OperationShape.Membership && operation.Method == method && !operation.IsHandwritten
                && (operation.FullPath.StartsWith(own, StringComparison.Ordinal)
                    || (operation.FullPath.StartsWith(other, StringComparison.Ordinal)
                        && operation.FullPath.EndsWith(otherEnd, StringComparison.Ordinal))));
            if (Find("put") is { } add
                && Find("delete") is { } remove
                && add.PathParameters.All(parameter => parameter.Type.Kind == Compose.CSharpKind.WireValue)
                && search.QueryParameters.Count == 0)
            {
                yield return new(add, remove, search, key, thing);
            }
        }
    }

    public override void Write(CodeWriter writer)
    {
        string search = new SearchMember(_search, _key, _thing).RequestType;
        string members = CamundaNaming.ToKebabCase(Name).Replace('-', ' ');
        writer.Line($"/// <summary>The {members} of the {_thing}: adds, removes and finds them.</summary>")
            .Line($"/// <remarks><c>{_add.Method.ToUpperInvariant()}</c> and <c>{_remove.Method.ToUpperInvariant()} {_add.FullPath}</c>, "
                + $"<c>POST {_search.FullPath}</c>.{Required()}</remarks>");
        MemberDocumentation.WriteAttributes(writer, _add);
        writer.Line($"public MembershipResource<{Member.Type.Name}, {search}> {Name} => new(")
            .Indented(
                $"(id, cancellationToken) => {_add.RawMethod}({Arguments(_add)}, cancellationToken),",
                $"(id, cancellationToken) => {_remove.RawMethod}({Arguments(_remove)}, cancellationToken),");
        CodeWriter request = new();
        new SearchMember(_search, _key, _thing).WriteRequest(request, "() => new(", "));");
        writer.Indented(request.ToString().TrimEnd('\n').Split('\n'));
    }

    public override IEnumerable<(FluentOperation Operation, string Code)> Samples() =>
    [
        (_add, $".{Name}.AddAsync({SampleCode.Argument(Member)})"),
        (_remove, $".{Name}.RemoveAsync({SampleCode.Argument(Member)})"),
        (_search, $".{Name}.Search().GetPageAsync()"),
    ];

    private string Arguments(FluentOperation operation) =>
        string.Join(", ", operation.PathParameters.Select(parameter => parameter.WireName == _search.Key ? _key : "id"));

    private string Required() => _add.Permissions.Length > 0 ? $" A change requires {string.Join(" or ", _add.Permissions)}." : "";
}
