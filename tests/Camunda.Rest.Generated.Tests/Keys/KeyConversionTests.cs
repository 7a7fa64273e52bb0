using System.Reflection;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Json;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using NUnit.Framework;

namespace Camunda.Rest.Generated.Tests.Keys;

/// <summary>
/// Mixing up two keys does not compile: a type converts from text if it is an id, and from another key if it identifies the same entity.
/// </summary>
internal sealed class KeyConversionTests
{
    [Test]
    public void Conversions_OfAllKeysAndIds_AreThoseOfTheContract() =>
        Assert.That(Conversions().Select(conversion => conversion.Text), Is.EquivalentTo(Expected()));

    [Test]
    public void Conversions_FromAMemberOfAKeyUnion_KeepTheText() => Assert.Multiple(() =>
    {
        foreach (var (text, method) in Conversions().Where(
            conversion => conversion.Method.GetParameters()[0].ParameterType != typeof(string)))
        {
            object member = SampleValue.Create(method.GetParameters()[0].ParameterType)!;
            object none = Activator.CreateInstance(member.GetType())!;

            Assert.That(method.Invoke(null, [member])!.ToString(), Is.EqualTo(member.ToString()), text);
            Assert.That(((IWireValue)method.Invoke(null, [none])!).IsDefault, Is.True, text);
        }
    });

    [Test]
    public void Constructors_OfAllKeysAndIds_AreHidden() =>
        Assert.That(GeneratedTypes.Keys.Where(type => type.GetConstructors().Length > 0), Is.Empty);

    private static IEnumerable<(string Text, MethodInfo Method)> Conversions() =>
        from type in GeneratedTypes.Keys.Append(typeof(JsonText)).Append(typeof(JsonVariables))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.Name is "op_Implicit" or "op_Explicit"
        select ($"{method.Name} {method.GetParameters()[0].ParameterType.Name} -> {method.ReturnType.Name}", method);

    private static IEnumerable<string> Expected() =>
        from name in ComposedContract.Keys
        let schema = ComposedContract.Schema(name)
        from source in schema.List("x-key-union").Concat(schema.Text("x-kind") == "id" ? [nameof(String)] : [])
        select $"op_Implicit {source} -> {name}";
}
