using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace Camunda.Rest.AspNetCore;

/// <summary>A parameter of a route handler that is bound from text: a route value, a query value or a header.</summary>
internal sealed class BoundParameter
{
    private const BindingFlags AnyCase = BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance;

    private readonly string _name;
    private readonly Type _type;
    private readonly bool _isRequired;
    private readonly Func<HttpContext, string, StringValues> _read;

    private BoundParameter(string name, Type type, bool isRequired, Func<HttpContext, string, StringValues> read)
    {
        _name = name;
        _type = type;
        _isRequired = isRequired;
        _read = read;
    }

    /// <summary>Returns the keys, ids and open enums among the parameters of a route handler.</summary>
    public static BoundParameter[] Of(MethodInfo handler, RouteEndpoint endpoint) =>
        [.. handler.GetParameters().SelectMany(Flatten).Select(given => Create(given, endpoint)).OfType<BoundParameter>()];

    /// <summary>Adds what is wrong with the values of a request.</summary>
    public void Check(HttpContext context, Dictionary<string, string[]> errors)
    {
        var texts = _read(context, _name);
        string[] faults = texts.Count == 0 || (texts.Count == 1 && string.IsNullOrEmpty(texts[0]))
            ? _isRequired ? [$"A {_type.Name} is required."] : []
            : [.. texts.Select(text => WireText.FaultOf(_type, text ?? "")).OfType<string>()];
        if (faults.Length > 0)
            errors[_name] = faults;
    }

    /// <summary>Returns the parameter; the constructor's or the properties of its type when it is bound as parameters.</summary>
    private static IEnumerable<Given> Flatten(ParameterInfo parameter)
    {
        if (!parameter.IsDefined(typeof(AsParametersAttribute)))
            return [new Given(parameter.Name!, parameter.ParameterType, AttributesOf(parameter), parameter.HasDefaultValue)];
        var type = parameter.ParameterType;
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length);
        return constructor?.GetParameters() is { Length: > 0 } arguments
            ? arguments.Select(argument => new Given(
                argument.Name!,
                argument.ParameterType,
                [.. AttributesOf(argument), .. AttributesOf(type.GetProperty(argument.Name!, AnyCase))],
                argument.HasDefaultValue))
            : type.GetProperties().Where(property => property.CanWrite)
                .Select(property => new Given(property.Name, property.PropertyType, AttributesOf(property), HasDefault: false));
    }

    private static object[] AttributesOf(ICustomAttributeProvider? source) => source?.GetCustomAttributes(inherit: true) ?? [];

    private static BoundParameter? Create(Given given, RouteEndpoint endpoint)
    {
        var bare = Nullable.GetUnderlyingType(given.Type) ?? given.Type;
        var type = bare.IsArray ? bare.GetElementType()! : bare;
        if (!ModelType.IsWireValue(type))
            return null;
        bool isRequired = bare == given.Type && !bare.IsArray && !given.HasDefault;
        if (Find<IFromRouteMetadata>(given) is { } route)
            return new BoundParameter(route.Name ?? given.Name, type, isRequired: false, FromRoute);
        if (Find<IFromHeaderMetadata>(given) is { } header)
            return new BoundParameter(header.Name ?? given.Name, type, isRequired, FromHeader);
        if (Find<IFromQueryMetadata>(given) is { } query)
            return new BoundParameter(query.Name ?? given.Name, type, isRequired, FromQuery);
        if (given.Attributes.Any(attribute => attribute is IFromBodyMetadata or IFromFormMetadata or IFromServiceMetadata))
            return null;
        return endpoint.RoutePattern.GetParameter(given.Name) is not null
            ? new BoundParameter(given.Name, type, isRequired: false, FromRoute)
            : new BoundParameter(given.Name, type, isRequired, FromQuery);
    }

    private static T? Find<T>(Given given)
        where T : class =>
        given.Attributes.OfType<T>().FirstOrDefault();

    private static StringValues FromRoute(HttpContext context, string name) => context.GetRouteValue(name) as string;

    private static StringValues FromQuery(HttpContext context, string name) => context.Request.Query[name];

    private static StringValues FromHeader(HttpContext context, string name) => context.Request.Headers[name];

    /// <summary>A parameter or property as it is declared.</summary>
    private sealed record Given(string Name, Type Type, IReadOnlyList<object> Attributes, bool HasDefault);
}
