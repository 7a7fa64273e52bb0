using System.Reflection;
using Camunda.Rest.Tests.Shared.Generated;
using Refit;

namespace Camunda.Rest.ContractTests.Conformance;

/// <summary>A method of a Refit interface as text: what it sends where, and what it returns.</summary>
internal static class RefitSignature
{
    public static string Of(MethodInfo method)
    {
        var http = method.GetCustomAttribute<HttpMethodAttribute>()!;
        return $"{http.Method} {http.Path}: "
            + $"{ReflectedText.TypeOf(method.ReturnParameter)}({string.Join(", ", method.GetParameters().Select(Parameter))})";
    }

    private static string Parameter(ParameterInfo parameter) =>
        $"{Place(parameter)}{ReflectedText.TypeOf(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}";

    private static string Place(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
            return "";
        if (parameter.IsDefined(typeof(BodyAttribute)))
            return "[body] ";
        string name = parameter.GetCustomAttribute<AliasAsAttribute>()?.Name ?? parameter.Name!;
        if (parameter.GetCustomAttribute<QueryAttribute>() is { } query)
            return $"[query {name}{(query.Format is null ? "" : $":{query.Format}")}] ";
        return $"[path {name}] ";
    }
}
