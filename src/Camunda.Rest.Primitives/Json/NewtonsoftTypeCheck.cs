using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>Determines whether Newtonsoft.Json supports a type with all its members, before there is a value.</summary>
internal sealed class NewtonsoftTypeCheck(JsonSerializer serializer, bool isReading)
{
    private readonly HashSet<Type> _seen = [];

    /// <exception cref="CamundaVariablesException">The type, or the type of a member at any depth, is not supported.</exception>
    public void Check(Type type) => Check(type, path: "");

    private void Check(Type type, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(object) || !_seen.Add(type)) return;
        if (serializer.Converters.Any(converter => converter.CanConvert(type) && (isReading ? converter.CanRead : converter.CanWrite)))
            return;
        JsonContract contract = Resolve(type, path);
        if (contract.Converter is not null) return;
        switch (contract)
        {
            case JsonObjectContract members:
                CheckMembers(type, members, path);
                break;
            case JsonDictionaryContract dictionary:
                if (dictionary.DictionaryValueType is { } value) Check(value, path + "[]");
                break;
            case JsonArrayContract list:
                if (list.CollectionItemType is { } item) Check(item, path + "[]");
                break;
        }
    }

    private void CheckMembers(Type type, JsonObjectContract contract, string path)
    {
        if (isReading && contract.OverrideCreator is null && contract.DefaultCreator is null && contract.CreatorParameters.Count == 0)
        {
            string why = type.IsInterface ? "an interface" : type.IsAbstract ? "abstract" : "a type without a usable constructor";
            throw UnsupportedTypes.Refusal(type, path, $"is {why}, so no object of it can be created. Use a concrete type"
                + (type.IsInterface || type.IsAbstract ? "." : ", or mark a constructor with JsonConstructor."));
        }

        foreach (JsonProperty property in contract.Properties)
        {
            bool isUsed = !property.Ignored
                && property.Converter is null
                && property.PropertyType is not null
                && (isReading ? property.Writable : property.Readable);
            if (isUsed) Check(property.PropertyType!, Join(path, property.PropertyName!));
        }

        if (!isReading) return;
        foreach (JsonProperty parameter in contract.CreatorParameters)
        {
            if (!parameter.Ignored && parameter.PropertyType is { } parameterType)
                Check(parameterType, Join(path, parameter.PropertyName!));
        }
    }

    private JsonContract Resolve(Type type, string path)
    {
        try
        {
            return serializer.ContractResolver.ResolveContract(type);
        }
        catch (CamundaVariablesException refusal) when (refusal.Path.Length == 0 && path.Length > 0)
        {
            throw new CamundaVariablesException($"'{path}': {refusal.Message}", refusal)
            {
                Path = path,
                Expected = refusal.Expected,
                Actual = refusal.Actual,
            };
        }
        catch (JsonException mistake)
        {
            throw UnsupportedTypes.Refusal(type, path, $"cannot be serialized: {mistake.Message}", mistake);
        }
    }

    private static string Join(string path, string member) => path.Length == 0 ? member : $"{path}.{member}";
}
