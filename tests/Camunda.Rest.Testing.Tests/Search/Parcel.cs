using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Tests.Search;

/// <summary>An entity to search for.</summary>
internal sealed record Parcel(
    long Key, string? Label = null, long? Weight = null, DateTimeOffset? SentAt = null, bool? Fragile = null, params string[] Tags)
{
    public static EntityView<Parcel> View { get; } = new EntityView<Parcel>("parcelKey")
        .Key("parcelKey", parcel => parcel.Key)
        .Text("label", parcel => parcel.Label)
        .Number("weight", parcel => parcel.Weight)
        .Moment("sentAt", parcel => parcel.SentAt)
        .Flag("fragile", parcel => parcel.Fragile)
        .Texts("tags", parcel => parcel.Tags)
        .SearchedBy("tag", FieldKind.Text, parcel => parcel.Tags)
        .Filter("isHeavy", operand => parcel => (parcel.Weight > 10) == operand.GetValue<bool>());
}
