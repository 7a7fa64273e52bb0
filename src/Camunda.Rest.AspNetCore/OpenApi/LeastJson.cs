using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Camunda.Rest.AspNetCore;

/// <summary>Creates the smallest JSON value of a type of the client: a model with its mandatory properties only.</summary>
internal static class LeastJson
{
    public static JsonNode Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(bool) || type == typeof(FilterFlag))
            return false;
        if (type == typeof(int) || type == typeof(long) || type == typeof(float) || type == typeof(double) || type == typeof(decimal))
            return 0;
        if (type == typeof(DateTimeOffset))
            return "2026-01-01T00:00:00Z";
        if (type == typeof(Guid))
            return Guid.Empty.ToString();
        if (type == typeof(string) || type == typeof(Uri) || ModelType.IsWireValue(type))
            return "1";
        if (ModelType.FieldOf(type) is { } field)
            return Of(field);
        if (type.IsAbstract && ModelType.IsModel(type))
            return Of(ModelType.VariantsOf(type)[0]);
        return ModelType.ItemOf(type) is not null && type != typeof(JsonVariables) ? new JsonArray() : OfModel(type);
    }

    private static JsonObject OfModel(Type type) => new(
        ModelShape.Of(type)?.Properties.Where(property => IsMandatory(property.Member))
            .Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, Of(property.Member.PropertyType))) ?? []);

    private static bool IsMandatory(PropertyInfo member) => member.IsDefined(typeof(RequiredMemberAttribute));
}
