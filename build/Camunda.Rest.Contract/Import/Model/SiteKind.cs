namespace Camunda.Rest.Contract.Import.Model;

/// <summary>Where a schema stands.</summary>
internal enum SiteKind
{
    Component,
    Property,
    Item,
    MapValue,
    AllOfPart,
    OneOfVariant,
    Parameter,
    Body,
    Header,
}
