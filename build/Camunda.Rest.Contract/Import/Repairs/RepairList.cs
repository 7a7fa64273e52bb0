using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>The repairs in the order in which they run; each may rely on the ones before it.</summary>
internal static class RepairList
{
    public static IReadOnlyList<IRepair> All { get; } =
    [
        // Operations.
        new DropEmptyPaths(),
        new MovePathParameters(),
        new MoveRequiredToParameters(),
        new DropRequiredOfResponses(),
        new RefuseUnclearOperations(),
        new KeepServerPaths(),
        new NameTags(),
        new DescribeEmptyBodies(),

        // What the description writes in more than one way is written in one.
        new MoveRequiredToOwners(),
        new DropTypeBesideOneOf(),
        new DropRequiredOfArrays(),
        new UnwrapSingleParts(),
        new FollowSecondNames(),

        // Every type has a name before types are merged, so that a merged property shares its type with the others.
        new StripEnumSuffix(),
        new NameSortFields(),
        new NameInlineEnums(),
        new NameInlineObjects(),
        new DateProperties(),
        new FlattenAllOf(),

        // What each schema is.
        new RecogniseFilterProperties(),
        new RecogniseKeys(),
        new CollapseKeyUnions(),
        new RecogniseUnions(),
        new RecogniseJsonValues(),
        new NameEnumMembers(),

        // How it is used.
        new MoveNullableToUses(),
        new InlineAliases(),
        new KeepKnownFormats(),
        new MarkOpenObjects(),
        new DropUnreachable(),
        new MarkDirections(),
        new SettleOrder(),
        new RefuseUnknownShapes(),
    ];

    public static void Apply(ApiDocument document)
    {
        foreach (IRepair repair in All)
        {
            repair.Apply(document);
        }
    }
}
