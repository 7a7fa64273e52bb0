using System.Collections;
using System.Reflection;
using Camunda.Rest.ContractTests.Wire;
using Camunda.Rest.Json;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>Every method of the fluent layer refuses bad arguments with a sentence that names them, before anything is sent.</summary>
internal sealed class BadInputTests
{
    /// <summary>
    /// Texts that may be empty: a description that is cleared, a resource's text that is checked with the whole deployment.
    /// </summary>
    private static readonly string[] MayBeEmpty = ["description", "content"];

    [Test]
    public async Task AnyMember_BadArgument_IsRefusedByNameBeforeAnythingIsSent()
    {
        using var recorder = new RequestRecorder();
        await using var camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = new Uri("http://camunda.example/v2/"),
            Transport = recorder,
        });
        var members = FluentWalk.From(camunda);
        List<string> accepted = [];
        int tried = 0;

        foreach (var member in members)
        {
            var parameters = member.Method.GetParameters();
            foreach (var parameter in parameters)
            {
                foreach (var (bad, what) in BadValues(parameter))
                {
                    tried++;
                    object?[] arguments = [.. parameters.Select(each => each == parameter ? bad : FluentWalk.Argument(each))];
                    if (await RefusalAsync(member, arguments) is not ArgumentException { Message.Length: > 0 } refusal
                        || refusal.ParamName != parameter.Name)
                    {
                        accepted.Add($"{member.Path}({parameter.Name}: {what})");
                    }
                }
            }
        }

        Assert.That(accepted, Is.Empty);
        Assert.That(recorder.Operations, Is.Empty);
        Assert.That(tried, Is.GreaterThan(100), "The walk has to reach the layer.");
    }

    private static IEnumerable<(object? Value, string What)> BadValues(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type.IsValueType && typeof(IWireValue).IsAssignableFrom(type))
            yield return (Activator.CreateInstance(type), "default");
        bool mayBeNull = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        if (!type.IsValueType && !mayBeNull)
            yield return (null, "null");
        if (type == typeof(string) && !mayBeNull && !MayBeEmpty.Contains(parameter.Name))
        {
            yield return ("", "empty");
            yield return ("  ", "white space");
        }

        if (type.IsArray && type.GetElementType() is { } item && (typeof(IWireValue).IsAssignableFrom(item) || item == typeof(string)))
        {
            var list = (IList)Array.CreateInstance(item, 1);
            yield return (list, "an array with nothing in it at [0]");
        }
    }

    private static async Task<Exception?> RefusalAsync(FluentMember member, object?[] arguments)
    {
        try
        {
            if (member.Method.Invoke(member.Target, arguments) is Task task)
                await task;
            return null;
        }
        catch (TargetInvocationException wrapped)
        {
            return wrapped.InnerException;
        }
        catch (Exception direct)
        {
            return direct;
        }
    }
}
