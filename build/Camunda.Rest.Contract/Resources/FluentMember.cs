using Camunda.Rest.Contract.Operations;

namespace Camunda.Rest.Contract.Resources;

/// <summary>One member of a resource, or a pair of members: a read that can wait is a method and a request.</summary>
internal abstract class FluentMember
{
    public abstract string Name { get; }

    /// <summary>The operations that the member calls.</summary>
    public abstract IEnumerable<FluentOperation> Operations { get; }

    public abstract void Write(CodeWriter writer);

    /// <summary>A sample of its call behind the resource or the thing, for each operation that it calls.</summary>
    public abstract IEnumerable<(FluentOperation Operation, string Code)> Samples();

    /// <param name="operations">The operations of one class that people have not written members for.</param>
    /// <param name="all">All operations of the contract: what is found under one resource may be added under another.</param>
    /// <param name="key">The property that holds the key; null for the resource as a whole.</param>
    /// <param name="thing">One thing of the resource, in words.</param>
    /// <exception cref="ContractException">Two members have one name.</exception>
    public static List<FluentMember> Of(
        IReadOnlyList<FluentOperation> operations, IReadOnlyList<FluentOperation> all, string? key, string thing)
    {
        List<FluentMember> members = [];
        List<FluentOperation> rest = [.. operations];
        foreach (MembershipMember membership in key is null ? [] : MembershipMember.FindAll(operations, all, key, thing))
        {
            members.Add(membership);
            rest.RemoveAll(operation => membership.Operations.Contains(operation));
        }

        foreach (FluentOperation operation in rest)
        {
            members.Add(operation switch
            {
                { Shape: OperationShape.Search or OperationShape.Statistics, IsSearchable: true } =>
                    new SearchMember(operation, key, thing),
                { Shape: OperationShape.Batch } when BatchMember.Fits(operation) => new BatchMember(operation, thing),
                _ => new MethodMember(operation, key, thing),
            });
        }

        // Two operations that nobody has looked at may have one name by the convention: one of them goes by its own.
        foreach (IEnumerable<FluentMember> namesakes in members.GroupBy(member => member.Name).Where(group => group.Count() > 1).ToList())
        {
            foreach (FluentOperation operation in namesakes.Where(member => member is not MembershipMember)
                .SelectMany(member => member.Operations)
                .OrderBy(operation => operation.IsNamed ? 0 : 1).Skip(1).Where(operation => !operation.IsNamed))
            {
                operation.TakeOwnName();
            }
        }

        if (members.GroupBy(member => member.Name).FirstOrDefault(group => group.Count() > 1) is { } clash)
        {
            string[] ids = [.. clash.SelectMany(member => member.Operations).Select(operation => operation.Id)];
            throw new ContractException($"{string.Join(" and ", ids)}: both would be the member {clash.Key}; give one of them another "
                + "name, by 'member' in operations.yaml.");
        }

        return members;
    }
}
