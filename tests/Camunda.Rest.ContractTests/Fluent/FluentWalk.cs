using System.Reflection;
using Camunda.Rest.Api;
using Camunda.Rest.Tests.Shared.Samples;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>Reaches every member of the fluent layer from a client, as typing dots would: resources, references, builders.</summary>
internal sealed class FluentWalk
{
    // The types on the way: one type may stand in several places, the roles of a tenant and those of a group, but a builder returns itself.
    private readonly HashSet<Type> _way = [typeof(CamundaApi)];
    private readonly List<FluentMember> _members = [];

    public static IReadOnlyList<FluentMember> From(CamundaClient camunda)
    {
        var walk = new FluentWalk();
        walk.Visit("", camunda);
        return walk._members;
    }

    /// <summary>An argument that the method takes; null for a parameter that may be left out.</summary>
    public static object? Argument(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue is null
                && parameter.ParameterType.IsValueType
                && Nullable.GetUnderlyingType(parameter.ParameterType) is null
                ? Activator.CreateInstance(parameter.ParameterType)
                : parameter.DefaultValue;
        }

        var type = parameter.ParameterType;
        if (type.IsAssignableTo(typeof(Delegate)) || type.IsAssignableTo(typeof(System.Linq.Expressions.LambdaExpression)))
            return null;
        if (type == typeof(object))
            return new { sample = 1 };
        if (type == typeof(TimeSpan))
            return TimeSpan.FromSeconds(1);
        if (type == typeof(ReadOnlyMemory<byte>))
            return new ReadOnlyMemory<byte>([1]);
        if (type == typeof(byte[]))
            return new byte[] { 1 };
        if (typeof(Stream).IsAssignableFrom(type))
            return new MemoryStream([1]);
        if (type == typeof(Assembly))
            return typeof(FluentWalk).Assembly;
        if (type.IsArray)
        {
            var array = Array.CreateInstance(type.GetElementType()!, 1);
            array.SetValue(SampleValue.Create(type.GetElementType()!, parameter.Name!), 0);
            return array;
        }

        return SampleValue.Create(type, parameter.Name!);
    }

    private void Visit(string path, object target)
    {
        var type = target.GetType();
        if (!IsFluent(type) || !_way.Add(type))
            return;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.GetIndexParameters().Length > 0)
                Call($"{path}[]", target, property.GetMethod!);
            else if (IsFluent(property.PropertyType) && property.GetValue(target) is { } next)
                Visit(path.Length == 0 ? property.Name : $"{path}.{property.Name}", next);
        }

        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance).OrderBy(
            method => method.ToString(), StringComparer.Ordinal))
        {
            if (!method.IsSpecialName
                && !IsWorker(method.ReturnType)
                && method.DeclaringType!.Assembly == typeof(CamundaClient).Assembly
                && method.GetBaseDefinition().DeclaringType != typeof(object))
            {
                Call($"{path}.{method.Name}", target, method);
            }
        }

        _way.Remove(type);
    }

    private void Call(string path, object target, MethodInfo method)
    {
        if (method.IsGenericMethodDefinition)
            method = method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(JsonVariables))]);
        _members.Add(new FluentMember(path, target, method));
        if (!IsFluent(method.ReturnType))
            return;
        try
        {
            Visit($"{path}()", method.Invoke(target, [.. method.GetParameters().Select(Argument)])!);
        }
        catch (Exception error) when (error is TargetInvocationException or NotSupportedException or MissingMethodException)
        {
            // A sample that this one method refuses; what it returns is reached in another way, or the count of members tells.
        }
    }

    /// <summary>A worker is no request: it begins to work when it is made.</summary>
    private static bool IsWorker(Type type) => type == typeof(Workers.JobWorker);

    private static bool IsFluent(Type type) =>
        !IsWorker(type) && type.Assembly == typeof(CamundaClient).Assembly && type.IsClass && !type.IsAssignableTo(typeof(Exception))
            && !type.IsAssignableTo(typeof(Delegate));
}
